// Eight pixels of a row at once, at the row's ends too.

#define LANES ((int8)(0, 1, 2, 3, 4, 5, 6, 7))

// Columns x to x + 7, held inside the row.
static int8 columns(int x) {
    return clamp(x + LANES, 0, RENDER_W - 1);
}

static float8 gather_floats(global const float *base, int8 at) {
    return (float8)(base[at.s0], base[at.s1], base[at.s2], base[at.s3],
                    base[at.s4], base[at.s5], base[at.s6], base[at.s7]);
}

// Columns x to x + 7 of a row; beyond its ends the end repeats.
static float8 load_floats(global const float *row, int x) {
    bool inside = x >= 0 && x + 8 <= RENDER_W;
    return inside ? vload8(0, row + x) : gather_floats(row, columns(x));
}

// Writes eight pixels of four floats, or those of them that lie in the row.
static void store_pixels(float8 x, float8 y, float8 z, float8 w, global float4 *row, int column) {
    float4 pixels[8] = {
        (float4)(x.s0, y.s0, z.s0, w.s0), (float4)(x.s1, y.s1, z.s1, w.s1),
        (float4)(x.s2, y.s2, z.s2, w.s2), (float4)(x.s3, y.s3, z.s3, w.s3),
        (float4)(x.s4, y.s4, z.s4, w.s4), (float4)(x.s5, y.s5, z.s5, w.s5),
        (float4)(x.s6, y.s6, z.s6, w.s6), (float4)(x.s7, y.s7, z.s7, w.s7)};
    if (column + 8 <= RENDER_W) {
        for (int i = 0; i < 8; i++) {
            row[column + i] = pixels[i];
        }
    } else {
        for (int i = 0; i < RENDER_W - column; i++) {
            row[column + i] = pixels[i];
        }
    }
}

// Halfs as floats, without OpenCL's half loads, which a CPU device does one by one. Infinity and
// NaN become 65536 or more.
static float8 from_halfs(int8 bits) {
    float8 size = as_float8((bits & 0x7fff) << 13) * 0x1p112f;
    return as_float8(as_int8(size) | ((bits & 0x8000) << 16));
}

static int8 finite_halfs(float8 h) {
    return fabs(h) < 65536.0f;
}
