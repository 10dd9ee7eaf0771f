// Composes by blending each display pixel for itself, at any scale. One work item is eight display
// pixels of a row.

kernel void compose(global const float4 *restrict color,
                    global const float4 *restrict steering,
                    global const float4 *restrict warped,
                    global float4 *restrict history,
                    global uint *restrict picture,
                    float jitter_x, float jitter_y,
                    global const float2 *restrict memory,
                    global const float *restrict under,
                    global const float4 *restrict geometry,
                    global float *restrict settled) {
    int first = 8 * get_global_id(0);
    int y = get_global_id(1);
    int count = min(8, DISPLAY_W - first);
    float4 result[8];
    for (int i = 0; i < count; i++) {
        int x = first + i;
        int pixel = y * DISPLAY_W + x;
        Place at = place(x, y, (float2)(jitter_x, jitter_y));
        Neighbourhood n = gather(color, at.render.x, at.render.y);
        result[i] = blend(&n, warped[pixel], at, steering, geometry, memory, under,
                          settled + pixel);
        history[pixel] = result[i];
    }
    for (int i = count; i < 8; i++) {
        result[i] = result[0];
    }
    uint seen[8];
    vstore8(packed(pixels_of(result)), 0, seen);
    for (int i = 0; i < count; i++) {
        picture[picture_row(y) + first + i] = seen[i];
    }
}
