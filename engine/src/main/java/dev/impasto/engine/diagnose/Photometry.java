package dev.impasto.engine.diagnose;

/**
 * Compares what a frame shows with what the frame before showed where it is said to have been. Only
 * where there is something to see: on edges and texture.
 */
final class Photometry {
    static final int FEWEST = 200;

    private static final float LEAST_STEP = 0.012f;
    private static final float REACTIVE = 0.02f;
    private static final int MOST_POINTS = 8000;
    private static final int BORDER = 8;

    /** Beyond this a difference is another thing, such as what was hidden, and counts no more. */
    private static final float CAP = 0.12f;

    private final SeenFrame now;
    private final SeenFrame before;
    private final int[] points;

    /**
     * Where a pixel was in the frame before, relative to where it is: pixels, +x right, +y down.
     */
    interface Displacement {
        double at(int pixel);
    }

    Photometry(SeenFrame now, SeenFrame before) {
        this.now = now;
        this.before = before;
        points = points(now);
    }

    /** The pixels compared. */
    int[] points() {
        return points;
    }

    /** Whether there are enough to tell. */
    boolean tells() {
        return points.length >= FEWEST;
    }

    /** Mean difference of luma, in working space, under one displacement of each pixel. */
    double error(Displacement x, Displacement y) {
        double sum = 0;
        for (int i : points) {
            double atX = i % now.width + x.at(i);
            double atY = i / now.width + y.at(i);
            sum += capped(now.luma[i] - before.picture.sample(atX, atY));
        }
        return sum / Math.max(1, points.length);
    }

    /** A difference of luma as it counts. */
    static double capped(double difference) {
        return Math.min(CAP, Math.abs(difference));
    }

    /** Pixels of a frame at which there is something to see, at most some thousands. */
    static int[] points(SeenFrame frame) {
        int[] found = new int[frame.luma.length];
        int count = 0;
        for (int y = BORDER; y < frame.height - BORDER; y++) {
            for (int x = BORDER; x < frame.width - BORDER; x++) {
                int i = y * frame.width + x;
                if (step(frame, i) > LEAST_STEP && frame.reactive[i] < REACTIVE) {
                    found[count++] = i;
                }
            }
        }
        int stride = Math.max(1, count / MOST_POINTS);
        int[] chosen = new int[count / stride];
        for (int k = 0; k < chosen.length; k++) {
            chosen[k] = found[k * stride];
        }
        return chosen;
    }

    private static float step(SeenFrame frame, int i) {
        float[] luma = frame.luma;
        return Math.max(
                Math.abs(luma[i + 1] - luma[i - 1]),
                Math.abs(luma[i + frame.width] - luma[i - frame.width]));
    }
}
