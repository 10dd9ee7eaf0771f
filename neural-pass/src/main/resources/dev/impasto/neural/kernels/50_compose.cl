// This frame's samples and the history become the new history, and the picture.
//   result = (sum w_i c_i + t H) / (sum w_i + t)
// c_i are the 3x3 nearest samples; w_i falls with the distance between where the sample was taken
// and the display pixel's centre; H is the history, held to the neighbourhood's box as far as
// `relax` does not free it; t is its accumulated weight times `trust`.
// What steers it comes from the network (2x only) or from plain rules.

#include "color.cl"
#include "display.cl"
#include "neighbourhood.cl"

// History counts as at most this many samples.
#define MOST_SAMPLES 16.0f
// Half width of the box, in deviations.
#define BOX 1.25f
// A predicted sharpness of 0..1 is 2^0 .. 2^5 in exp2(-sharpness distance^2).
#define SHARPNESS_OCTAVES 5.0f

typedef struct {
    float trust;
    float relax_luma;
    float relax_chroma;
    float sharp_x;
    float sharp_y;
} Steering;

static uchar4 quantised(float4 ycocg) {
    return convert_uchar4(to_display(to_light(ycocg)) * 255.0f + 0.5f);
}

#if NETWORK
static float octaves(float predicted) {
    return exp2(SHARPNESS_OCTAVES * predicted);
}
#else
// Without a network: a wide kernel while there is little history, a narrow one on top of much; a
// surface that stands still may keep what this frame's few samples happen not to show.
static Steering rules(float4 history, float2 motion) {
    Steering s;
    float gathered = min(history.w * 0.5f, 1.0f);
    float still = exp2(-8.0f * (fabs(motion.x) + fabs(motion.y)));
    s.trust = 1.0f;
    s.relax_luma = 0.9f * still;
    s.relax_chroma = 0.9f * still;
    s.sharp_x = s.sharp_y = exp2(1.0f + 2.5f * gathered);
    return s;
}
#endif

static float4 blend(const Neighbourhood *n, float4 history, Steering s, float2 nearest) {
    float3 dx = (float3)(nearest.x - 1.0f, nearest.x, nearest.x + 1.0f);
    float3 dy = (float3)(nearest.y - 1.0f, nearest.y, nearest.y + 1.0f);
    float3 wx = exp2(-s.sharp_x * dx * dx);
    float3 wy = exp2(-s.sharp_y * dy * dy);
    // a sample's own w is 1, or 0 with its colour: the sum's w is the sum of weights
    float4 sum = wy.x * (wx.x * n->sample[0] + wx.y * n->sample[1] + wx.z * n->sample[2])
               + wy.y * (wx.x * n->sample[3] + wx.y * n->sample[4] + wx.z * n->sample[5])
               + wy.z * (wx.x * n->sample[6] + wx.y * n->sample[7] + wx.z * n->sample[8]);
    float4 reach = BOX * n->deviation;
    float4 held = clamp(history, n->mean - reach, n->mean + reach);
    float4 relax = (float4)(s.relax_luma, s.relax_chroma, s.relax_chroma, 0.0f);
    float4 kept = mix(held, history, relax);
    kept.w = 1.0f;
    float trusted = s.trust * min(history.w, MOST_SAMPLES);
    sum += trusted * kept;
    float4 result = sum / max(sum.w, 1e-6f);
    result.w = min(sum.w, MOST_SAMPLES);
    return result;
}

static int shown_row(int y) {
    return BOTTOM_UP ? DISPLAY_H - 1 - y : y;
}

static void finish(global float4 *history, global uchar4 *shown, int x, int y, float4 result) {
    history[y * DISPLAY_W + x] = result;
    shown[shown_row(y) * DISPLAY_W + x] = quantised(result);
}

#if NETWORK
// One work item a render pixel: four display pixels.
kernel void compose(global const float4 *restrict color,
                    global const float8 *restrict predicted,
                    global const float4 *restrict warped,
                    global float4 *restrict history,
                    global uchar4 *restrict shown,
                    float jitter_x, float jitter_y) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    Neighbourhood n = gather(color, x, y);
    float8 p = predicted[y * NET_W + x];
    float trust[4] = {p.s0, p.s1, p.s2, p.s3};
    Steering s = {0.0f, p.s4, p.s5, octaves(p.s6), octaves(p.s7)};
    for (int i = 0; i < 4; i++) {
        int sx = i & 1;
        int sy = i >> 1;
        s.trust = trust[i];
        float2 nearest = (float2)(jitter_x + 0.25f - 0.5f * sx, jitter_y + 0.25f - 0.5f * sy);
        float4 before = warped[(2 * y + sy) * DISPLAY_W + 2 * x + sx];
        finish(history, shown, 2 * x + sx, 2 * y + sy, blend(&n, before, s, nearest));
    }
}
#else
// One work item a display pixel, at any scale.
kernel void compose(global const float4 *restrict color,
                    global const float4 *restrict geometry,
                    global const float4 *restrict warped,
                    global float4 *restrict history,
                    global uchar4 *restrict shown,
                    float jitter_x, float jitter_y) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    int rx = (2 * x + 1) * RENDER_W / (2 * DISPLAY_W);
    int ry = (2 * y + 1) * RENDER_H / (2 * DISPLAY_H);
    Neighbourhood n = gather(color, rx, ry);
    float4 before = warped[y * DISPLAY_W + x];
    float2 centre = (float2)((x + 0.5f) / SCALE_X, (y + 0.5f) / SCALE_Y);
    float2 nearest = (float2)(rx + 0.5f + jitter_x, ry + 0.5f + jitter_y) - centre;
    Steering s = rules(before, geometry[ry * RENDER_W + rx].xy);
    finish(history, shown, x, y, blend(&n, before, s, nearest));
}
#endif
