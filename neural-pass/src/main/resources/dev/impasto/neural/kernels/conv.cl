// Convolution + bias (+ residual) + activation on blocked images ([C/8][H][W][8]).
// A work item makes TILE_X neighbouring pixels of TILE_B blocks of eight output channels, all in
// registers. The last tile of a row is moved left to end with the row; what it shares with the
// one before is computed twice, alike.
// Weights: for each group of TILE_B blocks the biases, then [input channel][ky][kx][block].
#include "apart.cl"
#include "arena.cl"
#include "activation.cl"
#include "border.cl"

#define BLOCKS ((IN_CHANNELS + 7) / 8)
#define TAPS (KERNEL_Y * KERNEL_X)
#define HEIGHT (IN_HEIGHT * UP)
#define WIDTH (IN_WIDTH * UP)
#define REACH_Y ((KERNEL_Y - 1) * DILATION_Y)
#define SPAN ((TILE_X - 1) * STRIDE_X + (KERNEL_X - 1) * DILATION_X + 1)

// No window reaches beyond the image.
#define STAYS_INSIDE (UP == 1 && PAD_TOP == 0 && PAD_LEFT == 0                 \
    && (OUT_HEIGHT - 1) * STRIDE_Y + REACH_Y < IN_HEIGHT                     \
    && (OUT_WIDTH - 1) * STRIDE_X + (KERNEL_X - 1) * DILATION_X < IN_WIDTH)

// Distance in the input of column j of the window from the tile's first pixel, rounded down.
#define COLUMN(j) (((j) - PAD_LEFT + 1024 * UP) / UP - 1024)

// Adds one tap of the window. IN is the input under column j of the window.
#define ADD_TAP(IN)                                             \
    float8 w[TILE_B];                                           \
    _Pragma("unroll")                                           \
    for (int o = 0; o < TILE_B; o++) {                          \
        w[o] = weight[(ky * KERNEL_X + kx) * TILE_B + o];       \
    }                                                           \
    _Pragma("unroll")                                           \
    for (int t = 0; t < TILE_X; t++) {                          \
        const int j = t * STRIDE_X + kx * DILATION_X;           \
        float8 in = (float8)(IN);                               \
        _Pragma("unroll")                                       \
        for (int o = 0; o < TILE_B; o++) {                      \
            sum[o][t] = fma(in, w[o], sum[o][t]);               \
        }                                                       \
    }

APART static void tile(global element* restrict arena, global const float* restrict constants, int from,
                       int to, int residual, int weights, int ox, int oy, int group) {
    global octet* images = (global octet*)arena;
    global const in_element* image = (global const in_element*)INPUT(images, from);
    global out_octet* made = OUTPUT(images, to);
    global const float8* weight =
        (global const float8*)constants + weights + group * TILE_B * (1 + IN_CHANNELS * TAPS);

    float8 sum[TILE_B][TILE_X];
    #pragma unroll
    for (int o = 0; o < TILE_B; o++) {
        #pragma unroll
        for (int t = 0; t < TILE_X; t++) {
            sum[o][t] = weight[o];
        }
    }
    weight += TILE_B;

    int x0 = ox * STRIDE_X - PAD_LEFT;
    int y0 = oy * STRIDE_Y - PAD_TOP;
    bool inside = x0 >= 0 && x0 + SPAN <= WIDTH && y0 >= 0 && y0 + REACH_Y < HEIGHT
        && ox * STRIDE_X % UP == 0;
    if (STAYS_INSIDE || inside) {
        global const in_element* corner = image + ox * STRIDE_X / UP * 8;
        for (int b = 0; b < BLOCKS; b++) {
            for (int c = 0; c < min(8, IN_CHANNELS - 8 * b); c++) {
                #pragma unroll (KERNEL_Y <= 3 ? KERNEL_Y : 1)
                for (int ky = 0; ky < KERNEL_Y; ky++) {
                    int y = (y0 + ky * DILATION_Y) / UP;
                    global const in_element* row = corner + (b * IN_HEIGHT + y) * IN_WIDTH * 8 + c;
                    #pragma unroll
                    for (int kx = 0; kx < KERNEL_X; kx++) {
                        ADD_TAP(LOAD_IN_ELEMENT(row, COLUMN(j) * 8))
                    }
                }
                weight += TAPS * TILE_B;
            }
        }
    } else {
        int columns[SPAN];
        #pragma unroll 1 // or there is more to compile
        for (int j = 0; j < SPAN; j++) {
            int x = SOURCE(x0 + j, WIDTH);
            columns[j] = x < 0 ? -1 : x / UP * 8;
        }
        for (int c = 0; c < IN_CHANNELS; c++) {
            for (int ky = 0; ky < KERNEL_Y; ky++) {
                int y = SOURCE(y0 + ky * DILATION_Y, HEIGHT);
                global const in_element* row =
                    image + (c / 8 * IN_HEIGHT + y / UP) * IN_WIDTH * 8 + c % 8;
                #pragma unroll 1
                for (int kx = 0; kx < KERNEL_X && y >= 0; kx++) {
                    ADD_TAP(columns[j] < 0 ? 0.0f : LOAD_IN_ELEMENT(row, columns[j]))
                }
            }
            weight += TAPS * TILE_B;
        }
    }

    #pragma unroll
    for (int o = 0; o < TILE_B; o++) {
        int place = ((group * TILE_B + o) * OUT_HEIGHT + oy) * OUT_WIDTH + ox;
        #pragma unroll
        for (int t = 0; t < TILE_X; t++) {
            float8 v = sum[o][t];
#if RESIDUAL
            v += LOAD(images, residual + place + t);
#endif
            STORE_OUT(made, place + t, ACTIVATE(v));
        }
    }
}

kernel __attribute__((reqd_work_group_size(GROUP_X, 1, 1)))
void conv(global element* restrict arena, global const float* restrict constants, int from, int to,
          int residual, int weights, int addend) {
    int x = get_global_id(0) * TILE_X;
    int row = get_global_id(1);
    if (x < OUT_WIDTH) {
        tile(arena, constants, from, to, residual, weights, min(x, OUT_WIDTH - TILE_X), row % OUT_HEIGHT,
             row / OUT_HEIGHT);
    }
}
