// History, moved to where its surfaces are now: Y, Co, Cg and the accumulated weight, which is 0
// where there is no history (off screen, hidden before, after a reset).
// Catmull-Rom, held inside the four nearest texels so that it cannot ring.

static float4 cubic(float t) {
    float t2 = t * t;
    float t3 = t2 * t;
    return (float4)(-0.5f * t + t2 - 0.5f * t3,
                    1.0f - 2.5f * t2 + 1.5f * t3,
                    0.5f * t + 2.0f * t2 - 1.5f * t3,
                    -0.5f * t2 + 0.5f * t3);
}

// A row's four texels from x on, summed with weights; the two halves of the result are to be added.
static float8 row_inside(global const float4 *row, float8 left, float8 right) {
    global const float *texels = (global const float *)row;
    return vload8(0, texels) * left + vload8(1, texels) * right;
}

static float4 inside(global const float4 *history, int x, int y, float4 wx, float4 wy) {
    global const float4 *row = history + (y - 1) * DISPLAY_W + x - 1;
    float8 left = (float8)((float4)(wx.x), (float4)(wx.y));
    float8 right = (float8)((float4)(wx.z), (float4)(wx.w));
    float8 sum = wy.x * row_inside(row, left, right);
    sum += wy.y * row_inside(row + DISPLAY_W, left, right);
    sum += wy.z * row_inside(row + 2 * DISPLAY_W, left, right);
    sum += wy.w * row_inside(row + 3 * DISPLAY_W, left, right);
    float8 upper = vload8(0, (global const float *)(row + DISPLAY_W + 1));
    float8 lower = vload8(0, (global const float *)(row + 2 * DISPLAY_W + 1));
    float8 least = min(upper, lower);
    float8 most = max(upper, lower);
    return clamp(sum.lo + sum.hi, min(least.lo, least.hi), max(most.lo, most.hi));
}

static float4 texel(global const float4 *history, int x, int y) {
    return history[clamp(y, 0, DISPLAY_H - 1) * DISPLAY_W + clamp(x, 0, DISPLAY_W - 1)];
}

static float4 at_border(global const float4 *history, int x, int y, float4 wx, float4 wy) {
    float weights_x[4] = {wx.x, wx.y, wx.z, wx.w};
    float weights_y[4] = {wy.x, wy.y, wy.z, wy.w};
    float4 sum = 0.0f;
    for (int j = 0; j < 4; j++) {
        for (int i = 0; i < 4; i++) {
            sum += weights_y[j] * weights_x[i] * texel(history, x - 1 + i, y - 1 + j);
        }
    }
    float4 a = texel(history, x, y);
    float4 b = texel(history, x + 1, y);
    float4 c = texel(history, x, y + 1);
    float4 d = texel(history, x + 1, y + 1);
    return clamp(sum, min(min(a, b), min(c, d)), max(max(a, b), max(c, d)));
}

kernel void warp(global const float4 *restrict history,
                 global const float4 *restrict geometry,
                 global float4 *restrict warped,
                 int reset) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    int here = y * DISPLAY_W + x;
    int under_x = (2 * x + 1) * RENDER_W / (2 * DISPLAY_W);
    int under_y = (2 * y + 1) * RENDER_H / (2 * DISPLAY_H);
    float4 surface = geometry[under_y * RENDER_W + under_x];
    float2 at = (float2)(x, y) + surface.xy * (float2)(SCALE_X, SCALE_Y);
    bool seen = !reset && at.x > -0.5f && at.y > -0.5f && at.x < DISPLAY_W - 0.5f
                && at.y < DISPLAY_H - 0.5f;
    if (!seen) {
        warped[here] = (float4)(0.0f);
        return;
    }
    float2 corner = floor(at);
    int cx = (int)corner.x;
    int cy = (int)corner.y;
    float4 wx = cubic(at.x - corner.x);
    float4 wy = cubic(at.y - corner.y);
    bool interior = cx >= 1 && cy >= 1 && cx < DISPLAY_W - 2 && cy < DISPLAY_H - 2;
    float4 found = interior ? inside(history, cx, cy, wx, wy) : at_border(history, cx, cy, wx, wy);
    found.w *= 1.0f - surface.w;
    warped[here] = found;
}
