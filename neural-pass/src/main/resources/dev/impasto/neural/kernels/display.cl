// Working space to linear, exposed light to what is shown, in [0,1], and back: Karis's tone map, and
// one of FILMIC (Narkowicz's curve and sRGB), SRGB and CLIP, as in
// dev.impasto.neural.color.DisplayTransform. Needs pixels.cl.

#include "powers.cl"

#define BRIGHTEST 0.99975f

static floats filmic(floats x) {
    return clamp((x * (2.51f * x + 0.03f)) / (x * (2.43f * x + 0.59f) + 0.14f), 0.0f, 1.0f);
}

// The positive root of the quadratic that filmic() is.
static floats inverse_filmic(floats y) {
    floats a = 2.51f - 2.43f * y;
    floats b = 0.59f * y - 0.03f;
    return (b + sqrt(b * b + 0.56f * a * y)) / (2.0f * a);
}

static floats encode(floats linear) {
    floats curve = 1.055f * power_of(linear, 1.0f / 2.4f) - 0.055f;
    return select(curve, 12.92f * linear, linear <= 0.0031308f);
}

static floats decode(floats encoded) {
    floats curve = power_of((encoded + 0.055f) / 1.055f, 2.4f);
    return select(curve, encoded / 12.92f, encoded <= 0.04045f);
}

#if defined(FILMIC)
static floats code(floats light) {
    return encode(filmic(light));
}

static floats light(floats code) {
    return inverse_filmic(decode(code));
}
#elif defined(SRGB)
static floats code(floats light) {
    return encode(min(light, 1.0f));
}

static floats light(floats code) {
    return decode(code);
}
#else
static floats code(floats light) {
    return min(light, 1.0f);
}

static floats light(floats code) {
    return code;
}
#endif

// Y, Co, Cg in working space to red, green, blue as shown; w stays.
static Pixels shown(Pixels c) {
    floats r = max(c.x - c.z + c.y, 0.0f);
    floats g = max(c.x + c.z, 0.0f);
    floats b = max(c.x - c.z - c.y, 0.0f);
    floats scale = 1.0f / (1.0f - min(max(r, max(g, b)), BRIGHTEST));
    Pixels seen = {code(r * scale), code(g * scale), code(b * scale), c.w};
    return seen;
}

// Red, green, blue as shown to Y, Co, Cg in working space; w stays.
static Pixels unshown(Pixels seen) {
    floats r = light(clamp(seen.x, 0.0f, 1.0f));
    floats g = light(clamp(seen.y, 0.0f, 1.0f));
    floats b = light(clamp(seen.z, 0.0f, 1.0f));
    floats scale = 1.0f / (1.0f + max(r, max(g, b)));
    Pixels c = {scale * (0.25f * r + 0.5f * g + 0.25f * b), scale * (0.5f * r - 0.5f * b),
               scale * (0.5f * g - 0.25f * r - 0.25f * b), seen.w};
    return c;
}
