// Mean and sum of squared deviations of one row of one block: instance normalisation, first part.
kernel void norm_rows(global float* arena, global const float* constants, int from, int sums) {
    global float8* pixels = (global float8*)arena;
    int y = get_global_id(0);
    int block = get_global_id(1);
    global const float8* row = pixels + from + (block * HEIGHT + y) * WIDTH;
    float8 mean = 0.0f;
    for (int x = 0; x < WIDTH; x++) {
        mean += row[x];
    }
    mean /= (float)WIDTH;
    float8 squares = 0.0f;
    for (int x = 0; x < WIDTH; x++) {
        float8 off = row[x] - mean;
        squares = fma(off, off, squares);
    }
    pixels[sums + block * HEIGHT + y] = mean;
    pixels[sums + (BLOCKS + block) * HEIGHT + y] = squares;
}
