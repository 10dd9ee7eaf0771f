// Copies one channel to its place among the channels of another image.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void concat(global element* arena, global const float* constants, int from, int to, int first,
            int pixels) {
    int pixel = get_global_id(0);
    int in = get_global_id(1);
    int out = first + in;
    if (pixel < pixels) {
        STORE_ELEMENT(arena, (to + out / 8 * pixels + pixel) * 8 + out % 8,
                      LOAD_ELEMENT(arena, (from + in / 8 * pixels + pixel) * 8 + in % 8));
    }
}
