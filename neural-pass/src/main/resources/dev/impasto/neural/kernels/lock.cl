// From a surface's memory (memory.cl): whether samples now hit a thin thing and now miss it.

// Residuals that lean to one side by more than 1 / LEANING of their size lock nothing.
#define LEANING 2.0f
// Residuals of this size in luma are flicker.
#define FLICKER 0.02f

// 0 to 1, of floats or floats' vectors: how far residuals cancel out, of those that are large enough
// to matter. mean is that of residuals, size that of their sizes.
#define LOCK(mean, size)                                                                             \
    (clamp(1.0f - LEANING * fabs(mean) / max(size, 1e-4f), 0.0f, 1.0f) * min((size) / FLICKER, 1.0f))
