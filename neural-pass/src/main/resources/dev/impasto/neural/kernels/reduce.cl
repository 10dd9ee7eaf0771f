// KIND: 0 sum, 1 mean, 2 largest, 3 smallest; ALONG: 0 channels, 1 rows, 2 columns.
#include "arena.cl"

#if KIND < 2
#define START 0.0f
#define WITH(sum, v) ((sum) + (v))
#elif KIND == 2
#define START -FLT_MAX
#define WITH(sum, v) fmax(sum, v)
#else
#define START FLT_MAX
#define WITH(sum, v) fmin(sum, v)
#endif

// Sixteen at a time, and these then together: a long sum loses less.
#define RUN 16

kernel __attribute__((reqd_work_group_size(16, 1, 1)))
void reduce(global element* arena, global const float* constants, int from, int to, int channels,
            int height, int width) {
    global octet* images = (global octet*)arena;
    int rows = ALONG == 1 ? 1 : height;
    int columns = ALONG == 2 ? 1 : width;
    int x = get_global_id(0);
    int y = get_global_id(1) % rows;
    int block = get_global_id(1) / rows;
    if (x >= columns) {
        return;
    }
#if ALONG == 0
    float v = START;
    for (int first = 0; first < channels; first += RUN) {
        float part = START;
        for (int c = first; c < min(first + RUN, channels); c++) {
            int place = (c / 8 * height + y) * width + x;
            part = WITH(part, LOAD_ELEMENT(arena, (from + place) * 8 + c % 8));
        }
        v = WITH(v, part);
    }
    int count = channels;
#else
    int count = ALONG == 1 ? height : width;
    int stride = ALONG == 1 ? width : 1;
    global const octet* in = FROM(images, from + (block * height + y) * width + x);
    float8 v = START;
    for (int first = 0; first < count; first += RUN) {
        float8 part = START;
        for (int i = first; i < min(first + RUN, count); i++) {
            part = WITH(part, LOAD(in, i * stride));
        }
        v = WITH(v, part);
    }
#endif
    if (KIND == 1) {
        v /= (float)count;
    }
    STORE(images, to + (block * rows + y) * columns + x, (float8)(v));
}
