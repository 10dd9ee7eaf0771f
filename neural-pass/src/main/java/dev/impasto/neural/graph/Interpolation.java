package dev.impasto.neural.graph;

/**
 * Weights of linear and cubic interpolation (R. Keys, 1981, "Cubic convolution interpolation for
 * digital image processing").
 *
 * @param cubic four taps, else two
 * @param a the cubic's parameter
 * @param antialias whether the filter grows as an image shrinks
 * @param excludeOutside whether taps outside the image are left out, else they read the border
 */
record Interpolation(boolean cubic, float a, boolean antialias, boolean excludeOutside) {

    /** Taps of one axis. */
    Taps taps(Sampling sampling) {
        double stretch = antialias && sampling.scale() < 1 ? 1 / sampling.scale() : 1;
        int reach = (int) Math.ceil((cubic ? 2 : 1) * stretch);
        int count = 2 * reach;
        int[] indices = new int[sampling.output() * count];
        float[] weights = new float[indices.length];
        for (int i = 0; i < sampling.output(); i++) {
            double source = sampling.source(i);
            if (!cubic && !antialias) {
                source = Math.max(0, Math.min(source, sampling.size() - 1));
            }
            if (!sampling.outside(i)) {
                fill(source, stretch, sampling.size(), indices, weights, i * count, count);
            }
        }
        return new Taps(count, indices, weights);
    }

    private void fill(
            double source,
            double stretch,
            int size,
            int[] indices,
            float[] weights,
            int at,
            int count) {
        int first = (int) Math.floor(source) - count / 2 + 1;
        double[] raw = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            boolean inside = first + k >= 0 && first + k < size;
            raw[k] = inside || !excludeOutside ? weight((first + k - source) / stretch) : 0;
            sum += raw[k];
            indices[at + k] = Math.max(0, Math.min(first + k, size - 1));
        }
        for (int k = 0; k < count; k++) {
            weights[at + k] = (float) (raw[k] / sum);
        }
    }

    private double weight(double distance) {
        double d = Math.abs(distance);
        if (!cubic) {
            return Math.max(0, 1 - d);
        }
        return d <= 1
                ? ((a + 2) * d - (a + 3)) * d * d + 1
                : d < 2 ? ((d - 5) * d + 8) * d * a - 4 * a : 0;
    }
}
