// Every pixel repeated FACTOR times each way. (OpenCL has a function called upsample already.)
kernel void enlarge(global float* arena, global const float* constants, int from, int to) {
    global float8* pixels = (global float8*)arena;
    int x = get_global_id(0);
    int row = get_global_id(1);
    // Rows of all blocks follow one another, and each block's height is a multiple of FACTOR.
    pixels[to + row * WIDTH + x] = pixels[from + (row / FACTOR) * (WIDTH / FACTOR) + x / FACTOR];
}
