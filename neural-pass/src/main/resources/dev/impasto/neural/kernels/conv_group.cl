// Convolution in groups + bias + activation on blocked images. Weights: for each block of outputs
// the biases, then [input of the group][ky][kx], eight lanes each.
#include "arena.cl"
#include "activation.cl"
#include "border.cl"

#define IN_PIXELS (IN_HEIGHT * IN_WIDTH)

// What the eight outputs of a block multiply: input c of each one's group at a place of the image.
inline float8 inputs(global const element* image, int block, int c, int place) {
#if IN_PER_GROUP == 1 && OUT_PER_GROUP == 1
    return LOAD((global const octet*)image, block * IN_PIXELS + place);
#elif OUT_PER_GROUP % 8 == 0
    int channel = block * 8 / OUT_PER_GROUP * IN_PER_GROUP + c;
    return (float8)(LOAD_ELEMENT(image, (channel / 8 * IN_PIXELS + place) * 8 + channel % 8));
#else
    float lanes[8];
    for (int i = 0; i < 8; i++) {
        int output = min(block * 8 + i, OUT_CHANNELS - 1);
        int channel = output / OUT_PER_GROUP * IN_PER_GROUP + c;
        lanes[i] = LOAD_ELEMENT(image, (channel / 8 * IN_PIXELS + place) * 8 + channel % 8);
    }
    return vload8(0, lanes);
#endif
}

kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void conv_group(global element* arena, global const float* constants, int from, int to,
                int weights) {
    int x = get_global_id(0);
    int y = get_global_id(1) % OUT_HEIGHT;
    int block = get_global_id(1) / OUT_HEIGHT;
    if (x >= OUT_WIDTH) {
        return;
    }
    global const float8* weight = (global const float8*)constants + weights
        + block * (1 + IN_PER_GROUP * KERNEL_Y * KERNEL_X);
    float8 v = *weight++;
    for (int c = 0; c < IN_PER_GROUP; c++) {
        for (int ky = 0; ky < KERNEL_Y; ky++) {
            int row = SOURCE(y * STRIDE_Y - PAD_TOP + ky * DILATION_Y, IN_HEIGHT);
            for (int kx = 0; kx < KERNEL_X; kx++) {
                int column = SOURCE(x * STRIDE_X - PAD_LEFT + kx * DILATION_X, IN_WIDTH);
                if (row >= 0 && column >= 0) {
                    float8 in = inputs(arena + from * 8, block, c, row * IN_WIDTH + column);
                    v = fma(in, *weight, v);
                }
                weight++;
            }
        }
    }
    int place = (block * OUT_HEIGHT + y) * OUT_WIDTH + x;
    STORE((global octet*)arena, to + place, ACTIVATE(v));
}
