// Channels laid out as pixels in cells of size x size.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void depth_to_space(global element* arena, global const float* constants, int from, int to, int size,
                    int channels, int height, int width) {
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    int cell = y % size * size + x % size;
    int pixels = (height / size) * (width / size);
    int place = y / size * (width / size) + x / size;
    if (x >= width) {
        return;
    }
    for (int channel = block * 8; channel < min(channels, block * 8 + 8); channel++) {
#if COLUMNS_FIRST
        int in = channel * size * size + cell;
#else
        int in = cell * channels + channel;
#endif
        STORE_ELEMENT(arena, (to + (block * height + y) * width + x) * 8 + channel % 8,
                      LOAD_ELEMENT(arena, (from + in / 8 * pixels + place) * 8 + in % 8));
    }
}
