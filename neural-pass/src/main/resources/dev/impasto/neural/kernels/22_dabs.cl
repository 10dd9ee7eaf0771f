// Plans the dabs of one size of brush: one in each square of CELL pixels a side, somewhere in it,
// along the flow, in the mean colour of what it covers, a little lighter or darker, warmer or
// cooler. All that is random is so by the place on the canvas alone, and the canvas moves with what
// is seen on it: each square keeps how far, and a dab that leaves its square is the next one's.
// One work item is a dab; a dab is 16 floats, as in dev.impasto.neural.stylise.Dab.

#include "apart.cl"

#define FLOW_CELL 8
#define REACH 2
#define EDDIES 0.25f
#define TURN 0.15f
#define STRAY 0.48f
#define LIGHTER 0.07f
#define WARMER 0.045f
#define WEIGHTS 18.0f
#define ENDS 0.7f
#define FASTEST 64.0f
#define CANVAS 1024.0f

// In [-1, 1).
static float chance(uint column, uint row, uint purpose) {
    uint h = column * 0x9E3779B1u ^ row * 0x85EBCA77u ^ (16u * SEED + purpose) * 0xC2B2AE3Du;
    h = (h ^ h >> 15) * 0x2C1B3C6Du;
    h = (h ^ h >> 12) * 0x297A2D39u;
    h ^= h >> 15;
    return (float)(h >> 8) * 0x1p-23f - 1.0f;
}

// Along the lines on which a sum of bent waves is constant, as twice the angle.
static float2 eddies(float x, float y) {
    float a = x / 47.0f + 1.4f * sin(y / 71.0f);
    float b = y / 39.0f + 1.2f * sin(x / 83.0f + 2.0f);
    float dx = cos(a) / 47.0f - sin(b) * 1.2f * cos(x / 83.0f + 2.0f) / 83.0f;
    float dy = cos(a) * 1.4f * cos(y / 71.0f) / 71.0f - sin(b) / 39.0f;
    float scale = EDDIES / (dx * dx + dy * dy + 1e-5f);
    return (float2)(dy * dy - dx * dx, -2.0f * dx * dy) * scale;
}

// Twice the angle along what is seen around a place in pixels, and how much is seen; nearer
// squares count more.
static float3 flow_at(global const float4 *cells, float2 place) {
    float2 at = place / FLOW_CELL - 0.5f;
    int column = (int)floor(at.x + 0.5f);
    int row = (int)floor(at.y + 0.5f);
    float4 sum = 0.0f;
    float weights = 0.0f;
    for (int r = row - REACH; r <= row + REACH; r++) {
        global const float4 *line = cells + clamp(r, 0, NET_H / FLOW_CELL - 1) * (NET_W / FLOW_CELL);
        for (int c = column - REACH; c <= column + REACH; c++) {
            float away = (c - at.x) * (c - at.x) + (r - at.y) * (r - at.y);
            float near = max(1.0f - NEAR * away, 0.0f);
            float weight = near * near;
            sum += weight * line[clamp(c, 0, NET_W / FLOW_CELL - 1)];
            weights += weight;
        }
    }
    return (float3)(sum.x, sum.y, sum.z / weights);
}

// One long, at half the angle.
static float2 halved(float2 twice) {
    float norm = 1.0f / (sqrt(twice.x * twice.x + twice.y * twice.y) + 1e-6f);
    float c = twice.x * norm;
    float s = twice.y * norm;
    float half_long = sqrt(0.5f + 0.5f * fabs(c));
    float other = s / (2.0f * half_long);
    return c >= 0.0f ? (float2)(half_long, other) : (float2)(other, half_long);
}

static float2 turned(float2 way, float turn) {
    float2 u = (float2)(way.x - turn * way.y, way.y + turn * way.x);
    return u / sqrt(u.x * u.x + u.y * u.y);
}

// How the dab curves, from where the flow points at its two ends.
static float bend(global const float4 *cells, float2 place, float2 way, float length, float2 swirl) {
    float reach = ENDS * length;
    float2 to = flow_at(cells, place + reach * way).xy + swirl;
    float2 from = flow_at(cells, place - reach * way).xy + swirl;
    float turn = from.x * to.y - from.y * to.x;
    float straight = fabs(from.x * to.x + from.y * to.y) + 0.05f;
    return clamp(turn / straight, -1.0f, 1.0f) / (8.0f * reach);
}

// The picture at a place in pixels, bilinear.
static float3 seen_at(global const float4 *planes, float2 place) {
    float2 at = clamp(place - 0.5f, 0.0f, (float2)(NET_W - 1, NET_H - 1));
    int x = min((int)at.x, NET_W - 2);
    int y = min((int)at.y, NET_H - 2);
    global const float4 *up = planes + 2 * (y * NET_W + x);
    global const float4 *down = up + 2 * NET_W;
    return mix(mix(up[0].xyz, up[2].xyz, at.x - x), mix(down[0].xyz, down[2].xyz, at.x - x),
               at.y - y);
}

// The mean of 7 places along by 2 across.
static float3 colour(global const float4 *planes, float2 place, float2 along, float length) {
    float2 side = 0.4f * WIDTH * (float2)(-along.y, along.x);
    float3 sum = 0.0f;
    for (int i = -3; i <= 3; i++) {
        float2 middle = place + 0.25f * length * i * along;
        sum += seen_at(planes, middle - side) + seen_at(planes, middle + side);
    }
    return sum / 14.0f;
}

// How far the canvas has moved under a square, on a torus.
static float2 moved(global const float4 *geometry, float2 drift, int column, int row) {
    int x = min(column * CELL + CELL / 2, RENDER_W - 1);
    int y = min(row * CELL + CELL / 2, RENDER_H - 1);
    float2 motion = geometry[y * RENDER_W + x].xy;
    drift -= fmin(fmax(motion, -FASTEST), FASTEST);
    return drift - CANVAS * floor(drift / CANVAS);
}

// Where on the canvas the image's left upper pixel is at rest, where in its pixels the frame was
// sampled.
APART static void plan(global const float4 *restrict planes,
                       global const float4 *restrict cells,
                       global const float4 *restrict geometry,
                       global float2 *restrict drifts,
                       global float16 *restrict dabs,
                       int origin_x,
                       int origin_y,
                       float jitter_x,
                       float jitter_y, int column, int row) {
    int index = row * (NET_W / CELL) + column;
    float2 drift = moved(geometry, drifts[index], column, row);
    drifts[index] = drift;
    float2 squares = floor(drift / CELL + 0.5f);
    uint c = column + origin_x / CELL - (int)squares.x;
    uint r = row + origin_y / CELL - (int)squares.y;
    float2 place = CELL * (float2)(column + 0.5f + STRAY * chance(c, r, 0),
                                   row + 0.5f + STRAY * chance(c, r, 1)) + (drift - CELL * squares);
    float2 swirl = eddies(place.x + origin_x, place.y + origin_y);
    float3 seen = flow_at(cells, place);
    float2 way = halved(seen.xy + swirl);
    float length = LENGTH * (0.85f + 0.15f * chance(c, r, 3));
    float2 along = turned(way, TURN * chance(c, r, 2));
    float light = LIGHTER * chance(c, r, 4);
    float warm = WARMER * chance(c, r, 5);
    float3 rgb = colour(planes, place - (float2)(jitter_x, jitter_y), along, length)
        + (float3)(light + warm, light + 0.3f * warm, light - warm);
    float weight = exp(WEIGHTS * 0.5f * (1.0f + chance(c, r, 6)));
    float opacity = CONTRAST == 0 ? 1.0f : clamp(CONTRAST * sqrt(seen.z) - 0.5f, 0.0f, 1.0f);
    float bent = bend(cells, place, way, length, swirl);
    float thick = WIDTH + fabs(bent) * length * length;
    float2 reach = opacity > 0.0f ? length * fabs(along) + thick * fabs(along.yx) : -1.0f;
    dabs[index] = (float16)(
        place, along, 1.0f / length, 1.0f / WIDTH, bent, weight, rgb, opacity,
        0.6f * along.y - 0.8f * along.x, chance(c, r, 7), reach);
}

kernel void dabs(global const float4 *restrict planes,
                 global const float4 *restrict cells,
                 global const float4 *restrict geometry,
                 global float2 *restrict drifts,
                 global float16 *restrict dabs,
                 int origin_x,
                 int origin_y,
                 float jitter_x,
                 float jitter_y) {
    plan(planes, cells, geometry, drifts, dabs, origin_x, origin_y, jitter_x, jitter_y, get_global_id(0),
         get_global_id(1));
}
