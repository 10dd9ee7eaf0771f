package dev.impasto.demos.game.look.paint;

/** Fractal noise computed once into a square that tiles, for many cheap look-ups. */
public final class NoiseTile {
    private static final int SIZE = 512;

    /** Broad shapes: four cells across, seven octaves. */
    public static final NoiseTile CLOUDY = new NoiseTile(4, 7, 11);

    /** Fine grain: 64 cells across, three octaves. */
    public static final NoiseTile GRAIN = new NoiseTile(64, 3, 23);

    private final float[] value = new float[SIZE * SIZE];

    private NoiseTile(int period, int octaves, int seed) {
        for (int i = 0; i < value.length; i++) {
            float u = (i % SIZE) / (float) SIZE;
            float v = (i / SIZE) / (float) SIZE;
            value[i] = Noise.fractal(u, v, period, octaves, seed);
        }
    }

    /** The noise at (u, v), repeating every 1, in about [-0.8, 0.8]. */
    public float at(float u, float v) {
        float x = u * SIZE;
        float y = v * SIZE;
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        float fx = x - ix;
        float fy = y - iy;
        int x0 = ix & SIZE - 1;
        int x1 = ix + 1 & SIZE - 1;
        int y0 = (iy & SIZE - 1) * SIZE;
        int y1 = (iy + 1 & SIZE - 1) * SIZE;
        float top = value[y0 + x0] + (value[y0 + x1] - value[y0 + x0]) * fx;
        float low = value[y1 + x0] + (value[y1 + x1] - value[y1 + x0]) * fx;
        return top + (low - top) * fy;
    }
}
