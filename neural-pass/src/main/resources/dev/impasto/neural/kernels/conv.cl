// Convolution + bias (+ residual) + activation on blocked images ([C/8][H][W][8]).
// A work item makes TILE_X neighbouring pixels of TILE_B blocks of eight output channels.
// Weights: for each group of TILE_B blocks the biases, then [input channel][ky][kx][block].
#include "activation.cl"
#include "border.cl"

#define BLOCKS ((IN_CHANNELS + 7) / 8)
#define HEIGHT (IN_HEIGHT * UP)
#define WIDTH (IN_WIDTH * UP)
#define REACH_Y ((KERNEL_Y - 1) * DILATION_Y)
#define REACH_X ((KERNEL_X - 1) * DILATION_X)

inline void multiply(float8 sum[TILE_B][TILE_X], float in[TILE_X], global const float8* weight) {
    #pragma unroll
    for (int b = 0; b < TILE_B; b++) {
        float8 w = weight[b];
        #pragma unroll
        for (int t = 0; t < TILE_X; t++) {
            sum[b][t] = fma((float8)(in[t]), w, sum[b][t]);
        }
    }
}

// Every tap lies inside the image.
inline void inside(float8 sum[TILE_B][TILE_X], global const float* in,
                   global const float8* weight, int x0, int y0) {
    for (int b = 0; b < BLOCKS; b++) {
        int channels = min(8, IN_CHANNELS - 8 * b);
        for (int c = 0; c < channels; c++) {
            #pragma unroll
            for (int ky = 0; ky < KERNEL_Y; ky++) {
                int row = (b * IN_HEIGHT + (y0 + ky * DILATION_Y) / UP) * IN_WIDTH;
                #pragma unroll
                for (int kx = 0; kx < KERNEL_X; kx++) {
                    float taps[TILE_X];
                    #pragma unroll
                    for (int t = 0; t < TILE_X; t++) {
                        int x = (x0 + t * STRIDE_X + kx * DILATION_X) / UP;
                        taps[t] = in[(row + x) * 8 + c];
                    }
                    multiply(sum, taps, weight);
                    weight += TILE_B;
                }
            }
        }
    }
}

// Some taps lie outside, or belong to pixels past the end of the row.
inline void atBorder(float8 sum[TILE_B][TILE_X], global const float* in,
                     global const float8* weight, int x0, int y0) {
    for (int c = 0; c < IN_CHANNELS; c++) {
        for (int ky = 0; ky < KERNEL_Y; ky++) {
            int y = SOURCE(y0 + ky * DILATION_Y, HEIGHT);
            int row = ((c / 8) * IN_HEIGHT + y / UP) * IN_WIDTH;
            for (int kx = 0; kx < KERNEL_X; kx++) {
                float taps[TILE_X];
                for (int t = 0; t < TILE_X; t++) {
                    int x = SOURCE(x0 + t * STRIDE_X + kx * DILATION_X, WIDTH);
                    bool real = y >= 0 && y < HEIGHT && x >= 0 && x < WIDTH;
                    taps[t] = real ? in[(row + x / UP) * 8 + c % 8] : 0.0f;
                }
                multiply(sum, taps, weight);
                weight += TILE_B;
            }
        }
    }
}

kernel void conv(global float* arena, global const float* constants, int from, int to,
                 int residual, int weights) {
    int ox = get_global_id(0) * TILE_X;
    int oy = get_global_id(1) % OUT_HEIGHT;
    int group = get_global_id(1) / OUT_HEIGHT;
    global const float* in = arena + from * 8;
    global const float8* weight = (global const float8*)constants + weights
        + group * TILE_B * (1 + IN_CHANNELS * KERNEL_Y * KERNEL_X);

    float8 sum[TILE_B][TILE_X];
    #pragma unroll
    for (int b = 0; b < TILE_B; b++) {
        #pragma unroll
        for (int t = 0; t < TILE_X; t++) {
            sum[b][t] = weight[b];
        }
    }
    int x0 = ox * STRIDE_X - PAD_LEFT;
    int y0 = oy * STRIDE_Y - PAD_TOP;
    bool safe = x0 >= 0 && y0 >= 0 && y0 + REACH_Y < HEIGHT
        && x0 + (TILE_X - 1) * STRIDE_X + REACH_X < WIDTH;
    if (safe) {
        inside(sum, in, weight + TILE_B, x0, y0);
    } else {
        atBorder(sum, in, weight + TILE_B, x0, y0);
    }

    global float8* pixels = (global float8*)arena;
    #pragma unroll
    for (int b = 0; b < TILE_B; b++) {
        int place = ((group * TILE_B + b) * OUT_HEIGHT + oy) * OUT_WIDTH + ox;
        #pragma unroll
        for (int t = 0; t < TILE_X; t++) {
            if (ox + t < OUT_WIDTH && (group * TILE_B + b) * 8 < OUT_CHANNELS) {
                float8 v = sum[b][t];
#if RESIDUAL
                v += pixels[residual + place + t];
#endif
                pixels[to + place + t] = ACTIVATE(v);
            }
        }
    }
}
