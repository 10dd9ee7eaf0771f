package dev.impasto.training.metric;

/**
 * How much a sequence's error comes and goes where it should stay: the change of the error from one
 * frame to the next along the motion of what is seen. An error that moves with its surface, such as
 * a blur, does not flicker; edges that crawl and thin things that blink do.
 */
public final class Flicker {
    private static final float CODE_VALUES = 255;

    private Flicker() {}

    /**
     * The mean over all pixels that were on the screen in the frame before of |e(p) − e'(p + m)|,
     * where e is test − reference in luma, e' that of the frame before (bilinear), and m the
     * motion.
     *
     * @param motion previous − current position of each pixel, in pixels of these pictures: x right
     *     and y down, interleaved, rows from the top
     * @return in 8-bit code values
     */
    public static double between(
            Picture referenceBefore,
            Picture testBefore,
            Picture reference,
            Picture test,
            float[] motion) {
        reference.requireSameSize(referenceBefore);
        Plane before = error(referenceBefore, testBefore);
        Plane now = error(reference, test);
        double sum = 0;
        int seen = 0;
        for (int y = 0; y < now.height; y++) {
            for (int x = 0; x < now.width; x++) {
                int i = y * now.width + x;
                float atX = x + motion[2 * i];
                float atY = y + motion[2 * i + 1];
                if (now.contains(atX, atY)) {
                    sum += Math.abs(now.values[i] - before.at(atX, atY));
                    seen++;
                }
            }
        }
        return seen == 0 ? 0 : CODE_VALUES * sum / seen;
    }

    private static Plane error(Picture reference, Picture test) {
        reference.requireSameSize(test);
        float[] error = test.luma();
        float[] luma = reference.luma();
        for (int i = 0; i < error.length; i++) {
            error[i] -= luma[i];
        }
        return new Plane(reference.width(), reference.height(), error);
    }

    private record Plane(int width, int height, float[] values) {
        boolean contains(float x, float y) { // false for NaN
            return x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
        }

        float at(float atX, float atY) {
            int x = Math.min((int) atX, Math.max(width - 2, 0));
            int y = Math.min((int) atY, Math.max(height - 2, 0));
            int right = width > 1 ? 1 : 0;
            int below = height > 1 ? width : 0;
            int i = y * width + x;
            float top = mix(values[i], values[i + right], atX - x);
            float low = mix(values[i + below], values[i + below + right], atX - x);
            return mix(top, low, atY - y);
        }

        private static float mix(float a, float b, float t) {
            return a + (b - a) * t;
        }
    }
}
