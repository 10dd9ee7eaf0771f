// Where a position outside an image is read; -1 is a zero. The numbers are those of PadMode.
#if PAD_MODE == 0
#define SOURCE(i, size) ((i) >= 0 && (i) < (size) ? (i) : -1)
#elif PAD_MODE == 1
#define SOURCE(i, size) ((i) < 0 ? -(i) : (i) >= (size) ? 2 * ((size) - 1) - (i) : (i))
#else
#define SOURCE(i, size) clamp((i), 0, (size) - 1)
#endif
