// What a style network sees: red, green and blue as they would be shown, in [0,1], in one block of
// 8 channels. Beyond the image (the network's size is rounded up) the last row and column repeat.
// One work item is four pixels of a row.

#include "color.cl"
#include "display.cl"

kernel void style_in(global const float4 *restrict color, global float8 *restrict planes) {
    int x = 4 * get_global_id(0);
    int y = get_global_id(1);
    global const float4 *row = color + min(y, RENDER_H - 1) * RENDER_W;
    int last = RENDER_W - 1;
    float16 seen = shown((float16)(row[min(x, last)], row[min(x + 1, last)],
                                   row[min(x + 2, last)], row[min(x + 3, last)]));
    float4 none = 0.0f;
    global float8 *to = planes + y * NET_W + x;
    to[0] = (float8)(seen.s0, seen.s4, seen.s8, 0.0f, none);
    to[1] = (float8)(seen.s1, seen.s5, seen.s9, 0.0f, none);
    to[2] = (float8)(seen.s2, seen.s6, seen.sa, 0.0f, none);
    to[3] = (float8)(seen.s3, seen.s7, seen.sb, 0.0f, none);
}
