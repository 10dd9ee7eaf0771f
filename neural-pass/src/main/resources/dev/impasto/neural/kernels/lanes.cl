// As many pixels of a row as a work item makes at once, LANES: eight on a CPU, which fill its vectors,
// or one on a GPU, where the work items themselves are the lanes.
#ifndef LANE
#ifndef LANES
#define LANES 8
#endif
#if LANES == 8
typedef float8 floats;
typedef int8 ints;
typedef uint8 uints;
#define LANE ((int8)(0, 1, 2, 3, 4, 5, 6, 7))
#define AS_FLOATS as_float8
#define AS_INTS as_int8
#define TO_FLOATS convert_float8
#define TO_INTS convert_int8
#define TO_UINTS convert_uint8
#define ANY any
#else
typedef float floats;
typedef int ints;
typedef uint uints;
#define LANE 0
#define AS_FLOATS as_float
#define AS_INTS as_int
#define TO_FLOATS(v) ((float)(v))
#define TO_INTS(v) ((int)(v))
#define TO_UINTS(v) ((uint)(v))
#define ANY(truth) (truth)
#endif

static floats mean_of(floats a, floats b, floats c, floats d) {
    return 0.25f * (a + b + c + d);
}
#endif
