// Keeps the memory of memory.cl where plain rules blend; a network's features keep it by the way. One
// work item is LANES pixels of a row.

#include "pixels.cl"
#include "memory.cl"
#include "under.cl"

kernel void memory(global const float4 *restrict color,
                   global const float4 *restrict geometry,
                   global const float4 *restrict warped,
                   global const float2 *restrict memory_before,
                   global float2 *restrict memory,
                   float jitter_x, float jitter_y) {
    int x = LANES * get_global_id(0);
    int y = get_global_id(1);
    Pixels surface = load_pixels(geometry + y * RENDER_W, x);
    Quarters q = quarters(warped, x, y);
    Pixels sample = load_pixels(color + y * RENDER_W, x);
    floats u = lumas_under(warped, x, y, jitter_x, jitter_y);
    Two before = remembered(memory_before, surface, q.known, x, y);
    remember(before, residual(u, sample.x), u >= 0.0f, sample.w, memory + y * RENDER_W, x);
}
