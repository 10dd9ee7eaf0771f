// Eight pixels of a row at once, at the row's ends too.

#define LANES ((int8)(0, 1, 2, 3, 4, 5, 6, 7))

// Columns x to x + 7, held inside the row.
static int8 columns(int x) {
    return clamp(x + LANES, 0, RENDER_W - 1);
}

static float8 gather_floats(global const float *base, int8 at) {
    return (float8)(base[at.s0], base[at.s1], base[at.s2], base[at.s3],
                    base[at.s4], base[at.s5], base[at.s6], base[at.s7]);
}

// Columns x to x + 7 of a row; beyond its ends the end repeats.
static float8 load_floats(global const float *row, int x) {
    bool inside = x >= 0 && x + 8 <= RENDER_W;
    return inside ? vload8(0, row + x) : gather_floats(row, columns(x));
}

// Eight pixels of four floats, channel by channel.
typedef struct {
    float8 x;
    float8 y;
    float8 z;
    float8 w;
} Eight;

// From the first four pixels and the last four.
static Eight split(float16 a, float16 b) {
    Eight e = {(float8)(a.s048c, b.s048c), (float8)(a.s159d, b.s159d),
               (float8)(a.s26ae, b.s26ae), (float8)(a.s37bf, b.s37bf)};
    return e;
}

// The pixels `step` columns beside columns x to x + 7 of a row; beyond its ends the end repeats, for
// the columns first and then for those beside them.
static Eight load_beside(global const float4 *row, int x, int step) {
    if (x + step >= 0 && x + max(step, 0) + 8 <= RENDER_W) {
        global const float *floats = (global const float *)(row + x + step);
        return split(vload16(0, floats), vload16(1, floats));
    }
    int8 at = clamp(columns(x) + step, 0, RENDER_W - 1);
    return split((float16)(row[at.s0], row[at.s1], row[at.s2], row[at.s3]),
                 (float16)(row[at.s4], row[at.s5], row[at.s6], row[at.s7]));
}

static Eight load_pixels(global const float4 *row, int x) {
    return load_beside(row, x, 0);
}

static float16 first_four(Eight e) {
    return (float16)(e.x.s0, e.y.s0, e.z.s0, e.w.s0, e.x.s1, e.y.s1, e.z.s1, e.w.s1,
                     e.x.s2, e.y.s2, e.z.s2, e.w.s2, e.x.s3, e.y.s3, e.z.s3, e.w.s3);
}

static float16 last_four(Eight e) {
    return (float16)(e.x.s4, e.y.s4, e.z.s4, e.w.s4, e.x.s5, e.y.s5, e.z.s5, e.w.s5,
                     e.x.s6, e.y.s6, e.z.s6, e.w.s6, e.x.s7, e.y.s7, e.z.s7, e.w.s7);
}

// Writes eight pixels from x on, or those of them that lie in the row.
static void store_pixels(Eight e, global float4 *row, int x) {
    global float *floats = (global float *)(row + x);
    if (x + 8 <= RENDER_W) {
        vstore16(first_four(e), 0, floats);
        vstore16(last_four(e), 1, floats);
        return;
    }
    float pixels[32];
    vstore16(first_four(e), 0, pixels);
    vstore16(last_four(e), 1, pixels);
    for (int i = 0; i < 4 * (RENDER_W - x); i++) {
        floats[i] = pixels[i];
    }
}

// The left and the right of the two display pixels above (or below) in each of eight render pixels,
// from a row of an image of twice the width.
typedef struct {
    Eight left;
    Eight right;
} Pairs;

static Pairs load_pairs(global const float4 *row, int x) {
    global const float *pairs = (global const float *)row;
    float8 p[8];
    for (int i = 0; i < 8; i++) {
        p[i] = vload8(min(x + i, RENDER_W - 1), pairs);
    }
    Pairs found = {split((float16)(p[0].lo, p[1].lo, p[2].lo, p[3].lo),
                         (float16)(p[4].lo, p[5].lo, p[6].lo, p[7].lo)),
                   split((float16)(p[0].hi, p[1].hi, p[2].hi, p[3].hi),
                         (float16)(p[4].hi, p[5].hi, p[6].hi, p[7].hi))};
    return found;
}

// Halfs as floats, without OpenCL's half loads, which a CPU device does one by one. Infinity and
// NaN become 65536 or more.
static float8 from_halfs(int8 bits) {
    float8 size = as_float8((bits & 0x7fff) << 13) * 0x1p112f;
    return as_float8(as_int8(size) | ((bits & 0x8000) << 16));
}

static int8 finite_halfs(float8 h) {
    return fabs(h) < 65536.0f;
}
