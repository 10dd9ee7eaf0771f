// What is remembered of each render pixel's surface from frame to frame: how far samples lay from the
// history under them, on average; with its sign and without. Where a sample now hits a thin thing
// and now misses it, the first stays near nothing and the second does not (flicker); where the light
// has changed, or the history is wrong, the first is as large as the second. Needs pixels.cl.

#include "residual.cl"

// The share of the memory that a frame renews.
#define RENEWED 0.15f
// A residual counts as at most so many sizes of those remembered, and this much: one flash would else
// cost trust for many frames. The fewer samples a display pixel gets, the longer those take to replace
// a history that was not trusted, so the less a flash may say.
#define SIZES 4.0f
#define SURPRISE (0.8f / (SCALE_X * SCALE_Y))

// The history in the middle of each render pixel's quarters, and where there is some in all of them.
typedef struct {
    Pairs upper;
    Pairs lower;
    ints known;
} Quarters;

#if DOUBLE
static Pairs quarter_row(global const float4 *warped, int x, int y, int half_row) {
    return load_pairs(warped + (2 * y + half_row) * DISPLAY_W, x);
}
#else
static Pixels quarter(global const float4 *row, int x, float beside) {
    ints at = TO_INTS((TO_FLOATS(columns(x)) + beside) * SCALE_X);
    return gather_pixels(row, min(at, DISPLAY_W - 1));
}

static Pairs quarter_row(global const float4 *warped, int x, int y, int half_row) {
    int at_y = min((int)((y + 0.25f + 0.5f * half_row) * SCALE_Y), DISPLAY_H - 1);
    global const float4 *row = warped + at_y * DISPLAY_W;
    Pairs p = {quarter(row, x, 0.25f), quarter(row, x, 0.75f)};
    return p;
}
#endif

static Quarters quarters(global const float4 *warped, int x, int y) {
    Quarters q = {quarter_row(warped, x, y, 0), quarter_row(warped, x, y, 1), (ints)(0)};
    floats least = min(min(q.upper.left.w, q.upper.right.w), min(q.lower.left.w, q.lower.right.w));
    q.known = least > 0.0f;
    return q;
}

// Two floats of each pixel: the mean of residuals and that of their sizes.
typedef struct {
    floats x;
    floats y;
} Two;

// The memory at a place among pixels.
static float2 memory_at(global const float2 *before, float at_x, float at_y) {
    int x = (int)at_x;
    int y = (int)at_y;
    int right = min(x + 1, RENDER_W - 1);
    global const float2 *upper = before + y * RENDER_W;
    global const float2 *lower = before + min(y + 1, RENDER_H - 1) * RENDER_W;
    return mix(mix(upper[x], upper[right], at_x - x), mix(lower[x], lower[right], at_x - x), at_y - y);
}

// The memory, moved to where its surfaces are now.
static Two remembered(global const float2 *before, Pixels surface, ints known, int x, int y) {
    floats at_x = clamp(TO_FLOATS(columns(x)) + surface.x, 0.0f, RENDER_W - 1.0f);
    floats at_y = clamp(y + surface.y, 0.0f, RENDER_H - 1.0f);
#if LANES == 8
    float columns[8];
    float rows[8];
    vstore8(at_x, 0, columns);
    vstore8(at_y, 0, rows);
    float2 m[8];
    for (int i = 0; i < 8; i++) {
        m[i] = memory_at(before, columns[i], rows[i]);
    }
    floats mean = (float8)(m[0].x, m[1].x, m[2].x, m[3].x, m[4].x, m[5].x, m[6].x, m[7].x);
    floats size = (float8)(m[0].y, m[1].y, m[2].y, m[3].y, m[4].y, m[5].y, m[6].y, m[7].y);
#else
    float2 m = memory_at(before, at_x, at_y);
    float mean = m.x;
    float size = m.y;
#endif
    Two t = {select((floats)(0.0f), mean, known), select((floats)(0.0f), size, known)};
    return t;
}

// usable is 1, or 0 where the frame holds no colour: then nothing is learnt from it.
static void remember(Two memory, floats residual, ints known, floats usable, global float2 *row,
                     int x) {
    floats share = select((floats)(0.0f), RENEWED * usable, known);
    floats most = SIZES * memory.y + SURPRISE;
    floats counted = clamp(residual, -most, most);
    floats mean = mix(memory.x, counted, share);
    floats size = mix(memory.y, fabs(counted), share);
#if LANES == 8
    if (IS_WHOLE(x)) {
        vstore16((float16)(mean.s0, size.s0, mean.s1, size.s1, mean.s2, size.s2, mean.s3, size.s3,
                           mean.s4, size.s4, mean.s5, size.s5, mean.s6, size.s6, mean.s7, size.s7),
                 0, (global float *)(row + x));
        return;
    }
    float means[8];
    float sizes[8];
    vstore8(mean, 0, means);
    vstore8(size, 0, sizes);
    for (int i = 0; i < min(8, RENDER_W - x); i++) {
        row[x + i] = (float2)(means[i], sizes[i]);
    }
#else
    row[x] = (float2)(mean, size);
#endif
}
