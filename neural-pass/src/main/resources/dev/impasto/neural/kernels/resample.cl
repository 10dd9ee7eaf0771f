// An image at another size. The tables hold for each row, and each column, TAPS pairs: a place of
// the input (the bits of an int) and its weight. Weights that are all zero mean outside.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void resample(global element* arena, global const float* constants, int from, int to, int rows,
              int columns, int inHeight, int inWidth, int height, int width) {
    global octet* images = (global octet*)arena;
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    if (x >= width) {
        return;
    }
    global const float2* rowTaps = (global const float2*)(constants + rows * 8) + y * TAPS_Y;
    global const float2* columnTaps = (global const float2*)(constants + columns * 8) + x * TAPS_X;
    float8 v = 0.0f;
    bool insideY = false;
    bool insideX = false;
    for (int i = 0; i < TAPS_Y; i++) {
        float2 rowTap = rowTaps[i];
        global const octet* row =
            FROM(images, from + (block * inHeight + as_int(rowTap.s0)) * inWidth);
        float8 sum = 0.0f;
        for (int k = 0; k < TAPS_X; k++) {
            float2 tap = columnTaps[k];
            sum = fma(LOAD(row, as_int(tap.s0)), tap.s1, sum);
            insideX |= tap.s1 != 0.0f;
        }
        v = fma(sum, rowTap.s1, v);
        insideY |= rowTap.s1 != 0.0f;
    }
    STORE(images, to + (block * height + y) * width + x,
          insideY && insideX ? v : (float8)(FILL));
}
