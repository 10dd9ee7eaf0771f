// The picture made of brush strokes, beside the picture itself in the network's input: broad dabs,
// on them fine ones, and what both miss by far, such as a thin bar, drawn as it is. Where dabs of a size overlap they are averaged by weight, and weights
// differ so much that mostly one is seen; no order of painting matters. They are sampled where the
// frame was, so that the upscaler finds more of them from frame to frame. One work item is eight
// pixels of a row, on which the same dabs can lie.

#include "apart.cl"

#define REACH 2
#define EDGE 1.3f
#define RAISED 0.13f
#define BRISTLE 0.05f
#define GROUND 0.02f
#define NOTHING 1e-6f
#define MISSED 0.14f
#define MISSED_SLOPE 5.0f
#define LINE 0.85f

// The eight pixels, from their middle.
#define LANES ((float8)(-3.5f, -2.5f, -1.5f, -0.5f, 0.5f, 1.5f, 2.5f, 3.5f))

// Sums of weight times colour and shade, of weight, and the largest opacity, on eight pixels.
typedef struct {
    float8 r;
    float8 g;
    float8 b;
    float8 shade;
    float8 weight;
    float8 opacity;
} Touch;

static Touch ground(Touch picture, float weight) {
    Touch t = {picture.r * weight, picture.g * weight, picture.b * weight, 0.0f, weight, 0.0f};
    return t;
}

static void add(Touch *t, float16 dab, float8 dx, float dy) {
    float8 along = dx * dab.s2 + dy * dab.s3;
    float8 across = dy * dab.s2 - dx * dab.s3 - dab.s6 * along * along;
    float8 u = along * dab.s4;
    float8 v = across * dab.s5;
    float8 uu = u * u;
    float8 vv = v * v;
    float8 cover = dab.sb * clamp(EDGE * (1.0f - uu * uu - vv * vv), 0.0f, 1.0f);
    float8 bristle = 1.1f * fabs(v) + dab.sd;
    bristle = 4.0f * fabs(bristle - rint(bristle)) - 1.0f;
    float8 weight = cover * dab.s7;
    t->r += weight * dab.s8;
    t->g += weight * dab.s9;
    t->b += weight * dab.sa;
    t->shade += weight * (RAISED * dab.sc * v + BRISTLE * bristle);
    t->weight += weight;
    t->opacity = max(t->opacity, cover);
}

static Touch brushed(Touch t, global const float16 *dabs, int cell, int x, int y, float2 jitter) {
    int columns = NET_W / cell;
    int top = max(y / cell - REACH, 0);
    int bottom = min(y / cell + REACH, NET_H / cell - 1);
    int left = max(x / cell - REACH, 0);
    int right = min((x + 7) / cell + REACH, columns - 1);
    float middle = x + 4.0f + jitter.x;
    for (int row = top; row <= bottom; row++) {
        for (int column = left; column <= right; column++) {
            float16 dab = dabs[row * columns + column];
            float dx = middle - dab.s0;
            float dy = y + 0.5f + jitter.y - dab.s1;
            if (fabs(dx) < dab.se + 3.5f && fabs(dy) < dab.sf) {
                add(&t, dab, dx + LANES, dy);
            }
        }
    }
    return t;
}

// Lets only colour and opacity be read.
static Touch dried(Touch t) {
    float8 each = 1.0f / t.weight;
    float8 light = each * (1.0f + t.shade * each);
    t.r *= light;
    t.g *= light;
    t.b *= light;
    return t;
}

static void put(global float8 *to, float r, float g, float b) {
    (*to).s345 = (float3)(r, g, b);
}

APART static void paint(global float8 *restrict planes,
                        global const float16 *restrict broad,
                        global const float16 *restrict fine,
                        float jitter_x,
                        float jitter_y, int x, int y) {
    float2 jitter = (float2)(jitter_x, jitter_y);
    global float8 *p = planes + y * NET_W + x;
    Touch picture = {(float8)(p[0].s0, p[1].s0, p[2].s0, p[3].s0, p[4].s0, p[5].s0, p[6].s0, p[7].s0),
                     (float8)(p[0].s1, p[1].s1, p[2].s1, p[3].s1, p[4].s1, p[5].s1, p[6].s1, p[7].s1),
                     (float8)(p[0].s2, p[1].s2, p[2].s2, p[3].s2, p[4].s2, p[5].s2, p[6].s2, p[7].s2),
                     0.0f, 0.0f, 0.0f};
    Touch under = dried(brushed(ground(picture, GROUND), broad, BROAD_CELL, x, y, jitter));
    Touch over = dried(brushed(ground(picture, NOTHING), fine, FINE_CELL, x, y, jitter));
    float8 r = mix(under.r, over.r, over.opacity);
    float8 g = mix(under.g, over.g, over.opacity);
    float8 b = mix(under.b, over.b, over.opacity);
    float8 missed = max(fabs(picture.r - r), max(fabs(picture.g - g), fabs(picture.b - b)));
    float8 line = LINE * clamp((missed - MISSED) * MISSED_SLOPE, 0.0f, 1.0f);
    r = mix(r, picture.r, line);
    g = mix(g, picture.g, line);
    b = mix(b, picture.b, line);
    put(p, r.s0, g.s0, b.s0);
    put(p + 1, r.s1, g.s1, b.s1);
    put(p + 2, r.s2, g.s2, b.s2);
    put(p + 3, r.s3, g.s3, b.s3);
    put(p + 4, r.s4, g.s4, b.s4);
    put(p + 5, r.s5, g.s5, b.s5);
    put(p + 6, r.s6, g.s6, b.s6);
    put(p + 7, r.s7, g.s7, b.s7);
}

kernel void strokes(global float8 *restrict planes,
                    global const float16 *restrict broad,
                    global const float16 *restrict fine,
                    float jitter_x,
                    float jitter_y) {
    paint(planes, broad, fine, jitter_x, jitter_y, 8 * get_global_id(0), get_global_id(1));
}
