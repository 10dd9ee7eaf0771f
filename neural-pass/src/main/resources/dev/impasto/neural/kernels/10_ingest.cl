// From the buffers of OpenGL to the pass's own images, both top row first:
//   color:    working-space Y, Co, Cg and 1; all 0 where the frame holds NaN or infinity
//   geometry: motion x, y, at an edge of the surface in front (so that edges move with it); linear
//             depth of the nearest surface in 3x3; the share that was hidden before (0..1), or, where a thin
//             thing is expected and no sample in 3x3 hits it, minus the frames since one did: such a
//             pixel has the motion and the depth that the thing had
// What was hidden is told by the nearest depths of both frames: a thin bar that the jitter misses in
// one frame and hits in the next has not moved (the dilated depth of FSR 2). And only what moves
// otherwise than a surface uncovers it: else samples merely fell on one now and then on the other.
// One work item is LANES pixels of a row.

#include "apart.cl"
#include "pixels.cl"
#include "expected.cl"

// Depths that differ by less than this share are one surface; by twice that or more, two. To it comes
// what the surface's own slope makes of this many pixels: from frame to frame the jitter moves the
// sample by up to one, and the nearest of 3x3 with it.
#define SAME_SURFACE 0.01f
#define JITTERED 1.0f

static int source_row(int y) {
    return (BOTTOM_UP ? RENDER_H - 1 - y : y) * RENDER_W;
}

// Three channels, as the bits of halfs.
typedef struct {
    ints r;
    ints g;
    ints b;
} Halfs;

static ushort4 half_pixel(global const ushort *row, int x) {
    return vload4(x, row);
}

#if LANES == 8
static Halfs load_halfs(global const ushort *row, int x) {
    ushort16 front;
    ushort16 back;
    if (IS_WHOLE(x)) {
        front = vload16(0, row + 4 * x);
        back = vload16(1, row + 4 * x);
    } else {
        int8 at = columns(x);
        front = (ushort16)(half_pixel(row, at.s0), half_pixel(row, at.s1),
                           half_pixel(row, at.s2), half_pixel(row, at.s3));
        back = (ushort16)(half_pixel(row, at.s4), half_pixel(row, at.s5),
                          half_pixel(row, at.s6), half_pixel(row, at.s7));
    }
    int16 a = convert_int16(front);
    int16 b = convert_int16(back);
    Halfs h = {(int8)(a.s048c, b.s048c), (int8)(a.s159d, b.s159d), (int8)(a.s26ae, b.s26ae)};
    return h;
}
#else
static Halfs load_halfs(global const ushort *row, int x) {
    ushort4 pixel = half_pixel(row, x);
    Halfs h = {pixel.x, pixel.y, pixel.z};
    return h;
}
#endif

static floats scrubbed(floats channel, ints usable, float exposure) {
    return select((floats)(0.0f), max(channel * exposure, 0.0f), usable);
}

static void ingest_color(global const ushort *source, int x, float exposure, global float4 *row) {
    Halfs h = load_halfs(source, x);
    floats r = from_halfs(h.r);
    floats g = from_halfs(h.g);
    floats b = from_halfs(h.b);
    ints usable = finite_halfs(r) & finite_halfs(g) & finite_halfs(b);
    r = scrubbed(r, usable, exposure);
    g = scrubbed(g, usable, exposure);
    b = scrubbed(b, usable, exposure);
    floats tone = 1.0f / (1.0f + max(r, max(g, b)));
    Pixels pixels = {tone * (0.25f * r + 0.5f * g + 0.25f * b),
                    tone * (0.5f * r - 0.5f * b),
                    tone * (0.5f * g - 0.25f * r - 0.25f * b),
                    select((floats)(0.0f), (floats)(1.0f), usable)};
    store_pixels(pixels, row, x);
}

static floats within(floats z) {
    return select((floats)(1.0f), z, z >= 0.0f & z <= 1.0f);
}

static floats window_depth(global const float *row, int x) {
    return within(load_floats(row, x));
}

static floats left_depth(floats own, global const float *row, int x) {
    return within(left_floats(own, row, x));
}

static floats right_depth(floats own, global const float *row, int x) {
    return within(right_floats(own, row, x));
}

static floats linear(floats window, float near, float far) {
    return near * far / fma(-window, (floats)(far - near), (floats)(far)); // far away, digits cancel out
}

// The nearest of the surfaces looked at, and where in the source they lie.
typedef struct {
    floats depth;
    ints at;
} Nearest;

static Nearest nearer(Nearest n, floats depth, ints at) {
    ints is_nearer = depth < n.depth;
    Nearest found = {select(n.depth, depth, is_nearer), select(n.at, at, is_nearer)};
    return found;
}

// Where, in the source, the nearest of the 3x3 surfaces lie.
static ints nearest(global const float *depth, floats own, int x, int y) {
    Nearest n = {own, source_row(y) + columns(x)};
    for (int j = -1; j <= 1; j++) {
        int at = source_row(clamp(y + j, 0, RENDER_H - 1));
        global const float *row = depth + at;
        floats middle = window_depth(row, x);
        n = nearer(n, left_depth(middle, row, x), at + columns(x - 1));
        n = nearer(n, middle, at + columns(x));
        n = nearer(n, right_depth(middle, row, x), at + columns(x + 1));
    }
    return n.at;
}

// How far the depth of a surface goes in a pixel. Of two sides the one that goes less far counts: the
// other may be another surface.
static floats slope(global const float *depth, floats window, int x, int y, float near, float far) {
    global const float *row = depth + source_row(y);
    floats own = linear(window, near, far);
    floats left = fabs(linear(left_depth(window, row, x), near, far) - own);
    floats right = fabs(linear(right_depth(window, row, x), near, far) - own);
    global const float *above = depth + source_row(y > 0 ? y - 1 : min(1, RENDER_H - 1));
    global const float *below = depth + source_row(y + 1 < RENDER_H ? y + 1 : max(y - 1, 0));
    floats up = fabs(linear(window_depth(above, x), near, far) - own);
    floats down = fabs(linear(window_depth(below, x), near, far) - own);
    return min(left, right) + min(up, down);
}

// Whether nearer than this surface, and moving otherwise by half a pixel a frame, was what stood there
// before: 0 or 1, soft in between.
static floats covers(global const float4 *before, ints at, Pixels surface, floats tolerance) {
    global const float *was = (global const float *)before;
    floats step = surface.z - gather_floats(was + 2, 4 * at);
    floats aside_x = surface.x - gather_floats(was, 4 * at);
    floats aside_y = surface.y - gather_floats(was + 1, 4 * at);
    floats moving = min(4.0f * (aside_x * aside_x + aside_y * aside_y), 1.0f);
    return clamp(step / tolerance - 1.0f, 0.0f, 1.0f) * moving;
}

// The share of the place that each surface comes from in which something nearer stood.
static floats hidden_before(global const float4 *before, int x, int y, Pixels surface,
                            floats tolerance) {
    floats at_x = TO_FLOATS(x + LANE) + 0.5f + surface.x;
    floats at_y = y + 0.5f + surface.y;
    floats corner_x = floor(at_x - 0.5f);
    floats corner_y = floor(at_y - 0.5f);
    floats tx = at_x - 0.5f - corner_x;
    floats ty = at_y - 0.5f - corner_y;
    ints x0 = TO_INTS(clamp(corner_x, 0.0f, RENDER_W - 1.0f));
    ints y0 = TO_INTS(clamp(corner_y, 0.0f, RENDER_H - 1.0f));
    ints x1 = min(x0 + 1, RENDER_W - 1);
    ints upper = y0 * RENDER_W;
    ints lower = min(y0 + 1, RENDER_H - 1) * RENDER_W;
    floats top = mix(covers(before, upper + x0, surface, tolerance),
                     covers(before, upper + x1, surface, tolerance), tx);
    floats bottom = mix(covers(before, lower + x0, surface, tolerance),
                        covers(before, lower + x1, surface, tolerance), tx);
    return mix(top, bottom, ty);
}

// Puts what is expected in the place of what is seen, where that is nearer. The words are used up.
static Pixels with_expected(Pixels seen, global uint *expected, global const float4 *before, int x,
                           int y) {
    ints at = y * RENDER_W + columns(x);
    ints words = gather_words((global const int *)expected, at);
    if (!ANY(words != 0)) {
        return seen;
    }
    for (int i = x; i < min(x + LANES, RENDER_W); i++) {
        expected[y * RENDER_W + i] = 0;
    }
    ints from = at + expected_from_x(words) + RENDER_W * expected_from_y(words);
    from = select(at, from, words != 0);
    global const float *was = (global const float *)before;
    floats depth = gather_floats(was + 2, 4 * from);
    ints missed = words != 0 & depth < seen.z * (1.0f - EDGE);
    floats waited = min(gather_floats(was + 3, 4 * from), 0.0f) - 1.0f;
    Pixels e = {select(seen.x, gather_floats(was, 4 * from), missed),
               select(seen.y, gather_floats(was + 1, 4 * from), missed),
               select(seen.z, depth, missed), select(seen.w, waited, missed)};
    return e;
}

APART static void ingest_pixels(global const ushort *restrict source_color,
                                global const float *restrict source_depth,
                                global const int *restrict source_motion,
                                global const float4 *restrict geometry_before,
                                global float4 *restrict color,
                                global float4 *restrict geometry,
                                float near, float far, float exposure,
                                global uint *restrict expected, int x, int y) {
    int row = y * RENDER_W;
    ingest_color(source_color + 4 * source_row(y), x, exposure, color + row);

    floats own = window_depth(source_depth + source_row(y), x);
    ints front = nearest(source_depth, own, x, y);
    floats closest = linear(within(gather_floats(source_depth, front)), near, far);
    floats depth = linear(own, near, far);
    front = select(source_row(y) + columns(x), front, depth - closest > EDGE * depth);
    ints packed = gather_words(source_motion, front);
    floats motion_x = from_halfs(packed & 0xffff);
    floats motion_y = from_halfs((packed >> 16) & 0xffff);
    ints usable = finite_halfs(motion_x) & finite_halfs(motion_y);
    motion_x = select((floats)(0.0f), motion_x, usable);
    motion_y = select((floats)(0.0f), motion_y, usable);
    floats tolerance =
        SAME_SURFACE * closest + JITTERED * slope(source_depth, own, x, y, near, far);
    Pixels surfaces = {motion_x, motion_y, closest, (floats)(0.0f)};
    surfaces.w = hidden_before(geometry_before, x, y, surfaces, tolerance);
    surfaces = with_expected(surfaces, expected, geometry_before, x, y);
    store_pixels(surfaces, geometry + row, x);
}

kernel void ingest(global const ushort *restrict source_color,
                   global const float *restrict source_depth,
                   global const int *restrict source_motion,
                   global const float4 *restrict geometry_before,
                   global float4 *restrict color,
                   global float4 *restrict geometry,
                   float near, float far, float exposure,
                   global uint *restrict expected) {
    ingest_pixels(source_color, source_depth, source_motion, geometry_before, color, geometry, near, far,
                  exposure, expected, LANES * get_global_id(0), get_global_id(1));
}
