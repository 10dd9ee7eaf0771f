// An image with a border added.
#include "arena.cl"
#include "border.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void pad(global element* arena, global const float* constants, int from, int to, int top, int left,
         int inHeight, int inWidth, int outHeight, int outWidth) {
    global octet* images = (global octet*)arena;
    int block = get_global_id(1) / outHeight;
    int x = get_global_id(0);
    if (x < outWidth) {
        int y = SOURCE((int)get_global_id(1) % outHeight - top, inHeight);
        int column = SOURCE(x - left, inWidth);
        float8 v = 0.0f;
        if (column >= 0 && y >= 0) {
            v = LOAD(images, from + (block * inHeight + y) * inWidth + column);
        }
        STORE(images, to + get_global_id(1) * outWidth + x, v);
    }
}
