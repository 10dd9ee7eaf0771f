// LANES pixels of a row at once, at the row's ends too.

#include "lanes.cl"

// Columns x to x + LANES - 1, held inside the row.
static ints columns(int x) {
    return clamp(x + LANE, 0, RENDER_W - 1);
}

#if LANES == 8
// Whether eight pixels from x on, a multiple of eight, lie in a row. Where that is known beforehand
// there is only half as much to compile.
#define IS_WHOLE(x) (RENDER_W % 8 == 0 || (x) + 8 <= RENDER_W)
#endif

// As many pixels of four floats, channel by channel.
typedef struct {
    floats x;
    floats y;
    floats z;
    floats w;
} Pixels;

// The left and the right of the two display pixels above (or below) in each of the render pixels.
typedef struct {
    Pixels left;
    Pixels right;
} Pairs;

#if LANES == 8

static float8 gather_floats(global const float *base, int8 at) {
    return (float8)(base[at.s0], base[at.s1], base[at.s2], base[at.s3],
                    base[at.s4], base[at.s5], base[at.s6], base[at.s7]);
}

static int8 gather_words(global const int *base, int8 at) {
    return (int8)(base[at.s0], base[at.s1], base[at.s2], base[at.s3],
                  base[at.s4], base[at.s5], base[at.s6], base[at.s7]);
}

// Columns x to x + 7 of a row, x a multiple of eight; beyond its end the end repeats.
static float8 load_floats(global const float *row, int x) {
    return IS_WHOLE(x) ? vload8(0, row + x) : gather_floats(row, columns(x));
}

// Writes those of eight from x on that lie in the row.
static void store_floats(float8 values, global float *row, int x) {
    if (IS_WHOLE(x)) {
        vstore8(values, 0, row + x);
        return;
    }
    float all[8];
    vstore8(values, 0, all);
    for (int i = 0; i < RENDER_W - x; i++) {
        row[x + i] = all[i];
    }
}

// What lies to the left of such columns, and to the right. Beyond the row's ends the end repeats.
static float8 left_floats(float8 own, global const float *row, int x) {
    return (float8)(row[max(x - 1, 0)], own.s0123, own.s456);
}

static float8 right_floats(float8 own, global const float *row, int x) {
    return (float8)(own.s1234, own.s567, row[min(x + 8, RENDER_W - 1)]);
}

// Channel by channel. Shuffles stay within the halves of a vector as far as can be: the others are slow.
static Pixels pixels_of(const float4 *eight) {
    float8 a = (float8)(eight[0], eight[4]);
    float8 b = (float8)(eight[1], eight[5]);
    float8 c = (float8)(eight[2], eight[6]);
    float8 d = (float8)(eight[3], eight[7]);
    float8 xy_ab = (float8)(a.s0, b.s0, a.s1, b.s1, a.s4, b.s4, a.s5, b.s5);
    float8 zw_ab = (float8)(a.s2, b.s2, a.s3, b.s3, a.s6, b.s6, a.s7, b.s7);
    float8 xy_cd = (float8)(c.s0, d.s0, c.s1, d.s1, c.s4, d.s4, c.s5, d.s5);
    float8 zw_cd = (float8)(c.s2, d.s2, c.s3, d.s3, c.s6, d.s6, c.s7, d.s7);
    Pixels e = {(float8)(xy_ab.s01, xy_cd.s01, xy_ab.s45, xy_cd.s45),
                (float8)(xy_ab.s23, xy_cd.s23, xy_ab.s67, xy_cd.s67),
                (float8)(zw_ab.s01, zw_cd.s01, zw_ab.s45, zw_cd.s45),
                (float8)(zw_ab.s23, zw_cd.s23, zw_ab.s67, zw_cd.s67)};
    return e;
}

// And pixel by pixel again.
static void to_pixels(Pixels e, float4 *eight) {
    float8 xy_even = (float8)(e.x.s0, e.y.s0, e.x.s1, e.y.s1, e.x.s4, e.y.s4, e.x.s5, e.y.s5);
    float8 xy_odd = (float8)(e.x.s2, e.y.s2, e.x.s3, e.y.s3, e.x.s6, e.y.s6, e.x.s7, e.y.s7);
    float8 zw_even = (float8)(e.z.s0, e.w.s0, e.z.s1, e.w.s1, e.z.s4, e.w.s4, e.z.s5, e.w.s5);
    float8 zw_odd = (float8)(e.z.s2, e.w.s2, e.z.s3, e.w.s3, e.z.s6, e.w.s6, e.z.s7, e.w.s7);
    eight[0] = (float4)(xy_even.s01, zw_even.s01);
    eight[1] = (float4)(xy_even.s23, zw_even.s23);
    eight[2] = (float4)(xy_odd.s01, zw_odd.s01);
    eight[3] = (float4)(xy_odd.s23, zw_odd.s23);
    eight[4] = (float4)(xy_even.s45, zw_even.s45);
    eight[5] = (float4)(xy_even.s67, zw_even.s67);
    eight[6] = (float4)(xy_odd.s45, zw_odd.s45);
    eight[7] = (float4)(xy_odd.s67, zw_odd.s67);
}

static Pixels gather_pixels(global const float4 *row, int8 at) {
    float4 eight[8] = {row[at.s0], row[at.s1], row[at.s2], row[at.s3],
                       row[at.s4], row[at.s5], row[at.s6], row[at.s7]};
    return pixels_of(eight);
}

static Pixels load_pixels(global const float4 *row, int x) {
    return gather_pixels(row, IS_WHOLE(x) ? x + LANE : columns(x));
}

static Pixels left_pixels(Pixels own, global const float4 *row, int x) {
    if (!IS_WHOLE(x)) {
        return gather_pixels(row, max(columns(x) - 1, 0));
    }
    float4 first = row[max(x - 1, 0)];
    Pixels e = {(float8)(first.x, own.x.s0123, own.x.s456), (float8)(first.y, own.y.s0123, own.y.s456),
                (float8)(first.z, own.z.s0123, own.z.s456), (float8)(first.w, own.w.s0123, own.w.s456)};
    return e;
}

static Pixels right_pixels(Pixels own, global const float4 *row, int x) {
    float4 last = row[min(x + 8, RENDER_W - 1)];
    Pixels e = {(float8)(own.x.s1234, own.x.s567, last.x), (float8)(own.y.s1234, own.y.s567, last.y),
                (float8)(own.z.s1234, own.z.s567, last.z), (float8)(own.w.s1234, own.w.s567, last.w)};
    return e;
}

// Writes those of eight pixels from x on that lie in the row.
static void store_pixels(Pixels e, global float4 *row, int x) {
    float4 eight[8];
    to_pixels(e, eight);
    int count = IS_WHOLE(x) ? 8 : RENDER_W - x;
    for (int i = 0; i < count; i++) {
        row[x + i] = eight[i];
    }
}

// From a row of an image of twice the width. The two of a render pixel are loaded as one: as slices of
// what was loaded by sixteens, NVIDIA's compiler (580) took one for another.
static Pairs load_pairs(global const float4 *row, int x) {
    float4 left[8];
    float4 right[8];
    for (int i = 0; i < 8; i++) {
        float8 pair = vload8(min(x + i, RENDER_W - 1), (global const float *)row);
        left[i] = pair.lo;
        right[i] = pair.hi;
    }
    Pairs found = {pixels_of(left), pixels_of(right)};
    return found;
}

#else

static float gather_floats(global const float *base, int at) {
    return base[at];
}

static int gather_words(global const int *base, int at) {
    return base[at];
}

static float load_floats(global const float *row, int x) {
    return row[columns(x)];
}

static void store_floats(float value, global float *row, int x) {
    row[x] = value;
}

static Pixels of_pixel(float4 pixel) {
    Pixels e = {pixel.x, pixel.y, pixel.z, pixel.w};
    return e;
}

static Pixels pixels_of(const float4 *one) {
    return of_pixel(*one);
}

static void to_pixels(Pixels e, float4 *one) {
    *one = (float4)(e.x, e.y, e.z, e.w);
}

static Pixels gather_pixels(global const float4 *row, int at) {
    return of_pixel(row[at]);
}

static float left_floats(float own, global const float *row, int x) {
    return row[max(columns(x) - 1, 0)];
}

static float right_floats(float own, global const float *row, int x) {
    return row[columns(x + 1)];
}

static Pixels load_pixels(global const float4 *row, int x) {
    return of_pixel(row[columns(x)]);
}

static Pixels left_pixels(Pixels own, global const float4 *row, int x) {
    return of_pixel(row[max(columns(x) - 1, 0)]);
}

static Pixels right_pixels(Pixels own, global const float4 *row, int x) {
    return of_pixel(row[columns(x + 1)]);
}

static void store_pixels(Pixels e, global float4 *row, int x) {
    row[x] = (float4)(e.x, e.y, e.z, e.w);
}

static Pairs load_pairs(global const float4 *row, int x) {
    int at = 2 * columns(x);
    Pairs p = {of_pixel(row[at]), of_pixel(row[at + 1])};
    return p;
}

#endif

// Halfs as floats, without OpenCL's half loads, which a CPU device does one by one. Infinity and
// NaN become 65536 or more.
static floats from_halfs(ints bits) {
    floats size = AS_FLOATS((bits & 0x7fff) << 13) * 0x1p112f;
    return AS_FLOATS(AS_INTS(size) | ((bits & 0x8000) << 16));
}

static ints finite_halfs(floats h) {
    return fabs(h) < 65536.0f;
}
