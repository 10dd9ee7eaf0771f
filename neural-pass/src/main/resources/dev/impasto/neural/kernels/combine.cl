// What two values become; the numbers of OP are those of BinaryLayer.Op.
#undef COMBINE
#if OP == 0
#define COMBINE(a, b) ((a) + (b))
#elif OP == 1
#define COMBINE(a, b) ((a) - (b))
#elif OP == 2
#define COMBINE(a, b) ((a) * (b))
#elif OP == 3
#define COMBINE(a, b) ((a) / (b))
#elif OP == 4
#define COMBINE(a, b) pow(a, b)
#elif OP == 5
#define COMBINE(a, b) fmin(a, b)
#elif OP == 6
#define COMBINE(a, b) fmax(a, b)
#else
#define COMBINE(a, b) (fmax(a, 0.0f) + (b) * fmin(a, 0.0f))
#endif
