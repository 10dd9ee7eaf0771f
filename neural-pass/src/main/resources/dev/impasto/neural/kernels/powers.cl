// Powers of many values at once, without calls into a mathematics library: a CPU device runs them
// many times faster than its exp2() and powr(). Least-squares fits at Chebyshev points.

// 2^x, to 2e-7 of itself; below 2^-100 it stays there.
static float8 exp2_of(float8 x) {
    const float8 magic = 12582912.0f; // 1.5 * 2^23: adding it rounds to a whole number
    x = max(x, -100.0f);
    float8 shifted = x + magic;
    float8 f = x - (shifted - magic);
    float8 p = 1.34004322e-3f;
    p = p * f + 9.6760371e-3f;
    p = p * f + 5.55032721e-2f;
    p = p * f + 0.240221074f;
    p = p * f + 0.693147207f;
    p = p * f + 1.00000008f;
    return as_float8(as_int8(p) + (as_int8(shifted) << 23));
}

// log2(x) for positive normal x, to 4e-6.
static float8 log2_of(float8 x) {
    const int8 root_half = 0x3f3504f3;
    int8 exponent = (as_int8(x) - root_half) >> 23;
    float8 f = as_float8(as_int8(x) - (exponent << 23)) - 1.0f;
    float8 p = -0.206858124f;
    p = p * f + 0.318407118f;
    p = p * f - 0.366413259f;
    p = p * f + 0.479793884f;
    p = p * f - 0.721208468f;
    p = p * f + 1.4427018f;
    return f * p + convert_float8(exponent);
}

// x^power for x >= 0.
static float8 power_of(float8 x, float power) {
    return exp2_of(power * log2_of(max(x, 1e-30f)));
}
