// What a style network sees first: red, green and blue as they would be shown, in [0,1], in one block
// of 8 channels; 23_strokes.cl adds the next three. Beyond the image (the network's size is rounded
// up) the last row and column repeat. One work item is eight pixels of a row.

#include "apart.cl"
#include "pixels.cl"
#include "display.cl"

static void put(global float8 *to, float r, float g, float b) {
    *to = (float8)(r, g, b, 0.0f, (float4)(0.0f));
}

APART static void show(global const float4 *restrict color, global float8 *restrict planes, int x, int y) {
    Pixels seen = shown(load_pixels(color + min(y, RENDER_H - 1) * RENDER_W, x));
    global float8 *to = planes + y * NET_W + x;
    put(to, seen.x.s0, seen.y.s0, seen.z.s0);
    put(to + 1, seen.x.s1, seen.y.s1, seen.z.s1);
    put(to + 2, seen.x.s2, seen.y.s2, seen.z.s2);
    put(to + 3, seen.x.s3, seen.y.s3, seen.z.s3);
    put(to + 4, seen.x.s4, seen.y.s4, seen.z.s4);
    put(to + 5, seen.x.s5, seen.y.s5, seen.z.s5);
    put(to + 6, seen.x.s6, seen.y.s6, seen.z.s6);
    put(to + 7, seen.x.s7, seen.y.s7, seen.z.s7);
}

kernel void style_in(global const float4 *restrict color, global float8 *restrict planes) {
    show(color, planes, 8 * get_global_id(0), get_global_id(1));
}
