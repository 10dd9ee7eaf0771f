// Powers of many values at once, without calls into a mathematics library: a CPU device runs them
// many times faster than its exp2() and powr(). Least-squares fits at Chebyshev points.

#include "lanes.cl"

// 2^x, to 2e-7 of itself; below 2^-100 it stays there.
static floats exp2_of(floats x) {
    const floats magic = 12582912.0f; // 1.5 * 2^23: adding it rounds to a whole number
    x = max(x, -100.0f);
    floats shifted = x + magic;
    floats f = x - (shifted - magic);
    floats p = 1.34004322e-3f;
    p = p * f + 9.6760371e-3f;
    p = p * f + 5.55032721e-2f;
    p = p * f + 0.240221074f;
    p = p * f + 0.693147207f;
    p = p * f + 1.00000008f;
    return AS_FLOATS(AS_INTS(p) + (AS_INTS(shifted) << 23));
}

// log2(x) for positive normal x, to 4e-6.
static floats log2_of(floats x) {
    const ints root_half = 0x3f3504f3;
    ints exponent = (AS_INTS(x) - root_half) >> 23;
    floats f = AS_FLOATS(AS_INTS(x) - (exponent << 23)) - 1.0f;
    floats p = -0.206858124f;
    p = p * f + 0.318407118f;
    p = p * f - 0.366413259f;
    p = p * f + 0.479793884f;
    p = p * f - 0.721208468f;
    p = p * f + 1.4427018f;
    return f * p + TO_FLOATS(exponent);
}

// x^power for x >= 0.
static floats power_of(floats x, float power) {
    return exp2_of(power * log2_of(max(x, 1e-30f)));
}
