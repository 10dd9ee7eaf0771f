// The history under this frame's samples: Y, Co, Cg where each was taken, and 1; all zeros where there
// is no history on all sides. By Catmull-Rom, held inside the four nearest texels. One work item a
// render pixel.

// Of the four texels about a place t beyond the second of them.
static float4 cubic(float t) {
    const float4 c1 = (float4)(-0.5f, 0.0f, 0.5f, 0.0f);
    const float4 c2 = (float4)(1.0f, -2.5f, 2.0f, -0.5f);
    const float4 c3 = (float4)(-0.5f, 1.5f, -1.5f, 0.5f);
    const float4 second = (float4)(0.0f, 1.0f, 0.0f, 0.0f);
    return second + t * (c1 + t * (c2 + t * c3));
}

static float4 across(float8 left, float8 right, float4 w) {
    return w.x * left.lo + w.y * left.hi + w.z * right.lo + w.w * right.hi;
}

kernel void under(global const float4 *restrict warped, global float4 *restrict found,
                  float jitter_x, float jitter_y) {
    float at_x = (get_global_id(0) + 0.5f + jitter_x) * SCALE_X - 0.5f;
    float at_y = (get_global_id(1) + 0.5f + jitter_y) * SCALE_Y - 0.5f;
    int x = (int)floor(at_x);
    int y = (int)floor(at_y);
    float4 result = 0.0f;
    if (x >= 1 && y >= 1 && x < DISPLAY_W - 2 && y < DISPLAY_H - 2) {
        float4 wx = cubic(at_x - x);
        float4 wy = cubic(at_y - y);
        global const float *window = (global const float *)(warped + (y - 1) * DISPLAY_W + x - 1);
        float8 left[4];
        float8 right[4];
        for (int j = 0; j < 4; j++) {
            left[j] = vload8(0, window + 4 * j * DISPLAY_W);
            right[j] = vload8(1, window + 4 * j * DISPLAY_W);
        }
        float4 sum = wy.x * across(left[0], right[0], wx) + wy.y * across(left[1], right[1], wx)
                   + wy.z * across(left[2], right[2], wx) + wy.w * across(left[3], right[3], wx);
        float4 least = min(min(left[1].hi, right[1].lo), min(left[2].hi, right[2].lo));
        float4 most = max(max(left[1].hi, right[1].lo), max(left[2].hi, right[2].lo));
        if (least.w > 0.0f) {
            result = clamp(sum, least, most);
            result.w = 1.0f;
        }
    }
    found[get_global_id(1) * RENDER_W + get_global_id(0)] = result;
}
