// The 3x3 render pixels around one, and the box that history must lie in to be believed:
// mean and deviation a channel (M. Salvi, An Excursion in Temporal Supersampling, 2016). And the
// range of their luma.

typedef struct {
    float4 sample[9];
    float4 mean;
    float4 deviation;
    float least; // of luma
    float most;
} Neighbourhood;

static Neighbourhood gather(global const float4 *color, int x, int y) {
    Neighbourhood n;
    int left = max(x - 1, 0);
    int right = min(x + 1, RENDER_W - 1);
    for (int j = 0; j < 3; j++) {
        global const float4 *row = color + clamp(y + j - 1, 0, RENDER_H - 1) * RENDER_W;
        n.sample[3 * j] = row[left];
        n.sample[3 * j + 1] = row[x];
        n.sample[3 * j + 2] = row[right];
    }
    // Deviations are taken from the middle sample: exact for an even area. A sample that holds no
    // colour is all zeros, so that the sum's w counts those that do.
    float4 middle = n.sample[4];
    float4 total = n.sample[0];
    n.least = total.x;
    n.most = total.x;
    for (int i = 1; i < 9; i++) {
        total += n.sample[i];
        n.least = min(n.least, n.sample[i].x);
        n.most = max(n.most, n.sample[i].x);
    }
    float4 squares = 0.0f;
    if (total.w == 9.0f) {
        for (int i = 0; i < 9; i++) {
            float4 off = n.sample[i] - middle;
            squares += off * off;
        }
    } else {
        for (int i = 0; i < 9; i++) {
            float4 off = (n.sample[i] - middle) * n.sample[i].w;
            squares += off * off;
        }
    }
    float share = total.w > 0.0f ? 1.0f / total.w : 0.0f;
    n.mean = total * share;
    float4 shift = n.mean - middle;
    n.deviation =
        total.w > 0.0f ? sqrt(max(squares * share - shift * shift, 0.0f)) : (float4)(1e3f);
    return n;
}

// Where a display pixel lies: in which render pixel, where in there (0 to 1), and how far from its
// centre that pixel's sample was taken, in render pixels.
typedef struct {
    int2 render;
    float2 within;
    float2 nearest;
} Place;

static Place place(int x, int y, float2 jitter) {
    int rx = (2 * x + 1) * RENDER_W / (2 * DISPLAY_W);
    int ry = (2 * y + 1) * RENDER_H / (2 * DISPLAY_H);
    float2 within = (float2)((x + 0.5f) / SCALE_X - rx, (y + 0.5f) / SCALE_Y - ry);
    Place at = {(int2)(rx, ry), within, 0.5f + jitter - within};
    return at;
}
