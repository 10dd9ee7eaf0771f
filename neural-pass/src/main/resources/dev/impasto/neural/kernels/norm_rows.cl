// Mean and sum of squared deviations of each row of a block: instance normalisation, first part.
kernel __attribute__((reqd_work_group_size(8, 1, 1)))
void norm_rows(global float* arena, global const float* constants, int from, int sums, int blocks,
               int height, int width) {
    global float8* images = (global float8*)arena;
    int y = get_global_id(0);
    int block = get_global_id(1);
    if (y >= height) {
        return;
    }
    global const float8* row = images + from + (block * height + y) * width;
    float8 mean = 0.0f;
    for (int x = 0; x < width; x++) {
        mean += row[x];
    }
    mean /= (float)width;
    float8 squares = 0.0f;
    for (int x = 0; x < width; x++) {
        float8 off = row[x] - mean;
        squares = fma(off, off, squares);
    }
    images[sums + block * height + y] = mean;
    images[sums + (blocks + block) * height + y] = squares;
}
