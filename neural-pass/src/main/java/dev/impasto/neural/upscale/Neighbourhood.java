package dev.impasto.neural.upscale;

import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;

/**
 * The twin of {@code neighbourhood.cl}: 3x3 samples, their mean and deviation a channel, and the
 * range of luma.
 */
final class Neighbourhood {
    private static final float UNBOUNDED = 1e3f;

    final float[] samples = new float[36];
    final float[] mean = new float[3];
    final float[] deviation = new float[3];
    float least;
    float most;

    Neighbourhood(Sizes sizes, FloatBuffer color, int x, int y) {
        for (int i = 0; i < 9; i++) {
            color.get(4 * sizes.nearest(x + i % 3 - 1, y + i / 3 - 1), samples, 4 * i, 4);
        }
        float usable = 0;
        least = sample(4, 0);
        most = least;
        for (int i = 0; i < 9; i++) {
            usable += weight(i);
            least = Math.min(least, sample(i, 0));
            most = Math.max(most, sample(i, 0));
        }
        for (int c = 0; c < 3; c++) {
            measure(c, usable);
        }
    }

    float sample(int i, int channel) {
        return samples[4 * i + channel];
    }

    /** 1, or 0 for a sample that holds no colour. */
    float weight(int i) {
        return samples[4 * i + 3];
    }

    private void measure(int c, float usable) {
        float middle = sample(4, c);
        float sum = 0;
        float squares = 0;
        for (int i = 0; i < 9; i++) {
            float d = (sample(i, c) - middle) * weight(i);
            sum += d;
            squares += d * d;
        }
        float share = usable > 0 ? 1 / usable : 0;
        float shift = sum * share;
        mean[c] = middle + shift;
        float variance = Math.max(squares * share - shift * shift, 0);
        deviation[c] = usable > 0 ? (float) Math.sqrt(variance) : UNBOUNDED;
    }
}
