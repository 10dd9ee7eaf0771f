// Working space to linear, exposed light to what is shown, in [0,1], and back: Karis's tone map, and
// one of FILMIC (Narkowicz's curve and sRGB), SRGB and CLIP, as in
// dev.impasto.neural.color.DisplayTransform. Needs eights.cl.

#include "powers.cl"

#define BRIGHTEST 0.99975f

static float8 filmic(float8 x) {
    return clamp((x * (2.51f * x + 0.03f)) / (x * (2.43f * x + 0.59f) + 0.14f), 0.0f, 1.0f);
}

// The positive root of the quadratic that filmic() is.
static float8 inverse_filmic(float8 y) {
    float8 a = 2.51f - 2.43f * y;
    float8 b = 0.59f * y - 0.03f;
    return (b + sqrt(b * b + 0.56f * a * y)) / (2.0f * a);
}

static float8 encode(float8 linear) {
    float8 curve = 1.055f * power_of(linear, 1.0f / 2.4f) - 0.055f;
    return select(curve, 12.92f * linear, linear <= 0.0031308f);
}

static float8 decode(float8 encoded) {
    float8 curve = power_of((encoded + 0.055f) / 1.055f, 2.4f);
    return select(curve, encoded / 12.92f, encoded <= 0.04045f);
}

#if defined(FILMIC)
static float8 code(float8 light) {
    return encode(filmic(light));
}

static float8 light(float8 code) {
    return inverse_filmic(decode(code));
}
#elif defined(SRGB)
static float8 code(float8 light) {
    return encode(min(light, 1.0f));
}

static float8 light(float8 code) {
    return decode(code);
}
#else
static float8 code(float8 light) {
    return min(light, 1.0f);
}

static float8 light(float8 code) {
    return code;
}
#endif

// Y, Co, Cg in working space to red, green, blue as shown; w stays.
static Eight shown(Eight c) {
    float8 r = max(c.x - c.z + c.y, 0.0f);
    float8 g = max(c.x + c.z, 0.0f);
    float8 b = max(c.x - c.z - c.y, 0.0f);
    float8 scale = 1.0f / (1.0f - min(max(r, max(g, b)), BRIGHTEST));
    Eight seen = {code(r * scale), code(g * scale), code(b * scale), c.w};
    return seen;
}

// Red, green, blue as shown to Y, Co, Cg in working space; w stays.
static Eight unshown(Eight seen) {
    float8 r = light(clamp(seen.x, 0.0f, 1.0f));
    float8 g = light(clamp(seen.y, 0.0f, 1.0f));
    float8 b = light(clamp(seen.z, 0.0f, 1.0f));
    float8 scale = 1.0f / (1.0f + max(r, max(g, b)));
    Eight c = {scale * (0.25f * r + 0.5f * g + 0.25f * b), scale * (0.5f * r - 0.5f * b),
               scale * (0.5f * g - 0.25f * r - 0.25f * b), seen.w};
    return c;
}
