// The largest (KIND 0) or the mean (KIND 1) value under a window.
#include "arena.cl"

#define WITHIN(kernel_size, dilation, room) min(kernel_size, ((room) + (dilation) - 1) / (dilation))

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void pool(global element* arena, global const float* constants, int from, int to, int height,
          int width) {
    global octet* images = (global octet*)arena;
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    if (x >= width) {
        return;
    }
    int y0 = y * STRIDE_Y - PAD_TOP;
    int x0 = x * STRIDE_X - PAD_LEFT;
    float8 v = KIND == 0 ? -FLT_MAX : 0.0f;
    int seen = 0;
    for (int ky = 0; ky < KERNEL_Y; ky++) {
        int row = y0 + ky * DILATION_Y;
        for (int kx = 0; kx < KERNEL_X; kx++) {
            int column = x0 + kx * DILATION_X;
            if (row >= 0 && row < IN_HEIGHT && column >= 0 && column < IN_WIDTH) {
                float8 in = LOAD(images, from + (block * IN_HEIGHT + row) * IN_WIDTH + column);
                v = KIND == 0 ? fmax(v, in) : v + in;
                seen++;
            }
        }
    }
#if KIND == 1 && COUNT_PADDING
    seen = WITHIN(KERNEL_Y, DILATION_Y, IN_HEIGHT + PAD_BOTTOM - y0)
        * WITHIN(KERNEL_X, DILATION_X, IN_WIDTH + PAD_RIGHT - x0);
#endif
    STORE(images, to + (block * height + y) * width + x, KIND == 0 ? v : v / (float)seen);
}
