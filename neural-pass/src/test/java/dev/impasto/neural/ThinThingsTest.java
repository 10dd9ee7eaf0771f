package dev.impasto.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.upscale.TemporalUpscaler;
import java.nio.ByteBuffer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A bar slides before a wall that stands; of one a fifth of a pixel wide most frames hit nothing.
 */
class ThinThingsTest {
    private static final int W = 48;
    private static final int H = 16;
    private static final float NEAR = 1;
    private static final float FAR = 100;
    private static final float BAR = 5;
    private static final float WALL = 20;

    private enum Device {
        OPENCL(Devices::openCl),
        REFERENCE(ReferenceBackend::new);

        private final Supplier<Backend> opened;

        Device(Supplier<Backend> opened) {
            this.opened = opened;
        }
    }

    private final ByteBuffer color = Devices.bytes(8 * W * H);
    private final ByteBuffer depth = Devices.bytes(4 * W * H);
    private final ByteBuffer motion = Devices.bytes(4 * W * H);
    private final ByteBuffer surfaces = Devices.bytes(16 * W * H);
    private float width = 0.2f;
    private float speed = 0.7f;
    private boolean hit;
    private int sinceHit = 100;
    private int missed;

    @ParameterizedTest
    @EnumSource(Device.class)
    void aBarThatAFrameMissesIsExpectedWhereItGoes(Device device) {
        play(
                device,
                IntStream.range(0, 40),
                frame -> {
                    sinceHit = hit ? 0 : sinceHit + 1;
                    if (sinceHit >= 1 && sinceHit <= 3) {
                        assertExpected((int) place(frame), sinceHit);
                        missed++;
                    }
                });
        assertThat(missed).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void aBarThatIsGoneIsGivenUp(Device device) {
        // From the 25th frame on it is far out of the picture.
        play(device, IntStream.range(0, 40).map(i -> i < 25 ? i : 10_000 + i), frame -> {});
        for (int i = 0; i < W * H; i++) {
            assertThat(surfaces.getFloat(16 * i + 8)).isGreaterThan(BAR + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void aWideBarThatStandsHidesNothingThoughSamplesAtItsEdgesFallOnItNowAndThen(Device device) {
        width = 6.3f;
        speed = 0;
        play(
                device,
                IntStream.range(0, 16),
                frame -> {
                    for (int i = 0; frame > 0 && i < W * H; i++) {
                        assertThat(surfaces.getFloat(16 * i + 12)).isZero();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void aWideBarThatGoesOnUncoversWhatItLeaves(Device device) {
        width = 6;
        speed = 2;
        play(
                device,
                IntStream.range(0, 16),
                frame -> {
                    // Nearest depths are those of 3x3, so that a bar is seen a pixel wider.
                    int left = (int) (place(frame) - width / 2 - 2);
                    for (int y = 2; frame > 0 && y < H - 2; y++) {
                        assertThat(surfaces.getFloat(16 * (y * W + left) + 12)).isEqualTo(1);
                    }
                });
    }

    /** Looks at the surfaces after each of some frames. */
    private void play(Device device, IntStream frames, IntConsumer look) {
        Sizes sizes = new Sizes(W, H, 2 * W, 2 * H);
        try (Backend backend = device.opened.get();
                TemporalUpscaler upscaler =
                        new TemporalUpscaler(sizes, false, DisplayTransform.SRGB, backend, null)) {
            frames.forEach(
                    number -> {
                        FrameInputs in = frame(number);
                        upscaler.upload(in);
                        upscaler.ingest(in);
                        backend.download(upscaler.geometry(), surfaces);
                        look.accept(number);
                    });
        }
    }

    /** Somewhere within a pixel of where the bar is, its motion and depth stand in. */
    private void assertExpected(int column, int frames) {
        for (int y = 2; y < H - 2; y++) {
            int at = -1;
            for (int x = column - 1; x <= column + 1; x++) {
                at = surfaces.getFloat(16 * (y * W + x) + 12) < 0 ? 16 * (y * W + x) : at;
            }
            assertThat(at).isNotNegative();
            assertThat(surfaces.getFloat(at)).isCloseTo(-speed, within(1e-3f));
            assertThat(surfaces.getFloat(at + 8)).isCloseTo(BAR, within(1e-3f));
            assertThat(surfaces.getFloat(at + 12)).isEqualTo(-frames);
        }
    }

    private float place(int frame) {
        return 6 + speed * frame;
    }

    private FrameInputs frame(int number) {
        float jitterX = PaintedWorld.halton(number % 32 + 1, 2) - 0.5f;
        float jitterY = PaintedWorld.halton(number % 32 + 1, 3) - 0.5f;
        hit = false;
        for (int i = 0; i < W * H; i++) {
            float x = i % W + 0.5f + jitterX;
            boolean bar = Math.abs(x - place(number)) < width / 2;
            hit |= bar;
            for (int c = 0; c < 4; c++) {
                color.putShort(8 * i + 2 * c, Half.fromFloat(bar ? 0.1f : 0.8f));
            }
            float z = bar ? BAR : WALL;
            depth.putFloat(4 * i, FAR * (z - NEAR) / (z * (FAR - NEAR)));
            motion.putShort(4 * i, Half.fromFloat(bar ? -speed : 0));
            motion.putShort(4 * i + 2, Half.fromFloat(0));
        }
        return new FrameInputs(
                color, depth, motion, null, jitterX, jitterY, NEAR, FAR, 1, 0, number == 0);
    }
}
