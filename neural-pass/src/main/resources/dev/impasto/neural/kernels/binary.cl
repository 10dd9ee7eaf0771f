// Two images combined pixel by pixel; the numbers of OP are those of BinaryLayer.Op.
// UP_x: the operand is read as if enlarged; ONE_x: it has one channel for all.
#include "activation.cl"

#if OP == 0
#define COMBINE(a, b) ((a) + (b))
#elif OP == 1
#define COMBINE(a, b) ((a) - (b))
#elif OP == 2
#define COMBINE(a, b) ((a) * (b))
#else
#define COMBINE(a, b) ((a) / (b))
#endif

inline float8 operand(global const float8* image, int block, int y, int x, int up, int one) {
    int width = WIDTH / up, height = HEIGHT / up;
    int place = (y / up) * width + x / up;
    return one ? (float8)(image[place].s0) : image[block * height * width + place];
}

kernel void binary(global float* arena, global const float* constants, int left, int right, int to) {
    global float8* pixels = (global float8*)arena;
    int x = get_global_id(0);
    int y = get_global_id(1) % HEIGHT;
    int block = get_global_id(1) / HEIGHT;
    float8 a = operand(pixels + left, block, y, x, UP_A, ONE_A);
    float8 b = operand(pixels + right, block, y, x, UP_B, ONE_B);
    float8 v = COMBINE(a, b);
    pixels[to + (block * HEIGHT + y) * WIDTH + x] = ACTIVATE(v);
}
