// Elements of another image, found by the sum of three tables: of channels (padded to whole
// blocks), of rows, of columns. From 1 << 29 on an offset lies outside and FILL is read.
#include "arena.cl"

#define OUTSIDE (1 << 29)

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void gather(global element* arena, global const float* constants, int from, int to, int tables,
            int height, int width) {
    global octet* images = (global octet*)arena;
    global const int* channels = (global const int*)constants + tables * 8;
    global const int* rows = channels + (CHANNELS + 7) / 8 * 8;
    global const int* columns = rows + height;
    int x = get_global_id(0);
    int y = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    if (x >= width) {
        return;
    }
    int place = rows[y] + columns[x];
    float8 v = FILL;
#if WHOLE_BLOCKS
    if (place < OUTSIDE) {
        v = LOAD(images, from + channels[block * 8] / 8 + place);
    }
#else
    float lanes[8];
    for (int i = 0; i < 8; i++) {
        int at = channels[block * 8 + i] + place;
        int channel = at / IN_PIXELS;
        lanes[i] = at >= OUTSIDE
            ? FILL
            : LOAD_ELEMENT(arena, (from + channel / 8 * IN_PIXELS + at % IN_PIXELS) * 8 + channel % 8);
    }
    v = vload8(0, lanes);
#endif
    STORE(images, to + (block * height + y) * width + x, v);
}
