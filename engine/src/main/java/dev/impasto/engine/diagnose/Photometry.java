package dev.impasto.engine.diagnose;

import java.util.Arrays;

/**
 * Compares what a frame shows with another picture: the frame before, where it is said to have
 * been, or the truth. Only where there is something to see: on edges and texture.
 */
final class Photometry {
    private static final int FEWEST = 200;

    private static final int SIDE = 4;

    /** Into how many parts a picture is cut. */
    static final int PARTS = SIDE * SIDE;

    private static final float LEAST_STEP = 0.012f;
    private static final float REACTIVE = 0.02f;
    private static final int NEAR = 5; // pixels
    private static final int MOST_POINTS = 8000;
    private static final int BORDER = 8;

    /** Beyond this a difference is another thing, such as what was hidden, and counts no more. */
    private static final float CAP = 0.12f;

    private final SeenFrame now;
    private final Luma other;
    private final int[] points;
    private final int[] counts = new int[PARTS];

    /**
     * Where a pixel is in the other picture, relative to where it is: pixels, +x right, +y down.
     */
    interface Displacement {
        double at(int pixel);
    }

    private Photometry(SeenFrame now, Luma other, int[] points) {
        this.now = now;
        this.other = other;
        this.points = points;
        for (int i : points) {
            counts[part(i)]++;
        }
    }

    /** A frame and the one before. */
    static Photometry between(SeenFrame now, SeenFrame before) {
        return new Photometry(now, before.picture, points(now, before));
    }

    /** A frame and the truth of the same instant at any size, made as soft as the frame is. */
    static Photometry against(SeenFrame now, Luma truth) {
        double stepX = (double) truth.width() / now.width;
        double stepY = (double) truth.height() / now.height;
        return new Photometry(now, truth.softened(stepX, stepY), points(now));
    }

    /** The pixels compared. */
    int[] points() {
        return points;
    }

    /** Whether there are enough to tell. */
    boolean tells() {
        return points.length >= FEWEST;
    }

    /** Whether there are enough in one part of the picture. */
    boolean tells(int part) {
        return counts[part] >= FEWEST / PARTS;
    }

    /**
     * The differences of luma, in working space, summed up in each part, under one displacement of
     * each pixel.
     */
    double[] errors(Displacement x, Displacement y) {
        double scaleX = (double) other.width() / now.width;
        double scaleY = (double) other.height() / now.height;
        double[] sums = new double[PARTS];
        for (int i : points) {
            double atX = (i % now.width + 0.5 + x.at(i)) * scaleX - 0.5;
            double atY = (i / now.width + 0.5 + y.at(i)) * scaleY - 0.5;
            sums[part(i)] += capped(now.luma[i] - other.sample(atX, atY));
        }
        return sums;
    }

    private int part(int i) {
        return i / now.width * SIDE / now.height * SIDE + i % now.width * SIDE / now.width;
    }

    /** A difference of luma as it counts. */
    static double capped(double difference) {
        return Math.min(CAP, Math.abs(difference));
    }

    /**
     * Pixels at which there is something to see, and nothing near that is reactive, in any of some
     * frames of one size; at most some thousands.
     */
    private static int[] points(SeenFrame frame, SeenFrame... others) {
        boolean[] reactive = new boolean[frame.luma.length];
        markReactive(frame, reactive);
        for (SeenFrame other : others) {
            markReactive(other, reactive);
        }
        int[] found = new int[frame.luma.length];
        int count = 0;
        for (int y = BORDER; y < frame.height - BORDER; y++) {
            for (int x = BORDER; x < frame.width - BORDER; x++) {
                int i = y * frame.width + x;
                if (step(frame, i) > LEAST_STEP && !reactive[i]) {
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

    private static void markReactive(SeenFrame frame, boolean[] marks) {
        for (int y = BORDER; y < frame.height - BORDER; y++) {
            for (int x = BORDER; x < frame.width - BORDER; x++) {
                int i = y * frame.width + x;
                for (int row = -NEAR; row <= NEAR && frame.reactive[i] > REACTIVE; row++) {
                    int from = i + row * frame.width - NEAR;
                    Arrays.fill(marks, from, from + 2 * NEAR + 1, true);
                }
            }
        }
    }

    private static float step(SeenFrame frame, int i) {
        float[] luma = frame.luma;
        return Math.max(
                Math.abs(luma[i + 1] - luma[i - 1]),
                Math.abs(luma[i + frame.width] - luma[i - frame.width]));
    }
}
