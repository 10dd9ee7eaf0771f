// This frame's samples and the history become the new history, and the picture.
//   result = (sum w_i (c_i + p (h - u_i)) + t H) / (sum w_i + t)
// c_i are the 3x3 nearest samples; w_i falls with the distance between where the sample was taken
// and the display pixel's centre, by the network's word faster across an edge than along it; H is the
// history, held to the neighbourhood's box as far as `relax` does not free it; t is its accumulated
// weight times `trust`. In luma alone, h is the history as it is and u_i the history under the sample
// (under.cl): with p near 1, where a trusted history holds few samples, what is learnt of a sample is
// how far it lies from the history, and that it was taken beside the pixel's centre does not blur a
// fine texture. And where the c_i - u_i cancel out, the network's distrust is less (words.cl). The sum
// stays inside the samples' range. Plain rules do without.
// What steers it comes from the network or from plain rules.

#include "pixels.cl"
#include "display.cl"

// History says that it holds at most this many samples; what has settled may count for more.
#define MOST_SAMPLES 16.0f
// Half width of the box, in deviations.
#define BOX 1.25f

static int picture_row(int y) {
    return (BOTTOM_UP ? DISPLAY_H - 1 - y : y) * DISPLAY_W;
}

// Red, green, blue, 255: one byte each, red first in memory.
static uints packed(Pixels color) {
    Pixels seen = shown(color);
    uints r = TO_UINTS(seen.x * 255.0f + 0.5f);
    uints g = TO_UINTS(seen.y * 255.0f + 0.5f);
    uints b = TO_UINTS(seen.z * 255.0f + 0.5f);
    return r | g << 8 | b << 16 | 0xff000000u;
}

#if NETWORK && DOUBLE
#include "steered_double.cl"
#elif NETWORK
#include "steered.cl"
#else
#include "ruled.cl"
#endif
