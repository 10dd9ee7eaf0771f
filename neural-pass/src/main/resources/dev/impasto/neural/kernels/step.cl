// Step S of a chain: KIND_S 0 an activation, 1 a factor and a shift a channel, 2 two values combined.
#undef ACTIVATE
#undef ACTIVATION
#undef OP
#if NUMBERED(KIND_, S) == 0
#define ACTIVATION NUMBERED(FUNCTION_, S)
#include "activation.cl"
float8 NUMBERED(s, S) = ACTIVATE(NUMBERED(LEFT_, S));
#elif NUMBERED(KIND_, S) == 1
float8 NUMBERED(s, S) = fma(NUMBERED(LEFT_, S), tables[2 * S * blocks + block],
                            tables[(2 * S + 1) * blocks + block]);
#else
#define OP NUMBERED(FUNCTION_, S)
#include "combine.cl"
float8 NUMBERED(s, S) = COMBINE(NUMBERED(LEFT_, S), NUMBERED(RIGHT_, S));
#endif
