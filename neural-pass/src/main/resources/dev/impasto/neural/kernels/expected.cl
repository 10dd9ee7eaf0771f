// What is expected at a pixel, as one word that atomic_max can choose by.

#include "lanes.cl"

// A neighbour that is nearer by this share is another surface, whose motion counts at the edge. One
// surface's own slope must not: on a floor the nearest neighbour always lies below, and its motion,
// taken in every frame, would smear the history.
#define EDGE 0.06f
// A thing that no sample hits for this many frames is given up.
#define PATIENCE 6.0f
// Nothing is followed further than this many pixels a frame.
#define FURTHEST 15

// From a distance above 0, and where it comes from, as a step from here.
static uint expectation(float depth, int from_x, int from_y) {
    return (0x3fffffu - (as_uint(depth) >> 9)) << 10 | (uint)(from_x + 16) << 5
         | (uint)(from_y + 16);
}

static ints expected_from_x(ints word) {
    return (word >> 5 & 31) - 16;
}

static ints expected_from_y(ints word) {
    return (word & 31) - 16;
}
