// An image copied to a place inside a larger one.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void join(global element* arena, global const float* constants, int from, int to, int height,
          int width, int outHeight, int outWidth, int top, int left) {
    global octet* images = (global octet*)arena;
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    if (x < width) {
        int place = (block * outHeight + y + top) * outWidth + x + left;
        STORE(images, to + place, LOAD(images, from + (block * height + y) * width + x));
    }
}
