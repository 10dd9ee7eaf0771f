#include "test_factor.cl"

kernel void scale(global const float* in, global float* out, int width, float gain) {
    int x = get_global_id(0), y = get_global_id(1);
    out[y * width + x] = in[y * width + x] * gain * FACTOR * TIMES;
}
