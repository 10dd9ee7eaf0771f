// An image with a border added.
#include "border.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void pad(global float* arena, global const float* constants, int from, int to, int top, int left,
         int inHeight, int inWidth, int outHeight, int outWidth) {
    global float8* images = (global float8*)arena;
    int block = get_global_id(1) / outHeight;
    int x = get_global_id(0);
    if (x < outWidth) {
        int y = SOURCE((int)get_global_id(1) % outHeight - top, inHeight);
        int column = SOURCE(x - left, inWidth);
        float8 v = 0.0f;
        if (column >= 0 && y >= 0) {
            v = images[from + (block * inHeight + y) * inWidth + column];
        }
        images[to + get_global_id(1) * outWidth + x] = v;
    }
}
