// One factor and shift a channel from the rows' means and squares, as norm_table makes them, but
// over GROUP channels together.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void norm_groups(global element* arena, global const float* constants, int sums, int table, int gain,
                 int blocks, int height, int width) {
    global octet* images = (global octet*)arena;
    global const float* rows = (global const float*)FLOATS(images, sums);
    int first = get_global_id(0) * GROUP;
    float mean = 0.0f;
    for (int c = first; c < first + GROUP; c++) {
        global const float* means = rows + c / 8 * height * 8 + c % 8;
        float own = 0.0f;
        for (int y = 0; y < height; y++) {
            own += means[y * 8];
        }
        mean += own / (float)height;
    }
    mean /= (float)GROUP;
    float spread = 0.0f;
    for (int c = first; c < first + GROUP; c++) {
        global const float* means = rows + c / 8 * height * 8 + c % 8;
        global const float* squares = means + blocks * height * 8;
        float own = 0.0f;
        for (int y = 0; y < height; y++) {
            float off = means[y * 8] - mean;
            own += fma(off * (float)width, off, squares[y * 8]);
        }
        spread += own;
    }
    float scale = 1.0f / sqrt(spread / ((float)height * (float)width * (float)GROUP) + EPSILON);
    global float* factors = (global float*)FLOATS(images, table);
    global const float* gains = constants + gain * 8;
    for (int c = first; c < first + GROUP; c++) {
        float factor = gains[c] * scale;
        factors[c] = factor;
        factors[blocks * 8 + c] = fma(-mean, factor, gains[blocks * 8 + c]);
    }
}
