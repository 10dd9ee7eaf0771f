package dev.impasto.neural;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemporalUpscalingTest {
    private static final int W = 64;
    private static final int H = 36;

    private final ByteBuffer picture = Devices.bytes(16 * W * H);
    private Backend backend;
    private NeuralPass pass;

    @BeforeEach
    void open() {
        backend = Devices.openCl();
        pass =
                NeuralPass.create(
                        new PassConfig(
                                W, H, 2 * W, 2 * H, true, null, null, DisplayTransform.FILMIC),
                        backend);
    }

    @AfterEach
    void close() {
        if (backend != null) {
            pass.close();
            backend.close();
        }
    }

    @Test
    void anEvenImageStaysEvenWhereverItMoves() {
        PaintedWorld world = new PaintedWorld(W, H, true, 0.7f, 0.3f);
        float light = 0.8f;
        for (int i = 0; i < 20; i++) {
            FrameInputs in = world.frame(i, i == 0);
            fill(in.color(), Half.fromFloat(light));
            pass.dispatch(in, picture);
        }
        float half = Half.toFloat(Half.fromFloat(light));
        int expected = Math.round(WorkingSpace.display(half * 1.3f) * 255);
        for (int i = 0; i < picture.capacity(); i++) {
            int channel = picture.get(i) & 0xff;
            assertThat(channel).isBetween(expected - 1, i % 4 == 3 ? 255 : expected + 1);
        }
    }

    @Test
    void aStillSceneConvergesToTheTruthAndHolds() {
        PaintedWorld world = new PaintedWorld(W, H, true, 0, 0);
        double first = run(world, 0, 1);
        double settled = run(world, 1, 64);
        double later = run(world, 64, 256);
        assertThat(decibels(settled)).isGreaterThan(decibels(first) + 6);
        assertThat(decibels(later)).isGreaterThan(decibels(settled) - 0.5);
    }

    @Test
    void aSlidingSceneComesOutBetterThanOneFrameAlone() {
        PaintedWorld world = new PaintedWorld(W, H, true, 1.3f, -0.4f);
        double alone = run(world, 0, 1);
        assertThat(decibels(run(world, 1, 40))).isGreaterThan(decibels(alone));
    }

    @Test
    void aFrameOfNotANumberLeavesNoTrace() {
        PaintedWorld world = new PaintedWorld(W, H, true, 0, 0);
        run(world, 0, 40);
        FrameInputs spoilt = world.frame(40, false);
        fill(spoilt.color(), (short) 0x7e00);
        fill(spoilt.motion(), (short) 0x7e00);
        pass.dispatch(spoilt, picture);
        double during = world.error(picture, 2 * W, 2 * H, 40);
        double after = run(world, 41, 49);
        try (NeuralPass clean = NeuralPass.create(config(), backend)) {
            NeuralPass spoiltPass = pass;
            pass = clean;
            double never = run(world, 0, 49);
            pass = spoiltPass;
            assertThat(decibels(during)).isGreaterThan(decibels(never) - 0.5);
            assertThat(decibels(after)).isGreaterThan(decibels(never) - 0.1);
        }
    }

    @Test
    void aResetForgetsEverything() {
        PaintedWorld world = new PaintedWorld(W, H, true, 0, 0);
        run(world, 0, 20);
        pass.dispatch(world.frame(20, true), picture);
        ByteBuffer fresh = Devices.bytes(picture.capacity());
        try (NeuralPass other = NeuralPass.create(config(), backend)) {
            other.dispatch(world.frame(20, true), fresh);
        }
        assertThat(picture).isEqualTo(fresh);
    }

    @Test
    void whereTheMaskIsFullHistoryCountsForNothingAndElsewhereItStays() {
        PaintedWorld world = new PaintedWorld(W, H, true, 0, 0);
        ByteBuffer mask = Devices.bytes(2 * W * H);
        for (int i = 0; i < W * H; i++) {
            mask.putShort(2 * i, Half.fromFloat(i % W < W / 2 ? 1 : 0));
        }
        run(world, 0, 20);
        pass.dispatch(PaintedWorld.masked(world.frame(20, false), mask), picture);
        ByteBuffer fresh = last(world, 20);
        ByteBuffer kept = last(world, 0);
        for (int i = 0; i < picture.capacity(); i++) {
            int x = i / 4 % (2 * W);
            ByteBuffer expected = x < W ? fresh : kept;
            assertThat(picture.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(fresh).isNotEqualTo(kept);
    }

    /** Frame 20 as a pass shows it that begins with another one. */
    private ByteBuffer last(PaintedWorld world, int first) {
        ByteBuffer shown = Devices.bytes(picture.capacity());
        try (NeuralPass other = NeuralPass.create(config(), backend)) {
            for (int i = first; i <= 20; i++) {
                other.dispatch(world.frame(i, i == first), shown);
            }
        }
        return shown;
    }

    @Test
    void aDispatchAllocatesNothing() {
        PaintedWorld world = new PaintedWorld(W, H, true, 0, 0);
        FrameInputs in = world.frame(0, false);
        for (int i = 0; i < 200; i++) {
            pass.dispatch(in, picture);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            pass.dispatch(in, picture);
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat((after - before) / 100).isLessThan(64);
    }

    private static PassConfig config() {
        return new PassConfig(W, H, 2 * W, 2 * H, true, null, null, DisplayTransform.FILMIC);
    }

    /** Frames {@code from} to {@code to} (not included); the last one's mean squared error. */
    private double run(PaintedWorld world, int from, int to) {
        for (int i = from; i < to; i++) {
            pass.dispatch(world.frame(i, i == 0), picture);
        }
        return world.error(picture, 2 * W, 2 * H, to - 1);
    }

    private static double decibels(double meanSquaredError) {
        return -10 * Math.log10(meanSquaredError);
    }

    private static void fill(ByteBuffer halfs, short value) {
        for (int i = 0; i < halfs.capacity(); i += 2) {
            halfs.putShort(i, value);
        }
    }
}
