// This frame's samples and the history become the new history, and the picture.
//   result = (sum w_i c_i + t H) / (sum w_i + t)
// c_i are the 3x3 nearest samples; w_i falls with the distance between where the sample was taken
// and the display pixel's centre, by the network's word faster across an edge than along it; H is the history, held to the neighbourhood's box as far as
// `relax` does not free it; t is its accumulated weight times `trust`.
// What steers it comes from the network or from plain rules.

#include "eights.cl"
#include "display.cl"

// History counts as at most this many samples.
#define MOST_SAMPLES 16.0f
// Half width of the box, in deviations.
#define BOX 1.25f

static int picture_row(int y) {
    return (BOTTOM_UP ? DISPLAY_H - 1 - y : y) * DISPLAY_W;
}

// Red, green, blue, 255: one byte each, red first in memory.
static uint8 packed(Eight color) {
    Eight seen = shown(color);
    uint8 r = convert_uint8(seen.x * 255.0f + 0.5f);
    uint8 g = convert_uint8(seen.y * 255.0f + 0.5f);
    uint8 b = convert_uint8(seen.z * 255.0f + 0.5f);
    return r | g << 8 | b << 16 | 0xff000000u;
}

#if NETWORK && DOUBLE
#include "steered_double.cl"
#elif NETWORK
#include "steered.cl"
#else
#include "ruled.cl"
#endif
