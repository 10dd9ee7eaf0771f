// Two images combined pixel by pixel.
#include "arena.cl"
#include "activation.cl"
#include "combine.cl"
#include "operand.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void binary(global element* arena, global const float* constants, int left, int right, int to,
            int height, int width) {
    global octet* images = (global octet*)arena;
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    if (x < width) {
        float8 a = operand(FROM(images, left), block, y, x, ROWS_A, COLUMNS_A, UP_A, ONE_A);
        float8 b = operand(FROM(images, right), block, y, x, ROWS_B, COLUMNS_B, UP_B, ONE_B);
        float8 v = COMBINE(a, b);
        STORE(images, to + (block * height + y) * width + x, ACTIVATE(v));
    }
}
