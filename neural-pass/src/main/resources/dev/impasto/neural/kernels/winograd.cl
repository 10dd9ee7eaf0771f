// A 3x3 convolution by Winograd's minimal filtering F(4x4, 3x3) (Lavin and Gray 2015, "Fast algorithms
// for convolutional neural networks"): 36 multiplications for 16 pixels instead of 144.
// A work item makes a strip of TILES tiles of 4x4 pixels, all channels, in three steps: tiles of 6x6
// input pixels are transformed (V); at each of the 36 places channels are multiplied and summed (M);
// the sums are transformed back. The last strip of a row, and the last row of strips, are moved back
// to end with the image; what they share with those before them they do not store, since sums of
// tiles that lie elsewhere are rounded otherwise.
// For devices whose work items have a core, a large cache and wide registers each: CPUs.
// Constants: for each group of TILE_B blocks of eight output channels the biases, then
// [place][input channel][block].
#include "apart.cl"
#include "arena.cl"
#include "activation.cl"
#include "border.cl"
#include "each.cl"
#include "summed.cl"

#define BLOCKS ((IN_CHANNELS + 7) / 8)
#define HEIGHT (IN_HEIGHT * UP)
#define WIDTH (IN_WIDTH * UP)

// Distance in the input of position j of a window from a tile's first pixel, rounded down.
#define SOURCE_Y(j) (((j) - PAD_TOP + 64) / UP - 64 / UP)
#define SOURCE_X(j) (((j) - PAD_LEFT + 64) / UP - 64 / UP)
#define COLUMNS (SOURCE_X(4 * TILES + 1) - SOURCE_X(0) + 1)

// Where pixels are enlarged by two from an odd place, two of six positions hold one value, and what
// the third row of the transform takes from them is zero.
#define ZERO_ROW (UP == 2 && PAD_TOP % 2 == 1)
#define ZERO_COLUMN (UP == 2 && PAD_LEFT % 2 == 1)
#define IS_ZERO(i, j) (ZERO_ROW && (i) == 2 || ZERO_COLUMN && (j) == 2)

// B' of the paper.
#define FORWARD(d0, d1, d2, d3, d4, d5, v0, v1, v2, v3, v4, v5) { \
    float8 even = fma(d2, -4.0f, d4);                             \
    float8 odd = fma(d1, -4.0f, d3);                              \
    float8 twoEven = d4 - d2;                                     \
    float8 twoOdd = d3 - d1;                                      \
    v0 = fma(d0, 4.0f, fma(d2, -5.0f, d4));                       \
    v1 = even + odd;                                              \
    v2 = even - odd;                                              \
    v3 = fma(twoOdd, 2.0f, twoEven);                              \
    v4 = fma(twoOdd, -2.0f, twoEven);                             \
    v5 = fma(d1, 4.0f, fma(d3, -5.0f, d5));                       \
}

// A' of the paper.
#define BACKWARD(m0, m1, m2, m3, m4, m5, y0, y1, y2, y3) { \
    float8 even = m1 + m2;                                 \
    float8 odd = m1 - m2;                                  \
    float8 twoEven = m3 + m4;                              \
    float8 twoOdd = m3 - m4;                               \
    y0 = m0 + even + twoEven;                              \
    y1 = fma(twoOdd, 2.0f, odd);                           \
    y2 = fma(twoEven, 4.0f, even);                         \
    y3 = fma(twoOdd, 8.0f, odd) + m5;                      \
}

// An input pixel of eight channels.
#if SUM
#define PIXEL(b, y, x) summed(LOAD_IN(image, ((b) * IN_HEIGHT + (y)) * IN_WIDTH + (x)),   \
                              LOAD(addend, ((b) * (IN_HEIGHT / SUM_UP) + (y) / SUM_UP)    \
                                           * (IN_WIDTH / SUM_UP) + (x) / SUM_UP))
#else
#define PIXEL(b, y, x) LOAD_IN(image, ((b) * IN_HEIGHT + (y)) * IN_WIDTH + (x))
#endif

// Where position i of an axis, counted in input pixels and maybe outside, is read; -1 is a zero.
static int source(int i, int size) {
    int at = SOURCE(i < 0 ? i * UP + UP - 1 : i * UP, size * UP);
    return at < 0 ? -1 : at / UP;
}

#define FORWARD_COLUMN FORWARD(d0, d1, d2, d3, d4, d5, to[0], to[COLUMNS], to[2 * COLUMNS], \
                               to[3 * COLUMNS], to[4 * COLUMNS], to[5 * COLUMNS])

// Transforms the columns of a strip; y and x are the strip's first pixel in the input.
static void forward_columns(global const in_octet* image, global const octet* addend, int b, int y,
                            int x, local float8* to) {
    for (int j = x + SOURCE_X(0); j <= x + SOURCE_X(4 * TILES + 1); j++, to++) {
        float8 d0 = PIXEL(b, y + SOURCE_Y(0), j);
        float8 d1 = PIXEL(b, y + SOURCE_Y(1), j);
        float8 d2 = PIXEL(b, y + SOURCE_Y(2), j);
        float8 d3 = PIXEL(b, y + SOURCE_Y(3), j);
        float8 d4 = PIXEL(b, y + SOURCE_Y(4), j);
        float8 d5 = PIXEL(b, y + SOURCE_Y(5), j);
        FORWARD_COLUMN
    }
}

// The same where the strip reads beyond the image: pixel by pixel, which is less to compile.
static void forward_edge_columns(global const in_octet* image, global const octet* addend, int b,
                                 int y, int x, local float8* to) {
    #pragma unroll 1
    for (int i = 0; i < 6; i++) {
        int row = source(y + SOURCE_Y(i), IN_HEIGHT);
        #pragma unroll 1
        for (int j = 0; j < COLUMNS; j++) {
            int column = source(x + SOURCE_X(0) + j, IN_WIDTH);
            float8 pixel = PIXEL(b, max(row, 0), max(column, 0));
            to[i * COLUMNS + j] = row < 0 || column < 0 ? (float8)(0.0f) : pixel;
        }
    }
    for (int j = 0; j < COLUMNS; j++, to++) {
        float8 d0 = to[0];
        float8 d1 = to[COLUMNS];
        float8 d2 = to[2 * COLUMNS];
        float8 d3 = to[3 * COLUMNS];
        float8 d4 = to[4 * COLUMNS];
        float8 d5 = to[5 * COLUMNS];
        FORWARD_COLUMN
    }
}

static void forward_rows(local const float8* columns, local float8* v) {
    for (int i = 0; i < 6; i++) {
        for (int t = 0; t < TILES; t++) {
            local const float8* d = columns + i * COLUMNS + 4 / UP * t - SOURCE_X(0);
            local float8* to = v + (i * 6 * TILES + t) * BLOCKS;
            FORWARD(d[SOURCE_X(0)], d[SOURCE_X(1)], d[SOURCE_X(2)], d[SOURCE_X(3)], d[SOURCE_X(4)],
                    d[SOURCE_X(5)], to[0], to[TILES * BLOCKS], to[2 * TILES * BLOCKS],
                    to[3 * TILES * BLOCKS], to[4 * TILES * BLOCKS], to[5 * TILES * BLOCKS])
        }
    }
}

// Sums over the channels at one place, for REGISTERS tiles and TILE_B blocks at once.
#define NO_SUM(t) float8 a##t = 0.0f; float8 b##t = 0.0f;
#if TILE_B == 2
#define ADD_CHANNEL(t) {                             \
    float8 in = (float8)(v[t * BLOCKS * 8 + c]);     \
    a##t = fma(in, w0, a##t);                        \
    b##t = fma(in, w1, b##t);                        \
}
#define STORE_SUM(t) m[2 * t] = a##t; m[2 * t + 1] = b##t;
#else
#define ADD_CHANNEL(t) a##t = fma((float8)(v[t * BLOCKS * 8 + c]), w0, a##t);
#define STORE_SUM(t) m[t] = a##t;
#endif

static void multiply(local const float* v, global const float8* weights, local float8* m) {
    EACH(REGISTERS, NO_SUM)
    #pragma unroll 4
    for (int c = 0; c < IN_CHANNELS; c++) {
        float8 w0 = weights[TILE_B * c];
        float8 w1 = weights[TILE_B * c + TILE_B - 1];
        EACH(REGISTERS, ADD_CHANNEL)
    }
    EACH(REGISTERS, STORE_SUM)
}

static void multiply_all(local const float8* v, global const float8* weights, local float8* m) {
    for (int place = 0; place < 36; place++) {
        for (int t = 0; t < TILES && !IS_ZERO(place / 6, place % 6); t += REGISTERS) {
            multiply((local const float*)(v + (place * TILES + t) * BLOCKS),
                     weights + place * IN_CHANNELS * TILE_B, m + (place * TILES + t) * TILE_B);
        }
    }
}

#define SUM_AT(i) (IS_ZERO(i, j) ? (float8)(0.0f) : m[(i) * 6 * TILES * TILE_B])

#if RESIDUAL
#define PUT(x, value) STORE_OUT(out, x, ACTIVATE((value) + bias + LOAD(added, x)));
#else
#define PUT(x, value) STORE_OUT(out, x, ACTIVATE((value) + bias));
#endif

// One tile of eight channels, whose first pixel is at `out`, less its first rows and columns. What is
// between the two steps does not fit registers, so loops cost nothing, and there is less to compile:
// as it is with pointers that move on, where places counted anew took a compiler a quarter of its time.
static void backward(local const float8* m, float8 bias, global out_octet* out, global const octet* added,
                     int rows, int columns) {
    float8 p[4 * 6];
    #pragma unroll 1
    for (int j = 0; j < 6; j++) {
        BACKWARD(SUM_AT(0), SUM_AT(1), SUM_AT(2), SUM_AT(3), SUM_AT(4), SUM_AT(5), p[j], p[6 + j],
                 p[12 + j], p[18 + j])
        m += TILES * TILE_B;
    }
    #pragma unroll 1
    for (int i = 0; i < 4; i++) {
        if (i >= rows) {
            const float8* q = p + 6 * i;
            float8 y0, y1, y2, y3;
            BACKWARD(q[0], q[1], q[2], q[3], q[4], q[5], y0, y1, y2, y3)
            if (columns <= 0) {
                PUT(0, y0)
            }
            if (columns <= 1) {
                PUT(1, y1)
            }
            if (columns <= 2) {
                PUT(2, y2)
            }
            PUT(3, y3)
        }
        out = FROM_OUT(out, OUT_WIDTH);
        added = FROM(added, OUT_WIDTH);
    }
}

APART static void strip(global element* restrict arena, global const float* restrict constants, int from,
                        int to, int residual, int weights, int addend, int firstX, int firstY,
                        local float8* restrict columns, local float8* restrict v,
                        local float8* restrict m) {
    global octet* images = (global octet*)arena;
    global const in_octet* image = INPUT(images, from);
    global const octet* added = FROM(images, addend);
    global out_octet* made = OUTPUT(images, to);
    int x = min(firstX, OUT_WIDTH - 4 * TILES);
    int y = min(firstY, OUT_HEIGHT - 4);
    bool inside = x / UP + SOURCE_X(0) >= 0 && x / UP + SOURCE_X(4 * TILES + 1) < IN_WIDTH
        && y / UP + SOURCE_Y(0) >= 0 && y / UP + SOURCE_Y(5) < IN_HEIGHT;
    for (int b = 0; b < BLOCKS; b++) {
        if (inside) {
            forward_columns(image, added, b, y / UP, x / UP, columns);
        } else {
            forward_edge_columns(image, added, b, y / UP, x / UP, columns);
        }
        forward_rows(columns, v + b);
    }
    global const float8* group = (global const float8*)constants + weights;
    for (int block = 0; block < (OUT_CHANNELS + 7) / 8; block += TILE_B) {
        multiply_all(v, group + TILE_B, m);
        for (int t = (firstX - x) / 4; t < TILES; t++) {
            for (int b = 0; b < TILE_B; b++) {
                int at = ((block + b) * OUT_HEIGHT + y) * OUT_WIDTH + x + 4 * t;
                backward(m + t * TILE_B + b, group[b], FROM_OUT(made, at), FROM(images, residual + at),
                         firstY - y, firstX - x - 4 * t);
            }
        }
        group += TILE_B * (1 + 36 * IN_CHANNELS);
    }
}

// PoCL 3.1 breaks where its compiler may write the names of local arrays into a function apart, as it
// does when a call says no more; the one work item of a group has the number 0.
kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void winograd(global element* restrict arena, global const float* restrict constants, int from, int to,
              int residual, int weights, int addend) {
    local float8 columns[6 * COLUMNS];
    local float8 v[36 * TILES * BLOCKS];
    local float8 m[36 * TILES * TILE_B];
    int zero = get_local_id(0);
    strip(arena, constants, from, to, residual, weights, addend, get_global_id(0) * 4 * TILES,
          get_global_id(1) * 4, columns + zero, v + zero, m + zero);
}
