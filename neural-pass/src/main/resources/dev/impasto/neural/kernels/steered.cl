// Blending as the network says, at any scale. Its kernel is made for display pixels of half a render
// pixel and scales with them; its trust in the four quarters of a render pixel is interpolated.

#include "neighbourhood.cl"
#include "words.cl"
#include "settled.cl"

static float trust_in(float8 predicted, float2 within) {
    float8 p = trust_of(predicted);
    float2 share = clamp(2.0f * within - 0.5f, 0.0f, 1.0f);
    return mix(mix(p.s0, p.s1, share.x), mix(p.s2, p.s3, share.x), share.y);
}

// Which is the i-th of 3x3 render pixels, or the nearest to it inside the picture.
static int beside(int2 at, int i) {
    int x = clamp(at.x + i % 3 - 1, 0, RENDER_W - 1);
    int y = clamp(at.y + i / 3 - 1, 0, RENDER_H - 1);
    return y * RENDER_W + x;
}

// The history under the 3x3 samples.
static void load_under(global const float *under, int2 at, float *lumas) {
    for (int i = 0; i < 9; i++) {
        lumas[i] = under[beside(at, i)];
    }
}

// Trust, more where samples do not agree that the history is wrong.
static float confirmed(float trust, const Neighbourhood *n, const float *lumas) {
    float sum = 0.0f;
    float size = 0.0f;
    for (int i = 0; i < 9; i++) {
        float off = lumas[i] >= 0.0f ? n->sample[i].w * (lumas[i] - n->sample[i].x) : 0.0f;
        sum += off;
        size += fabs(off);
    }
    return trust_where((floats)(trust), (floats)(sum), (floats)(size)).s0;
}

// The samples less this share of the history under them; where that is not known, of the pixel's own.
static void less_history(const Neighbourhood *n, const float *lumas, float share, float own,
                         float4 *samples) {
    for (int i = 0; i < 9; i++) {
        samples[i] = n->sample[i];
        samples[i].x -= n->sample[i].w * share * (lumas[i] >= 0.0f ? lumas[i] : own);
    }
}

static float leaning_at(global const float2 *memory, int2 at) {
    float2 sum = 0.0f;
    for (int i = 0; i < 9; i++) {
        sum += memory[beside(at, i)];
    }
    return leaning((floats)(sum.x), (floats)(sum.y)).s0;
}

static float4 blend(const Neighbourhood *n, float4 before, Place at, global const float4 *steering,
                    global const float4 *geometry, global const float2 *memory,
                    global const float *under, global float *settled) {
    float8 p = vload8(at.render.y * NET_W + at.render.x, (global const float *)steering);
    float4 surface = geometry[at.render.y * RENDER_W + at.render.x];
    bool still = surface.x * surface.x + surface.y * surface.y < STILL && surface.w <= 0.0f
              && before.w > 0.0f;
    float frames = still ? *settled : 0.0f;
    float lean = leaning_at(memory, at.render);
    float share = settled_by((floats)(frames), (floats)(lean)).s0;
    float2 root = root_of((float8)(p.s6, p.s7, (float2)(0.0f), (float4)(0.0f))).s01;
    root = (root + share * (FINEST - root)) * (float2)(0.5f * SCALE_X, 0.5f * SCALE_Y);
    float askew = (1.0f - share) * lean_of((float8)(p.s5)).s0;
    float8 dx = root.x * (at.nearest.x + (float8)(-1.0f, 0.0f, 1.0f, -1.0f, 0.0f, 1.0f, -1.0f, 0.0f));
    float8 dy = root.y * (at.nearest.y + (float8)(-1.0f, -1.0f, -1.0f, 0.0f, 0.0f, 0.0f, 1.0f, 1.0f));
    float8 w = falloff(dx * dx + dy * (dy + askew * dx));
    float last_x = root.x * (at.nearest.x + 1.0f);
    float last_y = root.y * (at.nearest.y + 1.0f);
    float last = falloff((float8)(last_x * last_x + last_y * (last_y + askew * last_x))).s0;
    float lumas[9];
    load_under(under, at.render, lumas);
    float trust = confirmed(trust_in(p, at.within), n, lumas) * (1.0f - LESS_TRUST * lean);
    *settled = still ? frames_after((floats)(frames), (floats)(trust), (floats)(n->sample[4].w)).s0
                     : 0.0f;
    trust += share * (1.0f - trust);
    float free = p.s4 * (1.0f - LESS_FREE * lean);
    free += share * (1.0f - free);
    float less = placed((floats)(trust), (floats)(before.w)).s0;
    float4 c[9];
    less_history(n, lumas, less, before.x, c);
    // a sample's own w is 1, or 0 with its colour: the sum's w is the sum of weights
    float4 sum = w.s0 * c[0] + w.s1 * c[1] + w.s2 * c[2] + w.s3 * c[3] + w.s4 * c[4] + w.s5 * c[5]
               + w.s6 * c[6] + w.s7 * c[7] + last * c[8];
    sum.x = clamp(sum.x + less * sum.w * before.x, n->least * sum.w, n->most * sum.w);
    float4 reach = BOX * n->deviation;
    float4 held = clamp(before, n->mean - reach, n->mean + reach);
    float4 kept = held + (before - held) * free;
    kept.w = 1.0f;
    floats most = most_of((floats)(frames), (floats)(share));
    sum += kept * (trust * counting((floats)(before.w), most).s0);
    float4 result = sum / max(sum.w, 1e-6f);
    result.w = min(sum.w, MOST_SAMPLES);
    return result;
}

#include "by_pixel.cl"
