// What the upscaling network sees of each render pixel: 16 planes in blocks of 8 channels.
//   0-2   luma, orange-blue and green-magenta of this frame's sample
//   3-6   luma of the history at the four display pixels inside, minus this frame's
//   7     distance in chroma between history and this frame
//   8     how many samples the history holds, w / (w + 2)
//   9     hidden before
//   10    motion in display pixels, m / (m + 1)
//   11    depth step to the neighbours, as a share of the depth, at most 1
//   12    deviation of luma in 3x3
//   13    how far the history's luma lies outside the box of the neighbourhood
//   14    luma of the history where this frame was sampled, minus this frame's
//   15    how far between history's texels it was read: 0 on a texel, 1 between two, 2 between four
// Differences are scaled up by GAIN. What lies beyond the image (the network's size is rounded up)
// repeats its last row and column.

#include "neighbourhood.cl"

#define GAIN 4.0f

static float depth_step(global const float4 *geometry, int x, int y, float depth) {
    float a = geometry[y * RENDER_W + max(x - 1, 0)].z;
    float b = geometry[y * RENDER_W + min(x + 1, RENDER_W - 1)].z;
    float c = geometry[max(y - 1, 0) * RENDER_W + x].z;
    float d = geometry[min(y + 1, RENDER_H - 1) * RENDER_W + x].z;
    float farthest = max(max(a, b), max(c, d));
    float nearest = min(min(a, b), min(c, d));
    return min(max(farthest - depth, depth - nearest) / depth, 1.0f);
}

static float between(float2 motion) {
    float2 at = 2.0f * motion;
    float2 t = at - floor(at);
    float2 share = 4.0f * t * (1.0f - t);
    return share.x + share.y;
}

kernel void features(global const float4 *restrict color,
                     global const float4 *restrict geometry,
                     global const float4 *restrict warped,
                     global float8 *restrict planes,
                     float jitter_x, float jitter_y) {
    int px = get_global_id(0);
    int py = get_global_id(1);
    int x = min(px, RENDER_W - 1);
    int y = min(py, RENDER_H - 1);
    Neighbourhood n = gather(color, x, y);
    float4 surface = geometry[y * RENDER_W + x];
    float4 sample = n.sample[4];

    global const float4 *upper = warped + 2 * y * DISPLAY_W + 2 * x;
    global const float4 *lower = upper + DISPLAY_W;
    float4 a = upper[0], b = upper[1], c = lower[0], d = lower[1];
    float known = min(min(a.w, b.w), min(c.w, d.w)) > 0.0f ? 1.0f : 0.0f;
    float4 mean = 0.25f * (a + b + c + d);
    float4 lumas = known * GAIN * ((float4)(a.x, b.x, c.x, d.x) - sample.x);
    float chroma = known * GAIN * (fabs(mean.y - sample.y) + fabs(mean.z - sample.z));
    float outside = known * GAIN * max(fabs(mean.x - n.mean.x) - n.deviation.x, 0.0f);

    float sx = clamp(2.0f * jitter_x + 0.5f, 0.0f, 1.0f);
    float sy = clamp(2.0f * jitter_y + 0.5f, 0.0f, 1.0f);
    float there = mix(mix(lumas.x, lumas.y, sx), mix(lumas.z, lumas.w, sx), sy);
    float speed = 2.0f * length(surface.xy);
    int at = py * NET_W + px;
    planes[at] = (float8)(sample.x, sample.y, sample.z, lumas, chroma);
    planes[NET_W * NET_H + at] =
        (float8)(mean.w / (mean.w + 2.0f), surface.w, speed / (speed + 1.0f),
                 depth_step(geometry, x, y, surface.z), GAIN * min(n.deviation.x, 1.0f), outside,
                 there, between(surface.xy));
}
