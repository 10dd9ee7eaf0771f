// Luma of the history under each render pixel's sample, where it was taken; below 0 where there is no
// history on all sides. By Catmull-Rom, held inside the four nearest texels. Needs pixels.cl.

// Weights of the four texels about a place t beyond the second of them.
static float4 cubic(float t) {
    const float4 c1 = (float4)(-0.5f, 0.0f, 0.5f, 0.0f);
    const float4 c2 = (float4)(1.0f, -2.5f, 2.0f, -0.5f);
    const float4 c3 = (float4)(-0.5f, 1.5f, -1.5f, 0.5f);
    const float4 second = (float4)(0.0f, 1.0f, 0.0f, 0.0f);
    return second + t * (c1 + t * (c2 + t * c3));
}

// Two columns of a window of four rows: their sums by weight, and the range of the two rows in the middle.
typedef struct {
    float8 sum;
    float8 least;
    float8 most;
} Columns;

static Columns columns_of(global const float4 *window, float4 wy) {
    float8 a = vload8(0, (global const float *)window);
    float8 b = vload8(0, (global const float *)(window + DISPLAY_W));
    float8 c = vload8(0, (global const float *)(window + 2 * DISPLAY_W));
    float8 d = vload8(0, (global const float *)(window + 3 * DISPLAY_W));
    Columns two = {wy.x * a + wy.y * b + wy.z * c + wy.w * d, min(b, c), max(b, c)};
    return two;
}

// From the window's left and its right half: colour, and the least number of samples.
static float4 found_in(Columns left, Columns right, float4 wx) {
    float4 sum = wx.x * left.sum.lo + wx.y * left.sum.hi + wx.z * right.sum.lo + wx.w * right.sum.hi;
    float4 least = min(left.least.hi, right.least.lo);
    float4 most = max(left.most.hi, right.most.lo);
    return (float4)(clamp(sum, least, most).xyz, least.w);
}

// LANES pixels of a row. What lies beyond its end is as the end.
static floats lumas_under(global const float4 *warped, int first, int row, float jitter_x,
                          float jitter_y) {
    float at_y = (row + 0.5f + jitter_y) * SCALE_Y - 0.5f;
    int y = (int)floor(at_y);
    if (y < 1 || y >= DISPLAY_H - 2) {
        return -1.0f;
    }
    float4 wy = cubic(at_y - y);
    global const float4 *upper = warped + (y - 1) * DISPLAY_W;
    float4 found[LANES];
    first = min(first, RENDER_W - 1);
#if DOUBLE
    // every sample lies alike between its texels, and a window's right half is the next one's left
    float off = 0.5f + 2.0f * jitter_x;
    int left = 2 * first + (int)floor(off);
    float4 wx = cubic(off - floor(off));
    Columns before = columns_of(upper + clamp(left - 1, 0, DISPLAY_W - 2), wy);
#endif
    for (int i = 0; i < LANES; i++) {
        if (RENDER_W % LANES != 0 && first + i >= RENDER_W) {
            found[i] = found[i - 1];
            continue;
        }
#if DOUBLE
        int x = left + 2 * i;
        Columns after = columns_of(upper + clamp(x + 1, 0, DISPLAY_W - 2), wy);
        found[i] = x < 1 || x >= DISPLAY_W - 2 ? 0.0f : found_in(before, after, wx);
        before = after;
#else
        float at_x = (first + i + 0.5f + jitter_x) * SCALE_X - 0.5f;
        int x = (int)floor(at_x);
        found[i] = 0.0f;
        if (x >= 1 && x < DISPLAY_W - 2) {
            found[i] = found_in(columns_of(upper + x - 1, wy), columns_of(upper + x + 1, wy),
                                cubic(at_x - x));
        }
#endif
    }
    Pixels all = pixels_of(found);
    return select((floats)(-1.0f), max(all.x, 0.0f), all.w > 0.0f);
}
