// What is remembered of each render pixel's surface from frame to frame: how far samples lay from the
// history under them, on average; with its sign and without. Where a sample now hits a thin thing
// and now misses it, the first stays near nothing and the second does not (flicker); where the light
// has changed, or the history is wrong, the first is as large as the second. Needs eights.cl.

// The share of the memory that a frame renews.
#define RENEWED 0.15f

// The history in the middle of each render pixel's quarters, and where there is some in all of them.
typedef struct {
    Pairs upper;
    Pairs lower;
    int8 known;
} Quarters;

#if DOUBLE
static Pairs quarter_row(global const float4 *warped, int x, int y, int half_row) {
    return load_pairs(warped + (2 * y + half_row) * DISPLAY_W, x);
}
#else
static Eight quarter(global const float4 *row, int x, float beside) {
    int8 at = convert_int8((convert_float8(columns(x)) + beside) * SCALE_X);
    at = min(at, DISPLAY_W - 1);
    return split((float16)(row[at.s0], row[at.s1], row[at.s2], row[at.s3]),
                 (float16)(row[at.s4], row[at.s5], row[at.s6], row[at.s7]));
}

static Pairs quarter_row(global const float4 *warped, int x, int y, int half_row) {
    int at_y = min((int)((y + 0.25f + 0.5f * half_row) * SCALE_Y), DISPLAY_H - 1);
    global const float4 *row = warped + at_y * DISPLAY_W;
    Pairs p = {quarter(row, x, 0.25f), quarter(row, x, 0.75f)};
    return p;
}
#endif

static Quarters quarters(global const float4 *warped, int x, int y) {
    Quarters q = {quarter_row(warped, x, y, 0), quarter_row(warped, x, y, 1), (int8)(0)};
    float8 least = min(min(q.upper.left.w, q.upper.right.w), min(q.lower.left.w, q.lower.right.w));
    q.known = least > 0.0f;
    return q;
}

// Luma of the history where this frame was sampled, minus this frame's; 0 without history.
static float8 residual(Quarters q, float8 luma, float jitter_x, float jitter_y) {
    float8 sx = clamp(2.0f * jitter_x + 0.5f, 0.0f, 1.0f);
    float8 sy = clamp(2.0f * jitter_y + 0.5f, 0.0f, 1.0f);
    float8 upper = mix(q.upper.left.x, q.upper.right.x, sx);
    float8 lower = mix(q.lower.left.x, q.lower.right.x, sx);
    return select((float8)(0.0f), mix(upper, lower, sy) - luma, q.known);
}

// Two floats of eight pixels: the mean of residuals and that of their sizes.
typedef struct {
    float8 x;
    float8 y;
} Two;

static Two memory_at(global const float *before, int8 at) {
    Two t = {gather_floats(before, 2 * at), gather_floats(before + 1, 2 * at)};
    return t;
}

static Two mixed(Two a, Two b, float8 share) {
    Two t = {mix(a.x, b.x, share), mix(a.y, b.y, share)};
    return t;
}

// The memory, moved to where its surfaces are now.
static Two remembered(global const float *before, Eight surface, int8 known, int x, int y) {
    float8 at_x = clamp(convert_float8(columns(x)) + surface.x, 0.0f, RENDER_W - 1.0f);
    float8 at_y = clamp(y + surface.y, 0.0f, RENDER_H - 1.0f);
    int8 x0 = convert_int8(at_x);
    int8 y0 = convert_int8(at_y);
    int8 x1 = min(x0 + 1, RENDER_W - 1);
    int8 upper = y0 * RENDER_W;
    int8 lower = min(y0 + 1, RENDER_H - 1) * RENDER_W;
    float8 tx = at_x - convert_float8(x0);
    Two top = mixed(memory_at(before, upper + x0), memory_at(before, upper + x1), tx);
    Two bottom = mixed(memory_at(before, lower + x0), memory_at(before, lower + x1), tx);
    Two there = mixed(top, bottom, at_y - convert_float8(y0));
    Two t = {select((float8)(0.0f), there.x, known), select((float8)(0.0f), there.y, known)};
    return t;
}

// usable is 1, or 0 where the frame holds no colour: then nothing is learnt from it.
static void remember(Two memory, float8 residual, int8 known, float8 usable, global float2 *row,
                     int x) {
    float8 share = select((float8)(0.0f), RENEWED * usable, known);
    float means[8];
    float sizes[8];
    vstore8(mix(memory.x, residual, share), 0, means);
    vstore8(mix(memory.y, fabs(residual), share), 0, sizes);
    int count = min(8, RENDER_W - x);
    for (int i = 0; i < count; i++) {
        row[x + i] = (float2)(means[i], sizes[i]);
    }
}
