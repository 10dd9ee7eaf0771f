// Each channel times a factor plus a shift, then an activation. The table holds the factors of all
// blocks, then the shifts.
#include "activation.cl"

kernel void affine(global float* arena, global const float* constants, int from, int to, int table) {
    global float8* pixels = (global float8*)arena;
#if TABLE_IN_ARENA
    global const float8* factors = pixels + table;
#else
    global const float8* factors = (global const float8*)constants + table;
#endif
    int block = get_global_id(1);
    int pixel = block * PIXELS + get_global_id(0);
    float8 v = fma(pixels[from + pixel], factors[block], factors[BLOCKS + block]);
    pixels[to + pixel] = ACTIVATE(v);
}
