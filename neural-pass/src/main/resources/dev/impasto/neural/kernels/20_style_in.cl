// What a style network sees: red, green and blue as they would be shown, in [0,1], in one block of
// 8 channels, on canvas: soft spots a little lighter or darker, so that a painter finds something
// to start strokes from in a clear sky. Beyond the image (the network's size is rounded up) the
// last row and column repeat. One work item is eight pixels of a row.

#include "eights.cl"
#include "display.cl"

#define CANVAS_CELL 4
#define CANVAS_DEPTH 0.08f

// At the corners of cells: uniform in [-CANVAS_DEPTH, CANVAS_DEPTH].
static float8 canvas_corner(uint8 column, uint row) {
    uint8 h = column * 0x9E3779B1u ^ row * 0x85EBCA77u;
    h = (h ^ h >> 15) * 0x2C1B3C6Du;
    h = (h ^ h >> 12) * 0x297A2D39u;
    return (convert_float8(h >> 8) * 0x1p-23f - 1.0f) * CANVAS_DEPTH;
}

// At the pixels of row y: bilinear between the corners of their cells.
static float8 canvas(uint8 x, uint y) {
    uint8 column = x / CANVAS_CELL;
    uint row = y / CANVAS_CELL;
    float8 down = (y % CANVAS_CELL + 0.5f) / CANVAS_CELL;
    float8 left = mix(canvas_corner(column, row), canvas_corner(column, row + 1), down);
    float8 right = mix(canvas_corner(column + 1, row), canvas_corner(column + 1, row + 1), down);
    return mix(left, right, (convert_float8(x % CANVAS_CELL) + 0.5f) / CANVAS_CELL);
}

static void put(global float8 *to, float r, float g, float b) {
    *to = (float8)(r, g, b, 0.0f, (float4)(0.0f));
}

kernel void style_in(global const float4 *restrict color, global float8 *restrict planes) {
    int x = 8 * get_global_id(0);
    int y = get_global_id(1);
    Eight seen = shown(load_pixels(color + min(y, RENDER_H - 1) * RENDER_W, x));
    float8 grain = canvas(convert_uint8(x + LANES), y);
    seen.x += grain;
    seen.y += grain;
    seen.z += grain;
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
