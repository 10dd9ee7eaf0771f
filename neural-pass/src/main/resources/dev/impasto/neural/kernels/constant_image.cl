// Copies an image from the constants to its place.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void constant_image(global element* arena, global const float* constants, int to, int from,
                    int pixels) {
    int place = get_global_id(1) * pixels + get_global_id(0);
    if (get_global_id(0) < pixels) {
        STORE((global octet*)arena, to + place, ((global const float8*)constants)[from + place]);
    }
}
