// What the style network painted, back in working space and mixed into the frame by `strength`.
// Where the frame holds no colour it stays so.

#include "color.cl"
#include "display.cl"

kernel void style_out(global const float8 *restrict painted,
                      global float4 *restrict color,
                      float strength) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    float8 planes = painted[y * NET_W + x];
    float4 working = to_working(from_display((float4)(planes.s0, planes.s1, planes.s2, 0.0f)));
    float4 sample = color[y * RENDER_W + x];
    float share = sample.w > 0.0f ? strength : 0.0f;
    float4 mixed = mix(sample, working, share);
    mixed.w = sample.w;
    color[y * RENDER_W + x] = mixed;
}
