// From the buffers of OpenGL to the pass's own images, both top row first:
//   color:    working-space Y, Co, Cg and 1; all 0 where the frame holds NaN or infinity
//   geometry: motion x, y, at an edge of the surface in front (so that edges move with it); linear
//             depth of the nearest surface in 3x3; the share that was hidden before (0..1), or, where a thin
//             thing is expected and no sample in 3x3 hits it, minus the frames since one did: such a
//             pixel has the motion and the depth that the thing had
// What was hidden is told by the nearest depths of both frames: a thin bar that the jitter misses in
// one frame and hits in the next has not moved (the dilated depth of FSR 2).
// One work item is eight pixels of a row.

#include "eights.cl"
#include "expected.cl"

// Depths that differ by less than this share are one surface; by twice that or more, two. To it comes
// what the surface's own slope makes of this many pixels: from frame to frame the jitter moves the
// sample by up to one, and the nearest of 3x3 with it.
#define SAME_SURFACE 0.01f
#define JITTERED 1.0f

static int source_row(int y) {
    return (BOTTOM_UP ? RENDER_H - 1 - y : y) * RENDER_W;
}

// Three channels of eight pixels, as the bits of halfs.
typedef struct {
    int8 r;
    int8 g;
    int8 b;
} Halfs;

static ushort4 half_pixel(global const ushort *row, int x) {
    return vload4(x, row);
}

static Halfs load_halfs(global const ushort *row, int x) {
    ushort16 front;
    ushort16 back;
    if (x + 8 <= RENDER_W) {
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

static float8 scrubbed(float8 channel, int8 usable, float exposure) {
    return select((float8)(0.0f), max(channel * exposure, 0.0f), usable);
}

static void ingest_color(global const ushort *source, int x, float exposure, global float4 *row) {
    Halfs h = load_halfs(source, x);
    float8 r = from_halfs(h.r);
    float8 g = from_halfs(h.g);
    float8 b = from_halfs(h.b);
    int8 usable = finite_halfs(r) & finite_halfs(g) & finite_halfs(b);
    r = scrubbed(r, usable, exposure);
    g = scrubbed(g, usable, exposure);
    b = scrubbed(b, usable, exposure);
    float8 tone = 1.0f / (1.0f + max(r, max(g, b)));
    Eight pixels = {tone * (0.25f * r + 0.5f * g + 0.25f * b),
                    tone * (0.5f * r - 0.5f * b),
                    tone * (0.5f * g - 0.25f * r - 0.25f * b),
                    select((float8)(0.0f), (float8)(1.0f), usable)};
    store_pixels(pixels, row, x);
}

static float8 within(float8 z) {
    return select((float8)(1.0f), z, z >= 0.0f & z <= 1.0f);
}

static float8 window_depth(global const float *row, int x) {
    return within(load_floats(row, x));
}

static float8 linear(float8 window, float near, float far) {
    return near * far / fma(-window, (float8)(far - near), (float8)(far)); // far away, digits cancel out
}

// Where, in the source, the nearest of the 3x3 surfaces lie.
static int8 nearest(global const float *depth, float8 own, int x, int y) {
    float8 least = own;
    int8 front = source_row(y) + columns(x);
    for (int j = -1; j <= 1; j++) {
        int row = source_row(clamp(y + j, 0, RENDER_H - 1));
        for (int i = -1; i <= 1; i++) {
            float8 z = window_depth(depth + row, x + i);
            int8 nearer = z < least;
            least = select(least, z, nearer);
            front = select(front, row + columns(x + i), nearer);
        }
    }
    return front;
}

// How far the depth of a surface goes in a pixel. Of two sides the one that goes less far counts: the
// other may be another surface.
static float8 slope(global const float *depth, float8 own, int x, int y, float near, float far) {
    global const float *row = depth + source_row(y);
    float8 left = fabs(linear(window_depth(row, x - 1), near, far) - own);
    float8 right = fabs(linear(window_depth(row, x + 1), near, far) - own);
    global const float *above = depth + source_row(y > 0 ? y - 1 : min(1, RENDER_H - 1));
    global const float *below = depth + source_row(y + 1 < RENDER_H ? y + 1 : max(y - 1, 0));
    float8 up = fabs(linear(window_depth(above, x), near, far) - own);
    float8 down = fabs(linear(window_depth(below, x), near, far) - own);
    return min(left, right) + min(up, down);
}

// How much nearer than this surface stood what was there before: 0 or 1, soft in between.
static float8 covers(global const float4 *before, int8 at, float8 depth, float8 tolerance) {
    float8 was = gather_floats((global const float *)before + 2, 4 * at);
    return clamp((depth - was) / tolerance - 1.0f, 0.0f, 1.0f);
}

// The share of the place that each surface comes from in which something nearer stood.
static float8 hidden_before(global const float4 *before, float8 at_x, float8 at_y, float8 depth,
                            float8 tolerance) {
    float8 corner_x = floor(at_x - 0.5f);
    float8 corner_y = floor(at_y - 0.5f);
    float8 tx = at_x - 0.5f - corner_x;
    float8 ty = at_y - 0.5f - corner_y;
    int8 x0 = convert_int8(clamp(corner_x, 0.0f, RENDER_W - 1.0f));
    int8 y0 = convert_int8(clamp(corner_y, 0.0f, RENDER_H - 1.0f));
    int8 x1 = min(x0 + 1, RENDER_W - 1);
    int8 upper = y0 * RENDER_W;
    int8 lower = min(y0 + 1, RENDER_H - 1) * RENDER_W;
    float8 top = mix(covers(before, upper + x0, depth, tolerance),
                     covers(before, upper + x1, depth, tolerance), tx);
    float8 bottom = mix(covers(before, lower + x0, depth, tolerance),
                        covers(before, lower + x1, depth, tolerance), tx);
    return mix(top, bottom, ty);
}

// Puts what is expected in the place of what is seen, where that is nearer. The words are used up.
static Eight with_expected(Eight seen, global uint *expected, global const float4 *before, int x,
                           int y) {
    int8 at = y * RENDER_W + columns(x);
    int8 words = (int8)(expected[at.s0], expected[at.s1], expected[at.s2], expected[at.s3],
                        expected[at.s4], expected[at.s5], expected[at.s6], expected[at.s7]);
    if (!any(words != 0)) {
        return seen;
    }
    for (int i = x; i < min(x + 8, RENDER_W); i++) {
        expected[y * RENDER_W + i] = 0;
    }
    int8 from = at + expected_from_x(words) + RENDER_W * expected_from_y(words);
    from = select(at, from, words != 0);
    global const float *floats = (global const float *)before;
    float8 depth = gather_floats(floats + 2, 4 * from);
    int8 missed = words != 0 & depth < seen.z * (1.0f - EDGE);
    float8 waited = min(gather_floats(floats + 3, 4 * from), 0.0f) - 1.0f;
    Eight e = {select(seen.x, gather_floats(floats, 4 * from), missed),
               select(seen.y, gather_floats(floats + 1, 4 * from), missed),
               select(seen.z, depth, missed), select(seen.w, waited, missed)};
    return e;
}

kernel void ingest(global const ushort *restrict source_color,
                   global const float *restrict source_depth,
                   global const int *restrict source_motion,
                   global const float4 *restrict geometry_before,
                   global float4 *restrict color,
                   global float4 *restrict geometry,
                   float near, float far, float exposure,
                   global uint *restrict expected) {
    int x = 8 * get_global_id(0);
    int y = get_global_id(1);
    int row = y * RENDER_W;
    ingest_color(source_color + 4 * source_row(y), x, exposure, color + row);

    float8 own = window_depth(source_depth + source_row(y), x);
    int8 front = nearest(source_depth, own, x, y);
    float8 closest = linear(within(gather_floats(source_depth, front)), near, far);
    float8 depth = linear(own, near, far);
    front = select(source_row(y) + columns(x), front, depth - closest > EDGE * depth);
    int8 packed = (int8)(source_motion[front.s0], source_motion[front.s1],
                         source_motion[front.s2], source_motion[front.s3],
                         source_motion[front.s4], source_motion[front.s5],
                         source_motion[front.s6], source_motion[front.s7]);
    float8 motion_x = from_halfs(packed & 0xffff);
    float8 motion_y = from_halfs((packed >> 16) & 0xffff);
    int8 usable = finite_halfs(motion_x) & finite_halfs(motion_y);
    motion_x = select((float8)(0.0f), motion_x, usable);
    motion_y = select((float8)(0.0f), motion_y, usable);
    float8 from_x = convert_float8(x + LANES) + 0.5f + motion_x;
    float8 tolerance =
        SAME_SURFACE * closest + JITTERED * slope(source_depth, depth, x, y, near, far);
    float8 hidden =
        hidden_before(geometry_before, from_x, y + 0.5f + motion_y, closest, tolerance);
    Eight surfaces = {motion_x, motion_y, closest, hidden};
    surfaces = with_expected(surfaces, expected, geometry_before, x, y);
    store_pixels(surfaces, geometry + row, x);
}
