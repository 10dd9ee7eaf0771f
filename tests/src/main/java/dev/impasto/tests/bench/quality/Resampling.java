package dev.impasto.tests.bench.quality;

import dev.impasto.neural.image.Sizes;

/** Ways to enlarge one frame on its own, with its jitter taken out. */
enum Resampling {
    BILINEAR(1) {
        @Override
        double weight(double d) {
            return 1 - d;
        }
    },
    /** The cubic of E. Catmull and R. Rom (1974). */
    BICUBIC(2) {
        @Override
        double weight(double d) {
            return d <= 1 ? 1 + d * d * (1.5 * d - 2.5) : 2 + d * (-4 + d * (2.5 - 0.5 * d));
        }
    },
    /** A sinc in the window of a wider one (C. E. Duchon, 1979). */
    LANCZOS(3) {
        @Override
        double weight(double d) {
            return d < 1e-6 ? 1 : 3 * Math.sin(Math.PI * d) * Math.sin(Math.PI * d / 3) / sq(d);
        }

        private static double sq(double d) {
            return Math.PI * Math.PI * d * d;
        }
    };

    private final int reach;

    Resampling(int reach) {
        this.reach = reach;
    }

    /** The weight of a sample at a distance of 0 to {@link #reach}, in samples. */
    abstract double weight(double distance);

    /** A plane of display size from one of render size, rows from the top, edges held. */
    float[] enlarge(float[] plane, Sizes sizes, float jitterX, float jitterY) {
        int w = sizes.renderWidth();
        int h = sizes.renderHeight();
        Taps[] across = taps(w, sizes.displayWidth(), jitterX);
        Taps[] down = taps(h, sizes.displayHeight(), jitterY);
        float[] wide = new float[across.length * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < across.length; x++) {
                wide[y * across.length + x] = across[x].sum(plane, y * w, 1);
            }
        }
        float[] out = new float[across.length * down.length];
        for (int y = 0; y < down.length; y++) {
            for (int x = 0; x < across.length; x++) {
                out[y * across.length + x] = down[y].sum(wide, x, across.length);
            }
        }
        return out;
    }

    private record Taps(int[] places, float[] weights) {
        float sum(float[] values, int from, int stride) {
            float sum = 0;
            for (int i = 0; i < places.length; i++) {
                sum += weights[i] * values[from + stride * places[i]];
            }
            return sum;
        }
    }

    /** A sample lies at its pixel's centre plus the jitter. */
    private Taps[] taps(int from, int to, float jitter) {
        Taps[] all = new Taps[to];
        for (int i = 0; i < to; i++) {
            double at = (i + 0.5) * from / to - 0.5 - jitter;
            int first = (int) Math.floor(at) - reach + 1;
            int[] places = new int[2 * reach];
            double[] weights = new double[places.length];
            double sum = 0;
            for (int k = 0; k < places.length; k++) {
                places[k] = Math.min(Math.max(first + k, 0), from - 1);
                weights[k] = weight(Math.min(Math.abs(at - first - k), reach));
                sum += weights[k];
            }
            float[] shares = new float[weights.length];
            for (int k = 0; k < shares.length; k++) {
                shares[k] = (float) (weights[k] / sum);
            }
            all[i] = new Taps(places, shares);
        }
        return all;
    }
}
