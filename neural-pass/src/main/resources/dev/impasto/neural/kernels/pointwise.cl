// A chain of cheap operations on each element: up to four images are read, up to twelve steps make
// values of them, the last of which is stored.
#define JOINED(a, b) a##b
#define NUMBERED(a, b) JOINED(a, b)
#define ACTIVATION_A NUMBERED(A_, S)
#define ACTIVATION_B NUMBERED(B_, S)
#include "arena.cl"
#include "operand.cl"

#define READ(i, place) \
    operand(FROM(images, place), block, y, x, ROWS_##i, COLUMNS_##i, UP_##i, ONE_##i)

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void pointwise(global element* arena, global const float* constants, int from0, int from1, int from2,
               int from3, int to, int table, int height, int width) {
    global octet* images = (global octet*)arena;
    global const float8* tables = (global const float8*)constants + table;
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    int blocks = BLOCKS;
    if (x >= width) {
        return;
    }
    float8 r0 = READ(0, from0);
#if OPERANDS > 1
    float8 r1 = READ(1, from1);
#endif
#if OPERANDS > 2
    float8 r2 = READ(2, from2);
#endif
#if OPERANDS > 3
    float8 r3 = READ(3, from3);
#endif
#define S 0
#include "step.cl"
#undef S
#if STEPS > 1
#define S 1
#include "step.cl"
#undef S
#endif
#if STEPS > 2
#define S 2
#include "step.cl"
#undef S
#endif
#if STEPS > 3
#define S 3
#include "step.cl"
#undef S
#endif
#if STEPS > 4
#define S 4
#include "step.cl"
#undef S
#endif
#if STEPS > 5
#define S 5
#include "step.cl"
#undef S
#endif
#if STEPS > 6
#define S 6
#include "step.cl"
#undef S
#endif
#if STEPS > 7
#define S 7
#include "step.cl"
#undef S
#endif
#if STEPS > 8
#define S 8
#include "step.cl"
#undef S
#endif
#if STEPS > 9
#define S 9
#include "step.cl"
#undef S
#endif
#if STEPS > 10
#define S 10
#include "step.cl"
#undef S
#endif
#if STEPS > 11
#define S 11
#include "step.cl"
#undef S
#endif
    STORE(images, to + (block * height + y) * width + x, RESULT);
}
