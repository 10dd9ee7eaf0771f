// An image read where a grid says. MODE: 0 nearest, 1 linear, 2 cubic; BORDER: 0 zeros, 1 the edge,
// 2 reflected; ALIGNED: -1 and 1 are the centres of the outermost pixels, else their edges.
#include "arena.cl"

#define COUNT (MODE == 0 ? 1 : 2 * MODE)
#define A -0.75f

inline float reflected(float at, int size) {
    float low = ALIGNED ? 0.0f : -0.5f;
    float span = ALIGNED ? size - 1 : size;
    float turn = span == 0.0f ? 0.0f : fmod(fabs(at - low), 2.0f * span);
    return span == 0.0f ? 0.0f : low + fmin(turn, 2.0f * span - turn);
}

inline float place(float number, int size) {
    float at = ALIGNED ? (number + 1.0f) * 0.5f * (size - 1) : ((number + 1.0f) * size - 1.0f) * 0.5f;
#if MODE < 2 && BORDER == 1
    at = clamp(at, 0.0f, (float)(size - 1));
#elif MODE < 2 && BORDER == 2
    at = reflected(at, size);
#endif
    // What is farther out reads the same, and a whole number can say it.
    return clamp(at, -1e6f, 1e6f);
}

inline float weight(float distance) {
    float d = fabs(distance);
    return MODE == 0 ? 1.0f
        : MODE == 1 ? 1.0f - d
        : d <= 1.0f ? ((A + 2.0f) * d - (A + 3.0f)) * d * d + 1.0f
        : ((d - 5.0f) * d + 8.0f) * d * A - 4.0f * A;
}

// Where a place is read, or -1 for a zero.
inline int source(int i, int size) {
    if (i >= 0 && i < size) {
        return i;
    }
    return BORDER == 0 ? -1 : clamp(BORDER == 1 ? i : (int)reflected(i, size), 0, size - 1);
}

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void grid_sample(global element* arena, global const float* constants, int from, int grid, int to,
                 int inHeight, int inWidth, int pixels) {
    global octet* images = (global octet*)arena;
    int pixel = get_global_id(0);
    int block = get_global_id(1);
    if (pixel >= pixels) {
        return;
    }
    float x = place(LOAD(images, grid + pixel).s0, inWidth);
    float y = place(LOAD(images, grid + pixel).s1, inHeight);
    int left = MODE == 0 ? (int)rint(x) : (int)floor(x) - MODE + 1;
    int top = MODE == 0 ? (int)rint(y) : (int)floor(y) - MODE + 1;
    global const octet* image = FROM(images, from + block * inHeight * inWidth);
    float8 v = 0.0f;
    for (int i = 0; i < COUNT; i++) {
        int row = source(top + i, inHeight);
        for (int k = 0; k < COUNT; k++) {
            int column = source(left + k, inWidth);
            if (row >= 0 && column >= 0) {
                float share = weight(top + i - y) * weight(left + k - x);
                v = fma(LOAD(image, row * inWidth + column), share, v);
            }
        }
    }
    STORE(images, to + block * pixels + pixel, v);
}
