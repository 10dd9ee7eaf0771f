// What the network's words of 0..1 mean.

#include "residual.cl"

// A sigmoid never says 1; but a still surface gathers for ever only if all of its history counts.
static floats trust_of(floats predicted) {
    return min(1.12f * predicted, 1.0f);
}

// Where what samples differ by from the history under them cancels out among 3x3, it is where they fell and
// not the picture that has changed, and this share of the distrust goes.
#define SURE 0.35f

// From the sum of such differences and the sum of their sizes.
static floats trust_where(floats trust, floats sum, floats size) {
    floats even = 1.0f - fabs(sum) / max(size, 1e-4f);
    return trust + SURE * even * (1.0f - trust);
}

// A history of many samples is not placed anew: this many samples halve that.
#define FEW 5.0f

// How far what is added to the history is not a sample, but what the sample has more than the history
// under it: where a sample was taken then matters less. Wholly so would make a settled history too sharp.
static floats placed(floats trust, floats samples) {
    return select((floats)(0.0f), trust * (FEW / (FEW + samples)), samples > 0.0f);
}

// How a predicted sharpness and a predicted lean shape the kernel of samples.

// Roots of the sharpness, a pixel of half a render pixel: the widest and the narrowest kernel.
#define WIDEST 1.4f
#define NARROWEST 4.4f
// The most that x and y may go together: below 1, or the kernel would have no end along a diagonal.
#define MOST_LEAN 0.9f
// A sample at the end of the kernel still counts this much (to the eighth power), so that where all
// are far their mean is taken and not nothing.
#define LEAST 0.25f

static floats root_of(floats sharpness) {
    return WIDEST + (NARROWEST - WIDEST) * sharpness;
}

// Twice the correlation of x and y.
static floats lean_of(floats predicted) {
    return 4.0f * MOST_LEAN * predicted - 2.0f * MOST_LEAN;
}

// About e^(-2q/3), with an end. q is the square of the distance in units of the kernel.
static floats falloff(floats q) {
    floats t = max(1.0f - (1.0f / 12.0f) * q, LEAST);
    t *= t;
    t *= t;
    return t * t;
}
