// What the style network painted, back in working space and mixed into the frame by `strength`.
// Where the frame holds no colour it stays so. One work item is eight pixels of a row.

#include "eights.cl"
#include "display.cl"

kernel void style_out(global const float8 *restrict planes,
                      global float4 *restrict color,
                      float strength) {
    int x = 8 * get_global_id(0);
    int y = get_global_id(1);
    global const float8 *from = planes + y * NET_W + x;
    Eight seen = split((float16)(from[0].lo, from[1].lo, from[2].lo, from[3].lo),
                       (float16)(from[4].lo, from[5].lo, from[6].lo, from[7].lo));
    Eight paint = unshown(seen);
    global float4 *row = color + y * RENDER_W;
    Eight c = load_pixels(row, x);
    float8 share = strength * c.w;
    c.x += (paint.x - c.x) * share;
    c.y += (paint.y - c.y) * share;
    c.z += (paint.z - c.z) * share;
    store_pixels(c, row, x);
}
