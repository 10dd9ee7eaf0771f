// Each channel times a factor plus a shift, then an activation. The table holds the factors of all
// blocks, then the shifts.
#include "arena.cl"
#include "activation.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void affine(global element* arena, global const float* constants, int from, int to, int table,
            int pixels, int blocks) {
    global octet* images = (global octet*)arena;
#if TABLE_IN_ARENA
    global const float8* factors = FLOATS(images, table);
#else
    global const float8* factors = (global const float8*)constants + table;
#endif
    int block = get_global_id(1);
    int place = block * pixels + get_global_id(0);
    if (get_global_id(0) < pixels) {
        float8 v = fma(LOAD(images, from + place), factors[block], factors[blocks + block]);
        STORE(images, to + place, ACTIVATE(v));
    }
}
