// Mean and sum of squared deviations of each row of a block: instance normalisation, first part.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(8, 1, 1)))
void norm_rows(global element* arena, global const float* constants, int from, int sums, int blocks,
               int height, int width) {
    global octet* images = (global octet*)arena;
    int y = get_global_id(0);
    int block = get_global_id(1);
    if (y >= height) {
        return;
    }
    global const octet* row = FROM(images, from + (block * height + y) * width);
    float8 mean = 0.0f;
    for (int x = 0; x < width; x++) {
        mean += LOAD(row, x);
    }
    mean /= (float)width;
    float8 squares = 0.0f;
    for (int x = 0; x < width; x++) {
        float8 off = LOAD(row, x) - mean;
        squares = fma(off, off, squares);
    }
    FLOATS(images, sums)[block * height + y] = mean;
    FLOATS(images, sums)[(blocks + block) * height + y] = squares;
}
