// What the upscaling network sees of each render pixel: 16 planes in blocks of 8 channels.
//   0     luma of this frame's sample
//   1-2   memory: how far, in the frames before, samples lay from the history under them, on average;
//         with its sign and without (memory.cl)
//   3-6   luma of the history at the middle of the pixel's four quarters, minus this frame's: at 2x
//         those are the four display pixels inside
//   7     distance in chroma between history and this frame
//   8     how many samples the history holds, w / (w + 2)
//   9     hidden before; below 0 where a thin thing is expected that no sample hits (10_ingest.cl)
//   10    motion in halves of a render pixel, m / (m + 1)
//   11    depth step to the neighbours, as a share of the depth, at most 1
//   12    deviation of luma in 3x3
//   13    how far the history's luma lies outside the box of the neighbourhood
//   14    luma of the history where this frame was sampled (under.cl), minus this frame's
//   15    how far between history's texels it was read: 0 on a texel, 1 between two, 2 between four
// Differences are scaled up by GAIN. What lies beyond the image (the network's size is rounded up)
// repeats its last row and column. The luma of the history under each sample is kept for blending.
// One work item is LANES pixels of a row.

#include "apart.cl"
#include "pixels.cl"
#include "memory.cl"
#include "under.cl"

#define GAIN 4.0f
// The luma of the 3x3 samples around each pixel.
typedef struct {
    floats mean;
    floats deviation;
} Lumas;

// One more sample of each 3x3, added to what is gathered of them: usable ones, how far they lie off
// the middle, and the squares of that.
static Pixels gathered(Pixels sum, Pixels c, floats middle) {
    floats off = c.x - middle * c.w;
    Pixels e = {sum.x + c.w, sum.y + off, sum.z + off * off, sum.w};
    return e;
}

static Lumas lumas(global const float4 *color, floats middle, int x, int y) {
    Pixels sum = {(floats)(0.0f), (floats)(0.0f), (floats)(0.0f), (floats)(0.0f)};
    for (int j = -1; j <= 1; j++) {
        global const float4 *row = color + clamp(y + j, 0, RENDER_H - 1) * RENDER_W;
        Pixels c = load_pixels(row, x);
        sum = gathered(sum, left_pixels(c, row, x), middle);
        sum = gathered(sum, c, middle);
        sum = gathered(sum, right_pixels(c, row, x), middle);
    }
    floats share = 1.0f / max(sum.x, 1.0f);
    floats shift = sum.y * share;
    floats deviation = sqrt(max(sum.z * share - shift * shift, 0.0f));
    Lumas l = {middle + shift, select(deviation, (floats)(1e3f), sum.x <= 0.0f)};
    return l;
}

static floats depth_step(global const float4 *geometry, Pixels surface, int x, int y) {
    global const float4 *row = geometry + y * RENDER_W;
    floats depth = surface.z;
    floats a = left_pixels(surface, row, x).z;
    floats b = right_pixels(surface, row, x).z;
    floats c = load_pixels(geometry + max(y - 1, 0) * RENDER_W, x).z;
    floats d = load_pixels(geometry + min(y + 1, RENDER_H - 1) * RENDER_W, x).z;
    floats step = max(max(fabs(a - depth), fabs(b - depth)), max(fabs(c - depth), fabs(d - depth)));
    return min(step / depth, 1.0f);
}

static floats between(floats at) {
    floats t = at - floor(at);
    return 4.0f * t * (1.0f - t);
}

// Pixels of eight channels, of which `a` has the first four and `b` the others.
static void put(Pixels a, Pixels b, global float8 *to) {
    float4 first[LANES];
    float4 last[LANES];
    to_pixels(a, first);
    to_pixels(b, last);
    for (int i = 0; i < LANES; i++) {
        to[i] = (float8)(first[i], last[i]);
    }
}

APART static void features_of(global const float4 *restrict color,
                              global const float4 *restrict geometry,
                              global const float4 *restrict warped,
                              global float8 *restrict planes,
                              float jitter_x, float jitter_y,
                              global const float2 *restrict memory_before,
                              global float2 *restrict memory, global float *restrict under,
                              int x, int row) {
    int y = min(row, RENDER_H - 1);
    Pixels sample = load_pixels(color + y * RENDER_W, x);
    Pixels surface = load_pixels(geometry + y * RENDER_W, x);
    Lumas around = lumas(color, sample.x, x, y);

    Quarters q = quarters(warped, x, y);
    Pixels a = q.upper.left, b = q.upper.right, c = q.lower.left, d = q.lower.right;
    floats known = select((floats)(0.0f), (floats)(GAIN), q.known);
    floats luma = mean_of(a.x, b.x, c.x, d.x);
    floats chroma = fabs(mean_of(a.y, b.y, c.y, d.y) - sample.y)
                  + fabs(mean_of(a.z, b.z, c.z, d.z) - sample.z);
    floats weight = mean_of(a.w, b.w, c.w, d.w);
    Two before = remembered(memory_before, surface, q.known, x, y);
    floats u = lumas_under(warped, x, y, jitter_x, jitter_y);
    floats off = residual(u, sample.x);
    floats speed = 2.0f * sqrt(surface.x * surface.x + surface.y * surface.y);

    Pixels p0 = {sample.x, GAIN * before.x, GAIN * before.y, known * (a.x - sample.x)};
    Pixels p1 = {known * (b.x - sample.x), known * (c.x - sample.x), known * (d.x - sample.x),
                known * chroma};
    Pixels p2 = {weight / (weight + 2.0f), max(surface.w, -1.0f), speed / (speed + 1.0f),
                depth_step(geometry, surface, x, y)};
    Pixels p3 = {GAIN * min(around.deviation, 1.0f),
                known * max(fabs(luma - around.mean) - around.deviation, 0.0f), GAIN * off,
                between(SCALE_X * surface.x) + between(SCALE_Y * surface.y)};
    int at = row * NET_W + x;
    put(p0, p1, planes + at);
    put(p2, p3, planes + NET_W * NET_H + at);
    if (row < RENDER_H && x < RENDER_W) {
        remember(before, off, u >= 0.0f, sample.w, memory + row * RENDER_W, x);
        store_floats(u, under + row * RENDER_W, x);
    }
}

kernel void features(global const float4 *restrict color,
                     global const float4 *restrict geometry,
                     global const float4 *restrict warped,
                     global float8 *restrict planes,
                     float jitter_x, float jitter_y,
                     global const float2 *restrict memory_before,
                     global float2 *restrict memory,
                     global float *restrict under) {
    features_of(color, geometry, warped, planes, jitter_x, jitter_y, memory_before, memory, under,
                LANES * get_global_id(0), get_global_id(1));
}
