// From a surface's memory (memory.cl): whether samples now hit a thin thing and now miss it.

// Residuals that lean to one side by more than 1 / LEANING of their size lock nothing.
#define LEANING 2.0f
// Residuals of this size in luma are flicker.
#define FLICKER 0.02f

// 0 to 1: how far residuals cancel out, of those that are large enough to matter.
static float lock(float2 memory) {
    float alternating = 1.0f - LEANING * fabs(memory.x) / max(memory.y, 1e-4f);
    return clamp(alternating, 0.0f, 1.0f) * clamp(memory.y / FLICKER, 0.0f, 1.0f);
}
