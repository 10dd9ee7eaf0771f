// An input of a network, floats, stored as its images are; or an output as floats again.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void port(global element* arena, global const float* constants, int from, int to, int pixels) {
    global octet* images = (global octet*)arena;
    int place = get_global_id(1) * pixels + get_global_id(0);
    if (get_global_id(0) < pixels) {
#if ENTERS
        STORE(images, to + place, FLOATS(images, from)[place]);
#else
        FLOATS(images, to)[place] = LOAD(images, from + place);
#endif
    }
}
