// An input that is the sum of two values, activated.
static float8 summed(float8 a, float8 b) {
    float8 v = a + b;
    return SUM_SLOPE == 0.0f ? max(v, 0.0f) : max(v, 0.0f) + SUM_SLOPE * min(v, 0.0f);
}
