// Convolution + bias (+ residual) + activation on blocked images ([C/8][H][W][8]) with NVIDIA's matrix
// units (compute capability 8 on): products of halfs, summed up as floats. PTX ISA, "mma.m16n8k16".
// A group makes a tile of 16 columns and TILE_H rows, TILE_B blocks of eight output channels; each of
// its warps makes TILE_H / WARPS rows. A product takes 16 pixels of a row, 16 input channels under one
// tap, and 8 output channels.
// Constants: for each group of TILE_B blocks the biases, then halfs by twos: [16 input
// channels][ky][kx][block][lane][2], as a warp's lanes hold them.
#include "arena.cl"
#include "activation.cl"
#include "staged.cl"

#define ROWS (TILE_H / WARPS)
#define TAPS (KERNEL_Y * KERNEL_X)
#define CHUNKS ((BLOCKS + 1) / 2)
// Words of a pixel in local memory: 16 halfs, and as many again as keep the lanes of a warp on
// different banks.
#define PIXEL 12

static uint halfs(float low, float high) {
    uint both;
    asm("cvt.rn.f16x2.f32 %0, %1, %2;" : "=r"(both) : "f"(high), "f"(low));
    return both;
}

// Rounded to halfs; too large a value becomes the largest.
static uint4 packed(float8 v) {
    v = clamp(v, -LARGEST_HALF, LARGEST_HALF);
    return (uint4)(halfs(v.s0, v.s1), halfs(v.s2, v.s3), halfs(v.s4, v.s5), halfs(v.s6, v.s7));
}

#define MULTIPLY(sum, a, b)                                                                    \
    asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 "                          \
                 "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"                       \
                 : "+f"(sum.x), "+f"(sum.y), "+f"(sum.z), "+f"(sum.w)                          \
                 : "r"(a.x), "r"(a.y), "r"(a.z), "r"(a.w), "r"(b.x), "r"(b.y))

// Two channels of a pixel.
static void put(global element* arena, float2 v, int x, int y, int block, int to, int residual, int channel) {
    if (x >= OUT_WIDTH || y >= OUT_HEIGHT) {
        return;
    }
    int place = ((block * OUT_HEIGHT + y) * OUT_WIDTH + x) * 8 + channel;
#if RESIDUAL
    v += LOAD_TWO(arena, residual * 8 + place);
#endif
    float8 all = ACTIVATE((float8)(v, v, v, v));
    STORE_OUT_TWO((global out_element*)OUTPUT((global octet*)arena, to), place, all.s01);
}

kernel __attribute__((reqd_work_group_size(32 * WARPS, 1, 1)))
void conv_matrix(global element* restrict arena, global const float* restrict constants, int from,
                 int to, int residual, int weights, int addend) {
    local uint window[STAGED * PIXEL];
    global const octet* images = (global const octet*)arena;
    int lane = get_local_id(0) % 32;
    int warp = get_local_id(0) / 32;
    int pixel = lane / 4;
    int pair = lane % 4;
    int x0 = get_group_id(0) * 16;
    int y0 = get_group_id(1) % TILES_Y * TILE_H;
    int first = get_group_id(1) / TILES_Y * TILE_B;
    global const float* bias =
        constants + weights * 8 + first * (8 + CHUNKS * TAPS * 64);
    global const uint2* weight = (global const uint2*)(bias + TILE_B * 8) + lane;

    float4 sum[ROWS][TILE_B];
    #pragma unroll
    for (int o = 0; o < TILE_B; o++) {
        float2 b = vload2(0, bias + o * 8 + pair * 2);
        #pragma unroll
        for (int r = 0; r < ROWS; r++) {
            sum[r][o] = (float4)(b, b);
        }
    }

    local const uint* corner =
        window + (warp * ROWS * STRIDE_Y * STAGED_W + pixel * STRIDE_X) * PIXEL + pair;
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int i = get_local_id(0); i < 2 * STAGED; i += 32 * WARPS) {
            int second = i / STAGED;
            int place = i % STAGED;
            float8 v = staged_pixel(INPUT(images, from), FROM(images, addend), 2 * chunk + second,
                                    y0 * STRIDE_Y - PAD_TOP, x0 * STRIDE_X - PAD_LEFT, place);
            vstore4(packed(v), 0, window + place * PIXEL + 4 * second);
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        #pragma unroll (KERNEL_Y <= 3 ? KERNEL_Y : 1)
        for (int ky = 0; ky < KERNEL_Y; ky++) {
            #pragma unroll (KERNEL_X <= 3 ? KERNEL_X : 1)
            for (int kx = 0; kx < KERNEL_X; kx++) {
                uint4 in[ROWS];
                #pragma unroll
                for (int r = 0; r < ROWS; r++) {
                    local const uint* at = corner
                        + ((r * STRIDE_Y + ky * DILATION_Y) * STAGED_W + kx * DILATION_X) * PIXEL;
                    in[r] = (uint4)(at[0], at[8 * STRIDE_X * PIXEL], at[4],
                                    at[8 * STRIDE_X * PIXEL + 4]);
                }
                #pragma unroll
                for (int o = 0; o < TILE_B; o++) {
                    uint2 w = weight[o * 32];
                    #pragma unroll
                    for (int r = 0; r < ROWS; r++) {
                        MULTIPLY(sum[r][o], in[r], w);
                    }
                }
                weight += TILE_B * 32;
            }
        }
    }

    #pragma unroll
    for (int r = 0; r < ROWS; r++) {
        int y = y0 + warp * ROWS + r;
        #pragma unroll
        for (int o = 0; o < TILE_B; o++) {
            put(arena, sum[r][o].xy, x0 + pixel, y, first + o, to, residual, pair * 2);
            put(arena, sum[r][o].zw, x0 + pixel + 8, y, first + o, to, residual, pair * 2);
        }
    }
}
