// What the style network painted, back in working space and mixed into the frame by `strength`.
// Where the frame holds no colour it stays so. What lies beyond the image is zero to the network, and
// the outermost pixels show it: those within RIM of an edge repeat the nearest inside. One work item
// is eight pixels of a row.

#include "apart.cl"
#include "pixels.cl"
#include "display.cl"

#define RIM 2

static int inside(int at, int size) {
    return clamp(at, min(RIM, size / 2), max(size - 1 - RIM, size / 2));
}

static float4 painted(global const float8 *row, int x) {
    return row[inside(x, RENDER_W)].lo;
}

APART static void mix_in(global const float8 *restrict planes,
                         global float4 *restrict color,
                         float strength, int x, int y) {
    global const float8 *from = planes + inside(y, RENDER_H) * NET_W;
    float4 seen[8];
    for (int i = 0; i < 8; i++) {
        seen[i] = painted(from, x + i);
    }
    Pixels paint = unshown(pixels_of(seen));
    global float4 *row = color + y * RENDER_W;
    Pixels c = load_pixels(row, x);
    float8 share = strength * c.w;
    c.x += (paint.x - c.x) * share;
    c.y += (paint.y - c.y) * share;
    c.z += (paint.z - c.z) * share;
    store_pixels(c, row, x);
}

kernel void style_out(global const float8 *restrict planes,
                      global float4 *restrict color,
                      float strength) {
    mix_in(planes, color, strength, 8 * get_global_id(0), get_global_id(1));
}
