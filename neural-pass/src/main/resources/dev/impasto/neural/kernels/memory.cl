// What is remembered of each render pixel's surface from frame to frame: how far samples lay from the
// history under them, on average; with its sign and without. Where a sample now hits a thin thing
// and now misses it, the first stays near nothing and the second does not (flicker); where the light
// has changed, or the history is wrong, the first is as large as the second. Needs pixels.cl.

// The share of the memory that a frame renews.
#define RENEWED 0.15f

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

// Luma of the history where this frame was sampled, minus this frame's; 0 without history.
static floats residual(Quarters q, floats luma, float jitter_x, float jitter_y) {
    floats sx = clamp(2.0f * jitter_x + 0.5f, 0.0f, 1.0f);
    floats sy = clamp(2.0f * jitter_y + 0.5f, 0.0f, 1.0f);
    floats upper = mix(q.upper.left.x, q.upper.right.x, sx);
    floats lower = mix(q.lower.left.x, q.lower.right.x, sx);
    return select((floats)(0.0f), mix(upper, lower, sy) - luma, q.known);
}

// Two floats of each pixel: the mean of residuals and that of their sizes.
typedef struct {
    floats x;
    floats y;
} Two;

static Two memory_at(global const float *before, ints at) {
    Two t = {gather_floats(before, 2 * at), gather_floats(before + 1, 2 * at)};
    return t;
}

static Two mixed(Two a, Two b, floats share) {
    Two t = {mix(a.x, b.x, share), mix(a.y, b.y, share)};
    return t;
}

// The memory, moved to where its surfaces are now.
static Two remembered(global const float *before, Pixels surface, ints known, int x, int y) {
    floats at_x = clamp(TO_FLOATS(columns(x)) + surface.x, 0.0f, RENDER_W - 1.0f);
    floats at_y = clamp(y + surface.y, 0.0f, RENDER_H - 1.0f);
    ints x0 = TO_INTS(at_x);
    ints y0 = TO_INTS(at_y);
    ints x1 = min(x0 + 1, RENDER_W - 1);
    ints upper = y0 * RENDER_W;
    ints lower = min(y0 + 1, RENDER_H - 1) * RENDER_W;
    floats tx = at_x - TO_FLOATS(x0);
    Two top = mixed(memory_at(before, upper + x0), memory_at(before, upper + x1), tx);
    Two bottom = mixed(memory_at(before, lower + x0), memory_at(before, lower + x1), tx);
    Two there = mixed(top, bottom, at_y - TO_FLOATS(y0));
    Two t = {select((floats)(0.0f), there.x, known), select((floats)(0.0f), there.y, known)};
    return t;
}

// usable is 1, or 0 where the frame holds no colour: then nothing is learnt from it.
static void remember(Two memory, floats residual, ints known, floats usable, global float2 *row,
                     int x) {
    floats share = select((floats)(0.0f), RENEWED * usable, known);
    floats mean = mix(memory.x, residual, share);
    floats size = mix(memory.y, fabs(residual), share);
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
