// Every pixel repeated factor times each way. (OpenCL has a function called upsample already.)
kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void enlarge(global float* arena, global const float* constants, int from, int to, int factor,
             int width) {
    global float8* images = (global float8*)arena;
    int x = get_global_id(0);
    // Counts on through all blocks: the height of each is a multiple of the factor.
    int row = get_global_id(1);
    if (x < width) {
        images[to + row * width + x] = images[from + row / factor * (width / factor) + x / factor];
    }
}
