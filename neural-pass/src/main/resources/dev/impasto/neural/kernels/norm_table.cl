// One factor and shift a channel from the rows' means and squares: instance normalisation, second
// part. The squares around the whole mean are the rows' own plus WIDTH times their mean's distance.
kernel void norm_table(global float* arena, global const float* constants, int sums, int table,
                       int affine) {
    global float8* pixels = (global float8*)arena;
    global const float8* gains = (global const float8*)constants + affine;
    int block = get_global_id(0);
    global const float8* means = pixels + sums + block * HEIGHT;
    global const float8* squares = pixels + sums + (BLOCKS + block) * HEIGHT;
    float8 mean = 0.0f;
    for (int y = 0; y < HEIGHT; y++) {
        mean += means[y];
    }
    mean /= (float)HEIGHT;
    float8 spread = 0.0f;
    for (int y = 0; y < HEIGHT; y++) {
        float8 off = means[y] - mean;
        spread += fma(off * (float)WIDTH, off, squares[y]);
    }
    float8 variance = spread / (float)(HEIGHT * WIDTH);
    float8 factor = gains[block] / sqrt(variance + EPSILON);
    pixels[table + block] = factor;
    pixels[table + BLOCKS + block] = fma(-mean, factor, gains[BLOCKS + block]);
}
