// What stands still settles. Frame after frame its samples fall elsewhere in the same pixels, so a long
// exposure can be had: full trust, no box, and a kernel hardly wider than a display pixel. Two things end
// that: motion, and a picture that changes where nothing moves, as when a lamp is lit.
//
// Such a change is told from samples that merely fall elsewhere by the memory (memory.cl): over time and
// 3x3 pixels residuals of the one lean to one side, those of the other cancel out. A single odd frame
// leans nowhere for long; since it counts as one of many, it is not seen.

#include "lanes.cl"

// Frames that a surface stands still before it begins to settle, and that it takes to.
#define BEGINS 4.0f
#define TAKES 16.0f
// Frames that are counted.
#define LONGEST 64.0f
// Motion in render pixels, squared, that is none.
#define STILL 1e-4f

// The kernel that it then has (words.cl). A wider one blurs; a narrower one shows where samples fell, the
// more so at 1x, where the jitter has few places.
#define FINEST (SCALE_X > 1.0f ? 5.0f : 4.4f)
// What that kernel weighs in a display pixel each frame: the integral of falloff, 16 pi / 3 over its root
// squared.
#define PER_FRAME (16.76f / (FINEST * FINEST * SCALE_X * SCALE_Y))

// Residuals of a pixel that are too small to lean, on average.
#define SLIGHT 0.002f
// Residuals that lean less than this, as a share of their size, merely fall elsewhere.
#define UPRIGHT 0.3f
// How much trust, freedom from the box and share of what has settled go where all residuals lean.
#define LESS_TRUST 0.3f
#define LESS_FREE 0.5f
#define LESS_SETTLED 6.0f

// 0 to 1, from the sums of the memory's residuals in 3x3 pixels, and of their sizes.
static floats leaning(floats sum, floats size) {
    floats lean = fabs(sum) / (size + 9.0f * SLIGHT);
    return clamp((lean - UPRIGHT) * (1.0f / (1.0f - UPRIGHT)), 0.0f, 1.0f);
}

// 0 to 1, how far a surface has settled that stood still for so many frames.
static floats settled_by(floats frames, floats leaning) {
    return clamp((frames - BEGINS) * (1.0f / TAKES), 0.0f, 1.0f)
         * max(1.0f - LESS_SETTLED * leaning, 0.0f);
}

// The most that its history counts for: once settled, as much as the frames weigh that it stood still, so
// that all weigh alike and blurred ones of before are forgotten.
static floats most_of(floats frames, floats settled) {
    return MOST_SAMPLES + settled * (PER_FRAME * frames - MOST_SAMPLES);
}

// What a history counts for: one that holds as many samples as are written down may hold more.
static floats counting(floats samples, floats most) {
    return select(min(samples, most), most, samples >= MOST_SAMPLES);
}

// How many frames it has stood still after this one: where the network does not trust the history, fewer. A
// sample that holds no colour, of weight 0, says nothing.
static floats frames_after(floats frames, floats trust, floats usable) {
    return min(frames + 1.0f, LONGEST) * select((floats)(1.0f), min(2.0f * trust, 1.0f), usable > 0.0f);
}
