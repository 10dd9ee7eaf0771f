// History, moved to where its surfaces are now: Y, Co, Cg and the accumulated weight, which is 0
// where there is no history (off screen, after a reset) and less where the reactive mask says so.
// So is what was hidden before, unless the surface's memory says that samples only missed something
// thin there, which looks just the same (lock.cl).
// Lanczos of three lobes, held inside the four nearest texels so that it cannot ring: what is moved in
// every frame is blurred in every frame, and a cubic's blur adds up.

#include "lock.cl"

// Weights of the six texels about a place t beyond the third of them, as polynomials of t in [0, 1]:
// off the normalised Lanczos by 1.2e-4 at most, summing up to 1, and exact at both ends.
static float8 lanczos(float t) {
    const float8 c1 = (float8)(0.20787f, -0.82491f, -0.00590f, 0.82861f, -0.20842f, 0.00275f, 0.0f, 0.0f);
    const float8 c2 = (float8)(-0.34241f, 1.12058f, -1.66589f, 1.11633f, -0.30158f, 0.07297f, 0.0f, 0.0f);
    const float8 c3 = (float8)(-0.13607f, 0.45246f, -0.53615f, -0.01015f, -0.02381f, 0.25372f, 0.0f, 0.0f);
    const float8 c4 = (float8)(0.47062f, -1.17544f, 1.92218f, -1.64903f, 0.96112f, -0.52945f, 0.0f, 0.0f);
    const float8 c5 = (float8)(-0.20001f, 0.42731f, -0.71424f, 0.71424f, -0.42731f, 0.20001f, 0.0f, 0.0f);
    const float8 third = (float8)(0.0f, 0.0f, 1.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f);
    return third + t * (c1 + t * (c2 + t * (c3 + t * (c4 + t * c5))));
}

static float4 texel(global const float4 *history, int x, int y) {
    return history[clamp(y, 0, DISPLAY_H - 1) * DISPLAY_W + clamp(x, 0, DISPLAY_W - 1)];
}

static float4 sample(global const float4 *history, float2 at) {
    int x = (int)floor(at.x);
    int y = (int)floor(at.y);
    float weights_x[8];
    float weights_y[8];
    vstore8(lanczos(at.x - x), 0, weights_x);
    vstore8(lanczos(at.y - y), 0, weights_y);
    float4 sum = 0.0f;
    for (int j = 0; j < 6; j++) {
        float4 row = 0.0f;
        for (int i = 0; i < 6; i++) {
            row += weights_x[i] * texel(history, x - 2 + i, y - 2 + j);
        }
        sum += weights_y[j] * row;
    }
    float4 a = texel(history, x, y);
    float4 b = texel(history, x + 1, y);
    float4 c = texel(history, x, y + 1);
    float4 d = texel(history, x + 1, y + 1);
    return clamp(sum, min(min(a, b), min(c, d)), max(max(a, b), max(c, d)));
}

// A half of the mask as 0 to 1; what is no number is 0.
static float amount(ushort bits) {
    float size = as_float((bits & 0x7fff) << 13) * 0x1p112f;
    return bits < 0x8000 && size < 65536.0f ? min(size, 1.0f) : 0.0f;
}

// What was hidden keeps this share: as good as nothing, but the memory goes on, or no lock could begin.
#define FORGOTTEN 0.001f

// How much of its history a render pixel keeps.
static float kept(float4 surface, global const float2 *memory, global const ushort *mask,
                  int has_mask, int x, int y) {
    int from_x = clamp(convert_int_sat(rint(x + surface.x)), 0, RENDER_W - 1);
    int from_y = clamp(convert_int_sat(rint(y + surface.y)), 0, RENDER_H - 1);
    float hidden = max(surface.w, 0.0f);
    float shown = 1.0f;
    if (hidden > 0.0f) {
        shown = max(1.0f - hidden * (1.0f - lock(memory[from_y * RENDER_W + from_x])), FORGOTTEN);
    }
    int row = BOTTOM_UP ? RENDER_H - 1 - y : y;
    return has_mask ? shown * (1.0f - amount(mask[row * RENDER_W + x])) : shown;
}

static void warp_one(global const float4 *history, float4 surface, float share,
                     global float4 *warped, int x, int y, int reset) {
    float2 at = (float2)(x, y) + surface.xy * (float2)(SCALE_X, SCALE_Y);
    bool seen = !reset && at.x > -0.5f && at.y > -0.5f && at.x < DISPLAY_W - 0.5f
                && at.y < DISPLAY_H - 0.5f;
    float4 found = 0.0f;
    if (seen) {
        found = sample(history, at);
        found.w *= share;
    }
    warped[y * DISPLAY_W + x] = found;
}

#if DOUBLE

// Two texels side by side, from a row of floats.
static float8 two(global const float4 *row, int x) {
    return vload8(0, (global const float *)(row + x));
}

// One row of the window, weighted along x, for the left and the right display pixel.
static float8 row_of(global const float4 *row, float8 w) {
    return w.s0 * two(row, 0) + w.s1 * two(row, 1) + w.s2 * two(row, 2) + w.s3 * two(row, 3)
         + w.s4 * two(row, 4) + w.s5 * two(row, 5);
}

static float8 column_of(const float8 *rows, float8 w) {
    return w.s0 * rows[0] + w.s1 * rows[1] + w.s2 * rows[2] + w.s3 * rows[3] + w.s4 * rows[4]
         + w.s5 * rows[5];
}

// The four display pixels of a render pixel move alike, so their texels lie in one 7x7 window and
// have the same weights.
static void warp_inside(global const float4 *window, float2 t, float share,
                        global float4 *warped) {
    float8 wx = lanczos(t.x);
    float8 wy = lanczos(t.y);
    float8 rows[7];
    for (int j = 0; j < 7; j++) {
        rows[j] = row_of(window + j * DISPLAY_W, wx);
    }
    // the range of the two texels of a row that are nearest to each
    float8 least[3];
    float8 most[3];
    for (int j = 0; j < 3; j++) {
        global const float4 *row = window + (j + 2) * DISPLAY_W;
        least[j] = min(two(row, 2), two(row, 3));
        most[j] = max(two(row, 2), two(row, 3));
    }
    float8 upper = clamp(column_of(rows, wy), min(least[0], least[1]), max(most[0], most[1]));
    float8 lower = clamp(column_of(rows + 1, wy), min(least[1], least[2]), max(most[1], most[2]));
    float8 known = (float8)(1.0f, 1.0f, 1.0f, share, 1.0f, 1.0f, 1.0f, share);
    vstore8(upper * known, 0, (global float *)warped);
    vstore8(lower * known, 0, (global float *)(warped + DISPLAY_W));
}

// One work item a render pixel.
kernel void warp(global const float4 *restrict history,
                 global const float4 *restrict geometry,
                 global float4 *restrict warped,
                 int reset,
                 global const ushort *restrict mask, int has_mask,
                 global const float2 *restrict memory) {
    int x = 2 * get_global_id(0);
    int y = 2 * get_global_id(1);
    float4 surface = geometry[get_global_id(1) * RENDER_W + get_global_id(0)];
    float share = kept(surface, memory, mask, has_mask, get_global_id(0), get_global_id(1));
    float2 at = (float2)(x, y) + 2.0f * surface.xy;
    bool inside = !reset && at.x >= 2.0f && at.y >= 2.0f && at.x < DISPLAY_W - 4.0f
                  && at.y < DISPLAY_H - 4.0f;
    if (inside) {
        int left = (int)at.x;
        int top = (int)at.y;
        warp_inside(history + (top - 2) * DISPLAY_W + left - 2, at - (float2)(left, top),
                    share, warped + y * DISPLAY_W + x);
    } else {
        for (int i = 0; i < 4; i++) {
            warp_one(history, surface, share, warped, x + (i & 1), y + (i >> 1), reset);
        }
    }
}

#else

// One work item a display pixel.
kernel void warp(global const float4 *restrict history,
                 global const float4 *restrict geometry,
                 global float4 *restrict warped,
                 int reset,
                 global const ushort *restrict mask, int has_mask,
                 global const float2 *restrict memory) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    int under_x = (2 * x + 1) * RENDER_W / (2 * DISPLAY_W);
    int under_y = (2 * y + 1) * RENDER_H / (2 * DISPLAY_H);
    float4 surface = geometry[under_y * RENDER_W + under_x];
    float share = kept(surface, memory, mask, has_mask, under_x, under_y);
    warp_one(history, surface, share, warped, x, y, reset);
}

#endif
