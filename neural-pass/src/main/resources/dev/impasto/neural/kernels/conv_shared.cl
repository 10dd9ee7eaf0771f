// Convolution + bias (+ residual) + activation on blocked images ([C/8][H][W][8]), for GPUs.
// A group makes a tile of TILE_W columns and TILE_H rows, TILE_B blocks of eight output channels.
// It reads the tile's window to local memory, eight channels at a time; each work item then makes
// pixels of one column, in every (GROUP / TILE_W)th row, in registers.
// Weights: for each group of TILE_B blocks the biases, then [input channel][ky][kx][block].
#include "arena.cl"
#include "activation.cl"
#include "staged.cl"

#define STEP (GROUP / TILE_W)
#define ROWS (TILE_H / STEP)

kernel __attribute__((reqd_work_group_size(GROUP, 1, 1)))
void conv_shared(global element* restrict arena, global const float* restrict constants, int from,
                 int to, int residual, int weights, int addend) {
    local float window[8 * STAGED];
    global octet* images = (global octet*)arena;
    int item = get_local_id(0);
    int x0 = get_group_id(0) * TILE_W;
    int y0 = get_group_id(1) % TILES_Y * TILE_H;
    int first = get_group_id(1) / TILES_Y * TILE_B;
    int column = item % TILE_W;
    int row = item / TILE_W;
    global const float8* weight = (global const float8*)constants + weights
        + first * (1 + IN_CHANNELS * KERNEL_Y * KERNEL_X);

    float8 sum[TILE_B][ROWS];
    #pragma unroll
    for (int o = 0; o < TILE_B; o++) {
        #pragma unroll
        for (int r = 0; r < ROWS; r++) {
            sum[o][r] = weight[o];
        }
    }
    weight += TILE_B;

    local const float* corner = window + row * STRIDE_Y * STAGED_W + column * STRIDE_X;
    for (int block = 0; block < BLOCKS; block++) {
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int i = item; i < STAGED; i += GROUP) {
            float8 v = staged_pixel(INPUT(images, from), FROM(images, addend), block,
                                    y0 * STRIDE_Y - PAD_TOP, x0 * STRIDE_X - PAD_LEFT, i);
            window[i] = v.s0;
            window[i + STAGED] = v.s1;
            window[i + 2 * STAGED] = v.s2;
            window[i + 3 * STAGED] = v.s3;
            window[i + 4 * STAGED] = v.s4;
            window[i + 5 * STAGED] = v.s5;
            window[i + 6 * STAGED] = v.s6;
            window[i + 7 * STAGED] = v.s7;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int c = 0; c < min(8, IN_CHANNELS - 8 * block); c++) {
            #pragma unroll (KERNEL_Y <= 3 ? KERNEL_Y : 1)
            for (int ky = 0; ky < KERNEL_Y; ky++) {
                #pragma unroll (KERNEL_X <= 3 ? KERNEL_X : 1)
                for (int kx = 0; kx < KERNEL_X; kx++) {
                    local const float* in =
                        corner + c * STAGED + ky * DILATION_Y * STAGED_W + kx * DILATION_X;
                    #pragma unroll
                    for (int o = 0; o < TILE_B; o++) {
                        float8 w = weight[o];
                        #pragma unroll
                        for (int r = 0; r < ROWS; r++) {
                            sum[o][r] = fma((float8)(in[r * STEP * STRIDE_Y * STAGED_W]), w, sum[o][r]);
                        }
                    }
                    weight += TILE_B;
                }
            }
        }
    }

    int x = x0 + column;
    #pragma unroll
    for (int r = 0; r < ROWS; r++) {
        int y = y0 + row + r * STEP;
        if (x < OUT_WIDTH && y < OUT_HEIGHT) {
            #pragma unroll
            for (int o = 0; o < TILE_B; o++) {
                int place = ((first + o) * OUT_HEIGHT + y) * OUT_WIDTH + x;
                float8 v = sum[o][r];
#if RESIDUAL
                v += LOAD(images, residual + place);
#endif
                STORE_OUT(OUTPUT(images, to), place, ACTIVATE(v));
            }
        }
    }
}
