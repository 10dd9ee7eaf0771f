// Sums up gradients over each square of FLOW_CELL pixels a side, as twice the angle along what is
// to be seen there, evened out in strength, and how much there is to be seen. One work item is a
// square.

#define FLOW_CELL 8
#define FAINT 4e-4f

static float brightness(global const float8 *pixel) {
    float8 c = *pixel;
    return 0.25f * c.s0 + 0.5f * c.s1 + 0.25f * c.s2;
}

kernel void flow(global const float8 *restrict planes, global float4 *restrict cells) {
    int column = get_global_id(0);
    int row = get_global_id(1);
    float xx = 0.0f;
    float xy = 0.0f;
    float yy = 0.0f;
    for (int y = FLOW_CELL * row; y < FLOW_CELL * row + FLOW_CELL; y++) {
        global const float8 *here = planes + y * NET_W;
        global const float8 *up = planes + max(y - 1, 0) * NET_W;
        global const float8 *down = planes + min(y + 1, NET_H - 1) * NET_W;
        for (int x = FLOW_CELL * column; x < FLOW_CELL * column + FLOW_CELL; x++) {
            float across = brightness(here + min(x + 1, NET_W - 1)) - brightness(here + max(x - 1, 0));
            float along = brightness(down + x) - brightness(up + x);
            xx += across * across;
            xy += across * along;
            yy += along * along;
        }
    }
    float energy = (xx + yy) / (4 * FLOW_CELL * FLOW_CELL);
    float even = 1.0f / ((energy + FAINT) * (4 * FLOW_CELL * FLOW_CELL));
    cells[row * (NET_W / FLOW_CELL) + column] =
        (float4)((yy - xx) * even, -2.0f * xy * even, energy, 0.0f);
}
