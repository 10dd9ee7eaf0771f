// Softmax, or its logarithm, over the channels of each pixel.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(16, 1, 1)))
void softmax(global element* arena, global const float* constants, int from, int to, int channels,
             int pixels) {
    int pixel = get_global_id(0);
    if (pixel >= pixels) {
        return;
    }
    global const element* in = arena + (from + pixel) * 8;
    global octet* out = FROM((global octet*)arena, to + pixel);
    float most = -FLT_MAX;
    for (int c = 0; c < channels; c++) {
        most = fmax(most, LOAD_ELEMENT(in, c / 8 * pixels * 8 + c % 8));
    }
    float sum = 0.0f;
    for (int c = 0; c < channels; c++) {
        sum += exp(LOAD_ELEMENT(in, c / 8 * pixels * 8 + c % 8) - most);
    }
    for (int block = 0; block < (channels + 7) / 8; block++) {
        float8 v = LOAD((global const octet*)in, block * pixels) - most;
        STORE(out, block * pixels, LOG ? v - log(sum) : exp(v) / sum);
    }
}
