// An image with a border added.
#include "border.cl"

kernel void pad(global float* arena, global const float* constants, int from, int to) {
    global float8* pixels = (global float8*)arena;
    int ox = get_global_id(0);
    int oy = get_global_id(1) % OUT_HEIGHT;
    int block = get_global_id(1) / OUT_HEIGHT;
    int x = SOURCE(ox - PAD_LEFT, IN_WIDTH);
    int y = SOURCE(oy - PAD_TOP, IN_HEIGHT);
    float8 v = 0.0f;
    if (x >= 0 && y >= 0) {
        v = pixels[from + (block * IN_HEIGHT + y) * IN_WIDTH + x];
    }
    pixels[to + (block * OUT_HEIGHT + oy) * OUT_WIDTH + ox] = v;
}
