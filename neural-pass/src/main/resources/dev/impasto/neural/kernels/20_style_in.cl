// What a style network sees: red, green and blue as they would be shown, in [0,1], in one block of
// 8 channels. Beyond the image (the network's size is rounded up) the last row and column repeat.

#include "color.cl"
#include "display.cl"

kernel void style_in(global const float4 *restrict color, global float8 *restrict planes) {
    int x = get_global_id(0);
    int y = get_global_id(1);
    float4 sample = color[min(y, RENDER_H - 1) * RENDER_W + min(x, RENDER_W - 1)];
    float4 seen = to_display(to_light(sample));
    planes[y * NET_W + x] = (float8)(seen.x, seen.y, seen.z, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f);
}
