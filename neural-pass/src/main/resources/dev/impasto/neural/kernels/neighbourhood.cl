// The 3x3 render pixels around one, and the box that history must lie in to be believed:
// mean and deviation a channel (M. Salvi, An Excursion in Temporal Supersampling, 2016).

typedef struct {
    float4 sample[9];
    float4 mean;
    float4 deviation;
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
    // Deviations are taken from the middle sample: exact for an even area.
    float4 middle = n.sample[4];
    float4 sum = 0.0f;
    float4 squares = 0.0f;
    float usable = 0.0f;
    for (int i = 0; i < 9; i++) {
        float4 d = (n.sample[i] - middle) * n.sample[i].w;
        sum += d;
        squares += d * d;
        usable += n.sample[i].w;
    }
    float share = usable > 0.0f ? 1.0f / usable : 0.0f;
    float4 shift = sum * share;
    n.mean = middle + shift;
    n.deviation = usable > 0.0f ? sqrt(max(squares * share - shift * shift, 0.0f)) : (float4)(1e3f);
    return n;
}
