// Where thin things of the last frame are expected in this one, if they move on as they did. A bar
// thinner than a pixel is hit by some frames' samples and missed by others; where it is missed, the
// frame shows only what is behind it, and by that surface's motion its history would be lost.
//
// expected holds, for each render pixel, 0 or the nearest thing that comes there: 22 bits that are
// the larger the nearer it is, and 10 that say which pixel of the last frame it comes from (expected.cl).
// One work item is one render pixel of the last frame.

#include "expected.cl"

// A surface is thin if beyond this many pixels on both sides there is something behind it. Depths
// are the nearest in 3x3, so a single row or column of hits is three wide.
#define THIN 3
// Depths that differ by less than this share are one surface, as in 10_ingest.cl.
#define EDGE 0.06f

static bool behind(global const float4 *geometry, int x, int y, float limit) {
    return geometry[clamp(y, 0, RENDER_H - 1) * RENDER_W + clamp(x, 0, RENDER_W - 1)].z > limit;
}

static bool thin(global const float4 *geometry, int x, int y, float depth) {
    float limit = depth * (1.0f + EDGE);
    return behind(geometry, x - THIN, y, limit) && behind(geometry, x + THIN, y, limit)
        || behind(geometry, x, y - THIN, limit) && behind(geometry, x, y + THIN, limit);
}

kernel void expect(global const float4 *restrict geometry_before, global uint *restrict expected) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    float4 surface = geometry_before[y * RENDER_W + x];
    if (surface.w <= -PATIENCE || !thin(geometry_before, x, y, surface.z)) {
        return;
    }
    float to_x = rint(x - surface.x);
    float to_y = rint(y - surface.y);
    bool near = fabs(x - to_x) <= FURTHEST && fabs(y - to_y) <= FURTHEST;
    if (near && to_x >= 0.0f && to_y >= 0.0f && to_x < RENDER_W && to_y < RENDER_H) {
        uint word = expectation(surface.z, x - (int)to_x, y - (int)to_y);
        atomic_max(&expected[(int)to_y * RENDER_W + (int)to_x], word);
    }
}
