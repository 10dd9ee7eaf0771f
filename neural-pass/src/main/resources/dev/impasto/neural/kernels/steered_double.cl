// Blending as the network says, at 2x. One work item is LANES render pixels of a row and the 2x2
// display pixels in each; left and right are the two display pixels side by side in a render pixel.

#include "apart.cl"
#include "words.cl"
#include "settled.cl"

// The 3x3 samples around each pixel: their sum and squares, and least and most of their luma.
typedef struct {
    Pixels total;
    Pixels squares;
    floats least;
    floats most;
} Around;

// The network's word on each pixel, and how far its samples are placed by it: what the history says
// of that is 0 until it is at hand.
typedef struct {
    floats trust[4];
    floats relax;
    floats lean;
    floats root_x;
    floats root_y;
    floats placed;
    floats unknown; // luma of the history in the pixel, where it is not known under a sample
    floats most;    // that the history counts for
} Steering;

static Steering steering(global const float8 *predicted) {
    float4 first[LANES];
    float4 last[LANES];
    for (int i = 0; i < LANES; i++) {
        first[i] = predicted[i].lo;
        last[i] = predicted[i].hi;
    }
    Pixels a = pixels_of(first);
    Pixels b = pixels_of(last);
    Steering s = {{trust_of(a.x), trust_of(a.y), trust_of(a.z), trust_of(a.w)},
                  b.x, lean_of(b.y), root_of(b.z), root_of(b.w)};
    return s;
}

static void add_weighted(Pixels *sum, Pixels c, floats w) {
    sum->x += c.x * w;
    sum->y += c.y * w;
    sum->z += c.z * w;
    sum->w += c.w * w;
}

// The 3x3 samples around each pixel, and the history under them.
static void load_nine(global const float4 *color, global const float *under, int x, int y,
                      Pixels *samples, floats *lumas) {
    for (int j = 0; j < 3; j++) {
        int row = clamp(y + j - 1, 0, RENDER_H - 1) * RENDER_W;
        Pixels c = load_pixels(color + row, x);
        floats u = load_floats(under + row, x);
        samples[3 * j] = left_pixels(c, color + row, x);
        samples[3 * j + 1] = c;
        samples[3 * j + 2] = right_pixels(c, color + row, x);
        lumas[3 * j] = left_floats(u, under + row, x);
        lumas[3 * j + 1] = u;
        lumas[3 * j + 2] = right_floats(u, under + row, x);
    }
}

// Trusts history more where samples do not agree that it is wrong.
static void confirm(const Pixels *samples, const floats *lumas, Steering *s) {
    floats sum = 0.0f;
    floats size = 0.0f;
    for (int i = 0; i < 9; i++) {
        floats off = samples[i].w * residual(lumas[i], samples[i].x);
        sum += off;
        size += fabs(off);
    }
    for (int i = 0; i < 4; i++) {
        s->trust[i] = trust_where(s->trust[i], sum, size);
    }
}

// Sums of the memory in each pixel, the one to its left and the one to its right.
static void add_memory(global const float2 *row, int x, floats *sum, floats *size) {
#if LANES == 8
    float2 left = row[max(x - 1, 0)];
    float2 right = row[min(x + 8, RENDER_W - 1)];
    float16 own;
    if (IS_WHOLE(x)) {
        own = vload16(0, (global const float *)(row + x));
    } else {
        float2 eight[8];
        for (int i = 0; i < 8; i++) {
            eight[i] = row[min(x + i, RENDER_W - 1)];
        }
        own = (float16)(eight[0], eight[1], eight[2], eight[3], eight[4], eight[5], eight[6], eight[7]);
    }
    float8 means = own.even;
    float8 sizes = own.odd;
    *sum += (float8)(left.x, means.s0123, means.s456) + means + (float8)(means.s1234, means.s567, right.x);
    *size += (float8)(left.y, sizes.s0123, sizes.s456) + sizes + (float8)(sizes.s1234, sizes.s567, right.y);
#else
    for (int i = -1; i <= 1; i++) {
        float2 one = row[clamp(x + i, 0, RENDER_W - 1)];
        *sum += one.x;
        *size += one.y;
    }
#endif
}

static floats leaning_at(global const float2 *memory, int x, int y) {
    floats sum = 0.0f;
    floats size = 0.0f;
    for (int j = -1; j <= 1; j++) {
        add_memory(memory + clamp(y + j, 0, RENDER_H - 1) * RENDER_W, x, &sum, &size);
    }
    return leaning(sum, size);
}

// Trusts history less where residuals lean to one side, and wholly where it has settled; counts for how
// many frames that surface has stood still.
static void settle(Pixels surface, floats least_weight, floats usable, floats lean,
                   global float *settled, int x, Steering *s) {
    ints still = surface.x * surface.x + surface.y * surface.y < STILL & surface.w <= 0.0f
               & least_weight > 0.0f;
    floats frames = select((floats)(0.0f), load_floats(settled, x), still);
    floats share = settled_by(frames, lean);
    floats trusting = 1.0f - LESS_TRUST * lean;
    floats least = 1.0f;
    for (int i = 0; i < 4; i++) {
        floats trust = s->trust[i] * trusting;
        least = min(least, trust);
        s->trust[i] = trust + share * (1.0f - trust);
    }
    floats free = s->relax * (1.0f - LESS_FREE * lean);
    s->relax = free + share * (1.0f - free);
    s->root_x += share * (FINEST - s->root_x);
    s->root_y += share * (FINEST - s->root_y);
    s->lean -= share * s->lean;
    s->most = most_of(frames, share);
    store_floats(select((floats)(0.0f), frames_after(frames, least, usable), still), settled, x);
}

static Around around(const Pixels *samples) {
    Pixels middle = samples[4];
    const Pixels none = {(floats)(0.0f), (floats)(0.0f), (floats)(0.0f), (floats)(0.0f)};
    Around a = {none, none, middle.x, middle.x};
    for (int i = 0; i < 9; i++) {
        Pixels c = samples[i];
        a.total.x += c.x;
        a.total.y += c.y;
        a.total.z += c.z;
        a.total.w += c.w;
        // Deviations are taken from the middle sample: exact for an even area. A sample that holds
        // no colour has all zeros, w too.
        floats off_x = c.x - middle.x * c.w;
        floats off_y = c.y - middle.y * c.w;
        floats off_z = c.z - middle.z * c.w;
        a.squares.x += off_x * off_x;
        a.squares.y += off_y * off_y;
        a.squares.z += off_z * off_z;
        a.least = min(a.least, c.x);
        a.most = max(a.most, c.x);
    }
    return a;
}

// The sums of samples for the upper and the lower display pixel of one column, at this distance.
static void gather_column(const Pixels *samples, float near_x, float near_y, const Steering *s,
                          Pixels *sums) {
    const Pixels none = {(floats)(0.0f), (floats)(0.0f), (floats)(0.0f), (floats)(0.0f)};
    Pixels a = none;
    Pixels b = none;
    for (int j = 0; j < 3; j++) {
        floats upper = s->root_y * (near_y - 0.75f + j);
        floats lower = s->root_y * (near_y - 1.25f + j);
        for (int i = 0; i < 3; i++) {
            floats dx = s->root_x * (near_x - 1.0f + i);
            floats square = dx * dx;
            floats leaning = s->lean * dx;
            add_weighted(&a, samples[3 * j + i], falloff(square + upper * (upper + leaning)));
            add_weighted(&b, samples[3 * j + i], falloff(square + lower * (lower + leaning)));
        }
    }
    sums[0] = a;
    sums[2] = b;
}

static floats held(floats history, floats mean, floats reach, floats relax) {
    floats inside = clamp(history, mean - reach, mean + reach);
    return inside + (history - inside) * relax;
}

static floats reach(floats squares, floats share, floats mean, floats middle) {
    floats shift = mean - middle;
    return BOX * sqrt(max(squares * share - shift * shift, 0.0f));
}

// The render pixels' box, for its four display pixels.
typedef struct {
    Pixels mean;
    Pixels reach;
} Box;

static Box box(const Around *g, Pixels middle) {
    floats share = 1.0f / max(g->total.w, 1.0f);
    ints none = g->total.w <= 0.0f;
    floats endless = 1e3f;
    Box b;
    b.mean.x = g->total.x * share;
    b.mean.y = g->total.y * share;
    b.mean.z = g->total.z * share;
    b.reach.x = select(reach(g->squares.x, share, b.mean.x, middle.x), endless, none);
    b.reach.y = select(reach(g->squares.y, share, b.mean.y, middle.y), endless, none);
    b.reach.z = select(reach(g->squares.z, share, b.mean.z, middle.z), endless, none);
    return b;
}

static Pixels blend(const Around *around, Pixels sum, Pixels history, Box box, floats trust,
                    const Steering *s) {
    floats luma = sum.x + s->placed * sum.w * history.x;
    sum.x = clamp(luma, around->least * sum.w, around->most * sum.w);
    floats trusted = trust * counting(history.w, s->most);
    sum.x += trusted * held(history.x, box.mean.x, box.reach.x, s->relax);
    sum.y += trusted * held(history.y, box.mean.y, box.reach.y, s->relax);
    sum.z += trusted * held(history.z, box.mean.z, box.reach.z, s->relax);
    floats total = sum.w + trusted;
    floats share = 1.0f / max(total, 1e-6f);
    Pixels result = {sum.x * share, sum.y * share, sum.z * share, min(total, MOST_SAMPLES)};
    return result;
}

// The left and the right of so many render pixels, side by side.
static void put_picture(uints left, uints right, global uint *picture, int count) {
#if LANES == 8
    uint16 both = (uint16)(left.s0, right.s0, left.s1, right.s1, left.s2, right.s2, left.s3, right.s3,
                           left.s4, right.s4, left.s5, right.s5, left.s6, right.s6, left.s7, right.s7);
    if (count == 8) {
        vstore16(both, 0, picture);
        return;
    }
    uint seen[16];
    vstore16(both, 0, seen);
    for (int i = 0; i < 2 * count; i++) {
        picture[i] = seen[i];
    }
#else
    picture[0] = left;
    picture[1] = right;
#endif
}

static void put_history(Pixels left, Pixels right, global float4 *history, int count) {
    float4 l[LANES];
    float4 r[LANES];
    to_pixels(left, l);
    to_pixels(right, r);
    for (int i = 0; i < count; i++) {
        history[2 * i] = l[i];
        history[2 * i + 1] = r[i];
    }
}

static void blend_row(const Around *around, const Pixels *sums, Box box, const Steering *s, int first,
                      Pairs history, global float4 *blended, global uint *picture, int count) {
    Pixels left = blend(around, sums[first], history.left, box, s->trust[first], s);
    Pixels right = blend(around, sums[first + 1], history.right, box, s->trust[first + 1], s);
    put_history(left, right, blended, count);
    put_picture(packed(left), packed(right), picture, count);
}

APART static void compose_pixels(global const float4 *restrict color,
                                 global const float8 *restrict predicted,
                                 global const float4 *restrict warped,
                                 global float4 *restrict history,
                                 global uint *restrict picture,
                                 float jitter_x, float jitter_y,
                                 global const float2 *restrict memory,
                                 global const float *restrict under,
                                 global const float4 *restrict geometry,
                                 global float *restrict settled, int x, int y) {
    Steering s = steering(predicted + y * NET_W + x);
    int upper = 2 * y * DISPLAY_W;
    int lower = upper + DISPLAY_W;
    Pairs above = load_pairs(warped + upper, x);
    Pairs below = load_pairs(warped + lower, x);
    Pixels samples[9];
    floats lumas[9];
    load_nine(color, under, x, y, samples, lumas);
    confirm(samples, lumas, &s);
    floats least = min(min(above.left.w, above.right.w), min(below.left.w, below.right.w));
    settle(load_pixels(geometry + y * RENDER_W, x), least, samples[4].w, leaning_at(memory, x, y),
           settled + y * RENDER_W, x, &s);
    s.placed = select((floats)(0.0f), placed(mean_of(s.trust[0], s.trust[1], s.trust[2], s.trust[3]),
                                             mean_of(above.left.w, above.right.w, below.left.w,
                                                     below.right.w)), least > 0.0f);
    s.unknown = mean_of(above.left.x, above.right.x, below.left.x, below.right.x);
    Around nine = around(samples);
    Box b = box(&nine, samples[4]);
    for (int i = 0; i < 9; i++) {
        samples[i].x -= samples[i].w * s.placed * select(s.unknown, lumas[i], lumas[i] >= 0.0f);
    }
    Pixels sums[4];
    gather_column(samples, jitter_x + 0.25f, jitter_y, &s, sums);
    gather_column(samples, jitter_x - 0.25f, jitter_y, &s, sums + 1);
    int count = RENDER_W % LANES == 0 ? LANES : min(LANES, RENDER_W - x);
    blend_row(&nine, sums, b, &s, 0, above, history + upper + 2 * x,
              picture + picture_row(2 * y) + 2 * x, count);
    blend_row(&nine, sums, b, &s, 2, below, history + lower + 2 * x,
              picture + picture_row(2 * y + 1) + 2 * x, count);
}

kernel void compose(global const float4 *restrict color,
                    global const float8 *restrict predicted,
                    global const float4 *restrict warped,
                    global float4 *restrict history,
                    global uint *restrict picture,
                    float jitter_x, float jitter_y,
                    global const float2 *restrict memory,
                    global const float *restrict under,
                    global const float4 *restrict geometry,
                    global float *restrict settled) {
    compose_pixels(color, predicted, warped, history, picture, jitter_x, jitter_y, memory, under,
                   geometry, settled, LANES * get_global_id(0), get_global_id(1));
}
