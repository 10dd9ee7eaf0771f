// From the buffers of OpenGL to the pass's own images, both top row first:
//   color:    working-space Y, Co, Cg and 1; all 0 where the frame holds NaN or infinity
//   geometry: motion x, y of the nearest surface in 3x3 (so that edges move with what is in front),
//             linear depth of the pixel itself, and how much of it was hidden before (0..1)

#include "color.cl"

// Depths that differ by less than this share are one surface; by twice that or more, two.
#define SAME_SURFACE 0.03f

static int source_row(int y) {
    return BOTTOM_UP ? RENDER_H - 1 - y : y;
}

static float window_depth(global const float *depth, int x, int y) {
    float z = depth[source_row(clamp(y, 0, RENDER_H - 1)) * RENDER_W + clamp(x, 0, RENDER_W - 1)];
    return z >= 0.0f && z <= 1.0f ? z : 1.0f;
}

static float4 scrubbed(global const half *color, int pixel, float exposure) {
    float4 c = vload_half4(pixel, color);
    bool usable = all(isfinite((float4)(c.x, c.y, c.z, 0.0f)));
    float4 light = usable ? max(c * exposure, 0.0f) : (float4)(0.0f);
    float4 working = to_working(light);
    working.w = usable ? 1.0f : 0.0f;
    return working;
}

// How much nearer than this surface stood what was there before: 0 or 1, soft in between.
static float covers(float before, float depth) {
    return clamp((depth - before) / (SAME_SURFACE * depth) - 1.0f, 0.0f, 1.0f);
}

// The share of the place that this pixel's surface comes from in which something nearer stood.
static float hidden_before(global const float4 *before, float2 at, float depth) {
    float2 corner = floor(at - 0.5f);
    float2 t = at - 0.5f - corner;
    int x0 = clamp((int)corner.x, 0, RENDER_W - 1);
    int y0 = clamp((int)corner.y, 0, RENDER_H - 1);
    int x1 = min(x0 + 1, RENDER_W - 1);
    int y1 = min(y0 + 1, RENDER_H - 1);
    float upper = mix(covers(before[y0 * RENDER_W + x0].z, depth),
                      covers(before[y0 * RENDER_W + x1].z, depth), t.x);
    float lower = mix(covers(before[y1 * RENDER_W + x0].z, depth),
                      covers(before[y1 * RENDER_W + x1].z, depth), t.x);
    return mix(upper, lower, t.y);
}

kernel void ingest(global const half *restrict source_color,
                   global const float *restrict source_depth,
                   global const half *restrict source_motion,
                   global const float4 *restrict geometry_before,
                   global float4 *restrict color,
                   global float4 *restrict geometry,
                   float near, float far, float exposure) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    int pixel = y * RENDER_W + x;
    color[pixel] = scrubbed(source_color, source_row(y) * RENDER_W + x, exposure);

    float own = window_depth(source_depth, x, y);
    float nearest = own;
    int2 front = (int2)(x, y);
    for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
            float z = window_depth(source_depth, x + dx, y + dy);
            if (z < nearest) {
                nearest = z;
                front = clamp((int2)(x + dx, y + dy), (int2)(0), (int2)(RENDER_W - 1, RENDER_H - 1));
            }
        }
    }
    float2 motion = vload_half2(source_row(front.y) * RENDER_W + front.x, source_motion);
    motion = all(isfinite(motion)) ? motion : (float2)(0.0f);
    float depth = near * far / (far - own * (far - near));
    float2 came_from = (float2)(x + 0.5f, y + 0.5f) + motion;
    geometry[pixel] =
        (float4)(motion, depth, hidden_before(geometry_before, came_from, depth));
}
