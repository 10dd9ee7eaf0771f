// Every pixel repeated factor times each way. (OpenCL has a function called upsample already.)
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void enlarge(global element* arena, global const float* constants, int from, int to, int factor,
             int width) {
    global octet* images = (global octet*)arena;
    int x = get_global_id(0);
    // Counts on through all blocks: the height of each is a multiple of the factor.
    int row = get_global_id(1);
    if (x < width) {
        STORE(images, to + row * width + x,
              LOAD(images, from + row / factor * (width / factor) + x / factor));
    }
}
