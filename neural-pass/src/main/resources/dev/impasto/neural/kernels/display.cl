// Linear, exposed light to what is shown, in [0,1], and back: Narkowicz's filmic curve and sRGB.

float4 filmic(float4 x) {
    return clamp((x * (2.51f * x + 0.03f)) / (x * (2.43f * x + 0.59f) + 0.14f), 0.0f, 1.0f);
}

// The positive root of the quadratic that filmic() is.
float4 inverse_filmic(float4 y) {
    float4 a = 2.51f - 2.43f * y;
    float4 b = 0.59f * y - 0.03f;
    return (b + sqrt(b * b + 0.56f * a * y)) / (2.0f * a);
}

float4 encode(float4 linear) {
    float4 curve = 1.055f * powr(linear, (float4)(1.0f / 2.4f)) - 0.055f;
    return select(curve, 12.92f * linear, islessequal(linear, (float4)(0.0031308f)));
}

float4 decode(float4 encoded) {
    float4 curve = powr((encoded + 0.055f) / 1.055f, (float4)(2.4f));
    return select(curve, encoded / 12.92f, islessequal(encoded, (float4)(0.04045f)));
}

// w becomes 1.
float4 to_display(float4 light) {
    float4 seen = encode(filmic(light));
    seen.w = 1.0f;
    return seen;
}

float4 from_display(float4 seen) {
    return inverse_filmic(decode(clamp(seen, 0.0f, 1.0f)));
}
