// Two images combined pixel by pixel; the numbers of OP are those of BinaryLayer.Op.
// UP_x: the operand is read as if enlarged; ONE_x: it has one channel for all; its own ROWS_x and
// COLUMNS_x may be one for all, too.
#include "activation.cl"

#if OP == 0
#define COMBINE(a, b) ((a) + (b))
#elif OP == 1
#define COMBINE(a, b) ((a) - (b))
#elif OP == 2
#define COMBINE(a, b) ((a) * (b))
#elif OP == 3
#define COMBINE(a, b) ((a) / (b))
#elif OP == 4
#define COMBINE(a, b) pow(a, b)
#elif OP == 5
#define COMBINE(a, b) fmin(a, b)
#elif OP == 6
#define COMBINE(a, b) fmax(a, b)
#else
#define COMBINE(a, b) (fmax(a, 0.0f) + (b) * fmin(a, 0.0f))
#endif

inline float8 operand(global const float8* image, int block, int y, int x, int rows, int columns,
                      int up, int one) {
    int place = min(y / up, rows - 1) * columns + min(x / up, columns - 1);
    return one ? (float8)(image[place].s0) : image[block * rows * columns + place];
}

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void binary(global float* arena, global const float* constants, int left, int right, int to,
            int height, int width) {
    global float8* images = (global float8*)arena;
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    if (x < width) {
        float8 a = operand(images + left, block, y, x, ROWS_A, COLUMNS_A, UP_A, ONE_A);
        float8 b = operand(images + right, block, y, x, ROWS_B, COLUMNS_B, UP_B, ONE_B);
        float8 v = COMBINE(a, b);
        images[to + (block * height + y) * width + x] = ACTIVATE(v);
    }
}
