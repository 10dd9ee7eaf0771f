package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * How far motion vectors lie from the truth, in pixels, over all pixels that show something which
 * was to be seen in the frame before, too.
 */
final class MotionErrors {
    private static final double TOLERANCE = 0.05;
    private static final double PERCENTILE = 0.99;
    private static final double MOVES = 0.5;

    private final DoubleStream.Builder surface = DoubleStream.builder();
    private final DoubleStream.Builder sky = DoubleStream.builder();
    private double farthest;

    /** Compares what a frame says with what its scene says. */
    void add(GBufferCopy frame, Soup now, Soup before) {
        frame.forEachPixel(
                i -> {
                    double x = i % frame.width + 0.5 + frame.jitterX;
                    double y = i / frame.width + 0.5 + frame.jitterY;
                    Soup.Trace truth = now.trace(before, x, y, frame.width, frame.height);
                    if (truth.seen()) {
                        double off =
                                Math.hypot(
                                        frame.motionX(i) - truth.motionX(),
                                        frame.motionY(i) - truth.motionY());
                        (truth.sky() ? sky : surface).add(off);
                        farthest = Math.max(farthest, Math.hypot(truth.motionX(), truth.motionY()));
                    }
                });
    }

    /** Holds surfaces and sky, each for itself, to the tolerance; prints the figures. */
    void assertSmall(String what) {
        assertThat(farthest).as("something moves").isGreaterThan(MOVES);
        assertSmall(what, surface.build().sorted().toArray());
        assertSmall(what + ", sky", sky.build().sorted().toArray());
    }

    private void assertSmall(String what, double[] errors) {
        assertThat(errors).as("pixels of %s", what).hasSizeGreaterThan(1000);
        double most = errors[(int) Math.ceil(PERCENTILE * errors.length) - 1];
        System.out.printf(
                Locale.ROOT,
                "motion of %s: 99%% of %d pixels within %.4f px, mean %.4f; up to %.1f px a frame%n",
                what,
                errors.length,
                most,
                Arrays.stream(errors).average().orElseThrow(),
                farthest);
        assertThat(most).as("error of %s at the 99th percentile", what).isLessThan(TOLERANCE);
    }
}
