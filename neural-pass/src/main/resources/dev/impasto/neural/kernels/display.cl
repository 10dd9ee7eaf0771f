// Linear, exposed light to what is shown, in [0,1], and back: Narkowicz's filmic curve and sRGB.

#include "powers.cl"

static float16 filmic(float16 x) {
    return clamp((x * (2.51f * x + 0.03f)) / (x * (2.43f * x + 0.59f) + 0.14f), 0.0f, 1.0f);
}

// The positive root of the quadratic that filmic() is.
static float16 inverse_filmic(float16 y) {
    float16 a = 2.51f - 2.43f * y;
    float16 b = 0.59f * y - 0.03f;
    return (b + sqrt(b * b + 0.56f * a * y)) / (2.0f * a);
}

static float16 encode(float16 linear) {
    float16 curve = 1.055f * power_of(linear, 1.0f / 2.4f) - 0.055f;
    return select(curve, 12.92f * linear, linear <= 0.0031308f);
}

static float16 decode(float16 encoded) {
    float16 curve = power_of((encoded + 0.055f) / 1.055f, 2.4f);
    return select(curve, encoded / 12.92f, encoded <= 0.04045f);
}

// Four working-space pixels (Y, Co, Cg, anything) to their four reds, greens and blues as shown,
// then four ones.
static float16 shown(float16 ycocg) {
    float4 y = ycocg.s048c;
    float4 co = ycocg.s159d;
    float4 cg = ycocg.s26ae;
    float4 r = max(y - cg + co, 0.0f);
    float4 g = max(y + cg, 0.0f);
    float4 b = max(y - cg - co, 0.0f);
    float4 scale = 1.0f / (1.0f - min(max(r, max(g, b)), BRIGHTEST));
    float16 seen = encode(filmic((float16)(r * scale, g * scale, b * scale, (float4)(0.0f))));
    seen.hi.hi = 1.0f;
    return seen;
}

// Four reds, greens and blues as shown (and four values that do not count) to working space.
static float16 painted(float16 seen) {
    float16 light = inverse_filmic(decode(clamp(seen, 0.0f, 1.0f)));
    float4 r = light.lo.lo;
    float4 g = light.lo.hi;
    float4 b = light.hi.lo;
    float4 scale = 1.0f / (1.0f + max(r, max(g, b)));
    float4 y = scale * (0.25f * r + 0.5f * g + 0.25f * b);
    float4 co = scale * (0.5f * r - 0.5f * b);
    float4 cg = scale * (0.5f * g - 0.25f * r - 0.25f * b);
    return (float16)(y.x, co.x, cg.x, 0.0f, y.y, co.y, cg.y, 0.0f,
                     y.z, co.z, cg.z, 0.0f, y.w, co.w, cg.w, 0.0f);
}
