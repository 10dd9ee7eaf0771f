#include "lanes.cl"

// How far the history under a sample (under.cl) lies above it; 0 without history.
static floats residual(floats under, floats luma) {
    return select((floats)(0.0f), under - luma, under >= 0.0f);
}
