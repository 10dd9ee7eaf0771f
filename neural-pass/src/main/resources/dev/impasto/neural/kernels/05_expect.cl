// Where thin things of the last frame are expected in this one, if they move on as they did. A bar
// thinner than a pixel is hit by some frames' samples and missed by others; where it is missed, the
// frame shows only what is behind it, and by that surface's motion its history would be lost.
//
// expected holds, for each render pixel, 0 or the nearest thing that comes there: 22 bits that are
// the larger the nearer it is, and 10 that say which pixel of the last frame it comes from (expected.cl).
// One work item is one render pixel of the last frame.

#include "expected.cl"

// A surface is thin if this many pixels away on both sides there is something behind it. Depths are
// the nearest in 3x3, so a single row or column of hits is three wide, and its middle is thin.
#define THIN 2

// Beside what was seen, what was only expected is not there.
static bool behind(global const float4 *geometry, int x, int y, float limit, bool seen) {
    float4 other = geometry[clamp(y, 0, RENDER_H - 1) * RENDER_W + clamp(x, 0, RENDER_W - 1)];
    return other.z > limit || (seen && other.w < 0.0f);
}

// Expects the thing of pixel (x, y) at another, if that is in the picture and near enough.
static void expect_at(global uint *expected, float depth, int x, int y, int to_x, int to_y) {
    int from_x = x - to_x;
    int from_y = y - to_y;
    if (to_x >= 0 && to_y >= 0 && to_x < RENDER_W && to_y < RENDER_H
        && abs(from_x) <= FURTHEST && abs(from_y) <= FURTHEST) {
        atomic_max(&expected[to_y * RENDER_W + to_x], expectation(depth, from_x, from_y));
    }
}

// Places are rounded with the frame's jitter, which has no lean: always to the nearest pixel, a thing
// that goes 1.4 pixels a frame would soon lie behind itself.
kernel void expect(global const float4 *restrict geometry_before, global uint *restrict expected,
                   float jitter_x, float jitter_y) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    float4 surface = geometry_before[y * RENDER_W + x];
    float limit = surface.z * (1.0f + EDGE);
    bool seen = surface.w >= 0.0f;
    int across = behind(geometry_before, x - THIN, y, limit, seen)
              && behind(geometry_before, x + THIN, y, limit, seen);
    int down = behind(geometry_before, x, y - THIN, limit, seen)
            && behind(geometry_before, x, y + THIN, limit, seen);
    if (surface.w <= -PATIENCE || !(across || down)) {
        return;
    }
    int to_x = convert_int_sat(rint(x - surface.x + jitter_x));
    int to_y = convert_int_sat(rint(y - surface.y + jitter_y));
    for (int i = -1; i <= 1; i++) { // as wide again as a hit makes it
        expect_at(expected, surface.z, x, y, to_x + i * across, to_y + i * (1 - across));
    }
}
