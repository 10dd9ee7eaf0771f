// Luma of the history under a render pixel's sample, where it was taken; below 0 where there is no
// history on all sides. By Catmull-Rom, held inside the four nearest texels.

// Of the four texels about a place t beyond the second of them.
static float4 cubic(float t) {
    const float4 c1 = (float4)(-0.5f, 0.0f, 0.5f, 0.0f);
    const float4 c2 = (float4)(1.0f, -2.5f, 2.0f, -0.5f);
    const float4 c3 = (float4)(-0.5f, 1.5f, -1.5f, 0.5f);
    const float4 second = (float4)(0.0f, 1.0f, 0.0f, 0.0f);
    return second + t * (c1 + t * (c2 + t * c3));
}

static float along(global const float4 *texels, float4 w) {
    return w.x * texels[0].x + w.y * texels[1].x + w.z * texels[2].x + w.w * texels[3].x;
}

static float luma_under(global const float4 *warped, int column, int row, float jitter_x,
                        float jitter_y) {
    float at_x = (column + 0.5f + jitter_x) * SCALE_X - 0.5f;
    float at_y = (row + 0.5f + jitter_y) * SCALE_Y - 0.5f;
    int x = (int)floor(at_x);
    int y = (int)floor(at_y);
    if (x < 1 || y < 1 || x >= DISPLAY_W - 2 || y >= DISPLAY_H - 2) {
        return -1.0f;
    }
    float4 wx = cubic(at_x - x);
    float4 wy = cubic(at_y - y);
    global const float4 *window = warped + (y - 1) * DISPLAY_W + x - 1;
    float4 a = window[DISPLAY_W + 1];
    float4 b = window[DISPLAY_W + 2];
    float4 c = window[2 * DISPLAY_W + 1];
    float4 d = window[2 * DISPLAY_W + 2];
    float sum = wy.x * along(window, wx) + wy.y * along(window + DISPLAY_W, wx)
              + wy.z * along(window + 2 * DISPLAY_W, wx) + wy.w * along(window + 3 * DISPLAY_W, wx);
    float4 least = min(min(a, b), min(c, d));
    float4 most = max(max(a, b), max(c, d));
    return least.w > 0.0f ? max(clamp(sum, least.x, most.x), 0.0f) : -1.0f;
}
