// Two images combined pixel by pixel.
#include "activation.cl"
#include "combine.cl"
#include "operand.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void binary(global float* arena, global const float* constants, int left, int right, int to,
            int height, int width) {
    global float8* images = (global float8*)arena;
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    if (x < width) {
        float8 a = operand(images + left, block, y, x, ROWS_A, COLUMNS_A, UP_A, ONE_A);
        float8 b = operand(images + right, block, y, x, ROWS_B, COLUMNS_B, UP_B, ONE_B);
        float8 v = COMBINE(a, b);
        images[to + (block * height + y) * width + x] = ACTIVATE(v);
    }
}
