// One factor and shift a channel from the rows' means and squares: instance normalisation, second
// part. The squares around the whole mean are the rows' own plus width times their mean's distance.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void norm_table(global element* arena, global const float* constants, int sums, int table, int gain,
                int blocks, int height, int width) {
    global octet* images = (global octet*)arena;
    global const float8* gains = (global const float8*)constants + gain;
    int block = get_global_id(0);
    global const float8* means = FLOATS(images, sums) + block * height;
    global const float8* squares = FLOATS(images, sums) + (blocks + block) * height;
    float8 mean = 0.0f;
    for (int y = 0; y < height; y++) {
        mean += means[y];
    }
    mean /= (float)height;
    float8 spread = 0.0f;
    for (int y = 0; y < height; y++) {
        float8 off = means[y] - mean;
        spread += fma(off * (float)width, off, squares[y]);
    }
    float8 variance = spread / (float)(height * width);
    float8 factor = gains[block] / sqrt(variance + EPSILON);
    FLOATS(images, table)[block] = factor;
    FLOATS(images, table)[blocks + block] = fma(-mean, factor, gains[blocks + block]);
}
