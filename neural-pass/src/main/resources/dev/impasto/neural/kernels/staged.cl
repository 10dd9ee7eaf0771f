// What the work items of a group read together: the window of their tile of TILE_H x TILE_W output
// pixels, as wide as the input enlarged and padded. For devices where many work items share local
// memory: GPUs.
#include "border.cl"
#include "summed.cl"

#define BLOCKS ((IN_CHANNELS + 7) / 8)
#define HEIGHT (IN_HEIGHT * UP)
#define WIDTH (IN_WIDTH * UP)
#define STAGED_H ((TILE_H - 1) * STRIDE_Y + (KERNEL_Y - 1) * DILATION_Y + 1)
#define STAGED_W ((TILE_W - 1) * STRIDE_X + (KERNEL_X - 1) * DILATION_X + 1)
#define STAGED (STAGED_H * STAGED_W)
#define TILES_Y ((OUT_HEIGHT + TILE_H - 1) / TILE_H)

#define SPARE (8 * BLOCKS - IN_CHANNELS)

// Pixel i of the window, of eight channels; outside the image, and in channels that are not there, zero.
// y0 and x0 are the window's first row and column in the image.
static float8 staged_pixel(global const in_octet* image, global const octet* addend, int block, int y0,
                           int x0, int i) {
    int y = SOURCE(y0 + i / STAGED_W, HEIGHT);
    int x = SOURCE(x0 + i % STAGED_W, WIDTH);
    // A tile may reach farther beyond the image than the window does; what it makes there nobody stores.
    if (y < 0 || x < 0 || block >= BLOCKS) {
        return 0.0f;
    }
    y /= UP;
    x /= UP;
    float8 v = LOAD_IN(image, (block * IN_HEIGHT + y) * IN_WIDTH + x);
#if SUM
    int place = (block * (IN_HEIGHT / SUM_UP) + y / SUM_UP) * (IN_WIDTH / SUM_UP) + x / SUM_UP;
    v = summed(v, LOAD(addend, place));
#endif
#if SPARE
    const int8 lanes = (int8)(0, 1, 2, 3, 4, 5, 6, 7);
    v = select(v, (float8)(0.0f), lanes >= 8 - SPARE && block == BLOCKS - 1);
#endif
    return v;
}
