// What a style network sees: red, green and blue as they would be shown, in [0,1], in one block of
// 8 channels, on canvas: each cell of 4x4 pixels is a little lighter or darker, so that a painter
// finds something to start strokes from in a clear sky. Beyond the image (the network's size is
// rounded up) the last row and column repeat. One work item is four pixels of a row: one cell's.

#include "color.cl"
#include "display.cl"

#define CANVAS_CELL 4
#define CANVAS_DEPTH 0.05f

// Uniform in [-CANVAS_DEPTH, CANVAS_DEPTH], the same for all pixels of a cell.
static float canvas(uint column, uint row) {
    uint h = column * 0x9E3779B1u ^ row * 0x85EBCA77u;
    h = (h ^ h >> 15) * 0x2C1B3C6Du;
    h = (h ^ h >> 12) * 0x297A2D39u;
    return ((h >> 8) * 0x1p-23f - 1.0f) * CANVAS_DEPTH;
}

kernel void style_in(global const float4 *restrict color, global float8 *restrict planes) {
    int x = 4 * get_global_id(0);
    int y = get_global_id(1);
    global const float4 *row = color + min(y, RENDER_H - 1) * RENDER_W;
    int last = RENDER_W - 1;
    float16 seen = shown((float16)(row[min(x, last)], row[min(x + 1, last)],
                                   row[min(x + 2, last)], row[min(x + 3, last)]));
    seen += canvas(x / CANVAS_CELL, y / CANVAS_CELL);
    float4 none = 0.0f;
    global float8 *to = planes + y * NET_W + x;
    to[0] = (float8)(seen.s0, seen.s4, seen.s8, 0.0f, none);
    to[1] = (float8)(seen.s1, seen.s5, seen.s9, 0.0f, none);
    to[2] = (float8)(seen.s2, seen.s6, seen.sa, 0.0f, none);
    to[3] = (float8)(seen.s3, seen.s7, seen.sb, 0.0f, none);
}
