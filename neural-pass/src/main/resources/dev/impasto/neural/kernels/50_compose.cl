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
// Widest and narrowest kernel: weights are 2^(-(root distance)^2), and a predicted sharpness of 0..1
// is a root between these.
#define WIDEST 1.0f
#define NARROWEST 5.5f

static float8 twice(float4 v) {
    return (float8)(v, v);
}

// The history, held to the box; its w becomes 1.
static float8 hold(float8 history, float4 mean, float4 deviation, float4 relax) {
    float4 reach = BOX * deviation;
    float8 held = clamp(history, twice(mean - reach), twice(mean + reach));
    float8 kept = held + (history - held) * twice(relax);
    kept.s3 = kept.s7 = 1.0f;
    return kept;
}

// Two pixels. `sum` has sum w_i c_i, and sum w_i in w: a sample's own w is 1, or 0 with its colour.
static float8 blend(float8 sum, float8 history, float8 kept, float2 trust) {
    float2 trusted = trust * min(history.s37, MOST_SAMPLES);
    sum += kept * (float8)((float4)(trusted.x), (float4)(trusted.y));
    float2 total = sum.s37;
    float2 share = 1.0f / max(total, 1e-6f);
    float8 result = sum * (float8)((float4)(share.x), (float4)(share.y));
    result.s37 = min(total, MOST_SAMPLES);
    return result;
}

static uchar16 bytes(float16 result) {
    return convert_uchar16(shown(result) * 255.0f + 0.5f).s048c159d26ae37bf;
}

static int picture_row(int y) {
    return (BOTTOM_UP ? DISPLAY_H - 1 - y : y) * DISPLAY_W;
}

#if NETWORK

// The 3x3 samples weighted along x for the left and the right display pixel of a render pixel.
static float8 row_sum(const float4 *row, float8 a, float8 b, float8 c) {
    return twice(row[0]) * a + twice(row[1]) * b + twice(row[2]) * c;
}

static float8 pair(float left, float right) {
    return (float8)((float4)(left), (float4)(right));
}

// One work item a render pixel: four display pixels.
kernel void compose(global const float4 *restrict color,
                    global const float8 *restrict predicted,
                    global const float4 *restrict warped,
                    global float4 *restrict history,
                    global uchar *restrict picture,
                    float jitter_x, float jitter_y) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    Neighbourhood n = gather(color, x, y);
    float8 p = predicted[y * NET_W + x];

    // distances to the three columns from the left and from the right display pixel, then rows
    float16 d = (float16)(jitter_x, jitter_x, jitter_x, 0.0f, jitter_x, jitter_x, jitter_x, 0.0f,
                          jitter_y, jitter_y, jitter_y, 0.0f, jitter_y, jitter_y, jitter_y, 0.0f)
              + (float16)(-0.75f, 0.25f, 1.25f, 0.0f, -1.25f, -0.25f, 0.75f, 0.0f,
                          -0.75f, 0.25f, 1.25f, 0.0f, -1.25f, -0.25f, 0.75f, 0.0f);
    float16 root = WIDEST + (NARROWEST - WIDEST) * (float16)((float8)(p.s6), (float8)(p.s7));
    float16 w = exp2_of(-(root * d) * (root * d));
    float8 a = pair(w.s0, w.s4);
    float8 b = pair(w.s1, w.s5);
    float8 c = pair(w.s2, w.s6);
    float8 top = row_sum(n.sample, a, b, c);
    float8 middle = row_sum(n.sample + 3, a, b, c);
    float8 bottom = row_sum(n.sample + 6, a, b, c);

    int at = 2 * y * DISPLAY_W + 2 * x;
    float8 before_upper = vload8(0, (global const float *)(warped + at));
    float8 before_lower = vload8(0, (global const float *)(warped + at + DISPLAY_W));
    float4 relax = (float4)(p.s4, p.s5, p.s5, 0.0f);
    float8 upper = blend(w.s8 * top + w.s9 * middle + w.sa * bottom, before_upper,
                         hold(before_upper, n.mean, n.deviation, relax), p.s01);
    float8 lower = blend(w.sc * top + w.sd * middle + w.se * bottom, before_lower,
                         hold(before_lower, n.mean, n.deviation, relax), p.s23);
    vstore8(upper, 0, (global float *)(history + at));
    vstore8(lower, 0, (global float *)(history + at + DISPLAY_W));
    uchar16 seen = bytes((float16)(upper, lower));
    vstore8(seen.lo, 0, picture + 4 * (picture_row(2 * y) + 2 * x));
    vstore8(seen.hi, 0, picture + 4 * (picture_row(2 * y + 1) + 2 * x));
}

#else

// What plain rules let history count for where it moved: each move blurs it a little.
#define MOST_SAMPLES_MOVING 3.0f

// Without a network: a wide kernel while there is little history, a narrow one on top of much; a
// surface that stands still may keep what this frame's few samples happen not to show.
static float4 ruled(global const float4 *color, float2 motion, float4 before, int x, int y,
                    int rx, int ry, float jitter_x, float jitter_y) {
    Neighbourhood n = gather(color, rx, ry);
    float dx = rx + 0.5f + jitter_x - (x + 0.5f) / SCALE_X;
    float dy = ry + 0.5f + jitter_y - (y + 0.5f) / SCALE_Y;
    float16 d = (float16)(dx - 1.0f, dx, dx + 1.0f, 0.0f, dy - 1.0f, dy, dy + 1.0f, 0.0f,
                          (float8)(0.0f));
    float gathered = min(before.w * 0.5f, 1.0f);
    float moved = fabs(motion.x) + fabs(motion.y);
    float still = max(1.0f - 4.0f * moved, 0.0f);
    float16 root = 1.4f + 3.0f * gathered;
    float16 w = exp2_of(-(root * d) * (root * d));
    float4 sum = w.s4 * (w.s0 * n.sample[0] + w.s1 * n.sample[1] + w.s2 * n.sample[2])
               + w.s5 * (w.s0 * n.sample[3] + w.s1 * n.sample[4] + w.s2 * n.sample[5])
               + w.s6 * (w.s0 * n.sample[6] + w.s1 * n.sample[7] + w.s2 * n.sample[8]);
    float4 relax = (float4)((float3)(0.95f * still), 0.0f);
    float8 kept = hold(twice(before), n.mean, n.deviation, relax);
    float most = mix(MOST_SAMPLES_MOVING, MOST_SAMPLES, still);
    float trust = most / max(before.w, most);
    return blend(twice(sum), twice(before), kept, (float2)(trust)).lo;
}

// One work item is four display pixels of a row, at any scale.
kernel void compose(global const float4 *restrict color,
                    global const float4 *restrict geometry,
                    global const float4 *restrict warped,
                    global float4 *restrict history,
                    global uchar *restrict picture,
                    float jitter_x, float jitter_y) {
    int first = 4 * get_global_id(0);
    int y = get_global_id(1);
    int ry = (2 * y + 1) * RENDER_H / (2 * DISPLAY_H);
    float4 result[4] = {(float4)(0.0f), (float4)(0.0f), (float4)(0.0f), (float4)(0.0f)};
    int count = min(4, DISPLAY_W - first);
    for (int i = 0; i < count; i++) {
        int x = first + i;
        int rx = (2 * x + 1) * RENDER_W / (2 * DISPLAY_W);
        int at = y * DISPLAY_W + x;
        result[i] = ruled(color, geometry[ry * RENDER_W + rx].xy, warped[at], x, y, rx, ry,
                          jitter_x, jitter_y);
        history[at] = result[i];
    }
    uchar16 seen = bytes((float16)(result[0], result[1], result[2], result[3]));
    uchar4 pixels[4] = {seen.s0123, seen.s4567, seen.s89ab, seen.scdef};
    for (int i = 0; i < count; i++) {
        vstore4(pixels[i], picture_row(y) + first + i, picture);
    }
}

#endif
