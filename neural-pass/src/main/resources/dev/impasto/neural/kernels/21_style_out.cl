// What the style network painted, back in working space and mixed into the frame by `strength`.
// Where the frame holds no colour it stays so. One work item is four pixels of a row.

#include "color.cl"
#include "display.cl"

static void mix_in(global float4 *color, int x, float4 paint, float strength) {
    if (x < RENDER_W) {
        float4 sample = *color;
        float4 mixed = mix(sample, paint, sample.w > 0.0f ? strength : 0.0f);
        mixed.w = sample.w;
        *color = mixed;
    }
}

kernel void style_out(global const float8 *restrict planes,
                      global float4 *restrict color,
                      float strength) {
    int x = 4 * get_global_id(0);
    int y = get_global_id(1);
    global const float8 *from = planes + y * NET_W + x;
    float8 a = from[0], b = from[1], c = from[2], d = from[3];
    float16 paint = painted((float16)(a.s0, b.s0, c.s0, d.s0, a.s1, b.s1, c.s1, d.s1,
                                      a.s2, b.s2, c.s2, d.s2, 0.0f, 0.0f, 0.0f, 0.0f));
    global float4 *to = color + y * RENDER_W + x;
    mix_in(to, x, paint.lo.lo, strength);
    mix_in(to + 1, x + 1, paint.lo.hi, strength);
    mix_in(to + 2, x + 2, paint.hi.lo, strength);
    mix_in(to + 3, x + 3, paint.hi.hi, strength);
}
