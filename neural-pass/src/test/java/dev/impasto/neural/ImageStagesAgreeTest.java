package dev.impasto.neural;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.BuiltinsSuffice;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.upscale.Steering;
import dev.impasto.neural.upscale.TemporalUpscaler;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(BuiltinsSuffice.class)
class ImageStagesAgreeTest {
    private static final int FRAMES = 6;

    /** The last column: also where a work item is one pixel, as GPUs want it. */
    @ParameterizedTest(name = "{0}x{1} to {2}x{3}, bottom up {4}, steered {5}, {6}, as a GPU {7}")
    @CsvSource({
        "48, 27, 96, 54, true, true, FILMIC, false",
        "41, 23, 82, 46, false, true, SRGB, false",
        "8, 5, 16, 10, true, true, CLIP, false",
        "48, 27, 96, 54, true, false, FILMIC, false",
        "37, 21, 56, 32, false, false, SRGB, false",
        "33, 18, 99, 54, true, false, CLIP, false",
        "40, 24, 40, 24, true, false, SRGB, false",
        "3, 2, 5, 3, true, false, FILMIC, false",
        "37, 21, 56, 32, true, true, FILMIC, false",
        "33, 18, 99, 54, false, true, SRGB, false",
        "40, 24, 40, 24, true, true, FILMIC, false",
        "3, 2, 5, 3, true, true, CLIP, false",
        "48, 27, 96, 54, true, true, FILMIC, true",
        "41, 23, 82, 46, false, true, SRGB, true",
        "37, 21, 56, 32, true, true, FILMIC, true",
        "37, 21, 56, 32, false, false, SRGB, true"
    })
    void openClAgreesWithPlainJavaOverManyFrames(
            int width,
            int height,
            int shownWidth,
            int shownHeight,
            boolean up,
            boolean steered,
            DisplayTransform transform,
            boolean asGpu) {
        Sizes sizes = new Sizes(width, height, shownWidth, shownHeight);
        Backend opencl = Devices.openCl();
        try (Backend device = asGpu ? Devices.asGpu(opencl) : opencl;
                Backend reference = new ReferenceBackend();
                Run ours = new Run(sizes, up, steered, transform, device);
                Run oracle = new Run(sizes, up, steered, transform, reference)) {
            PaintedWorld world = new PaintedWorld(width, height, up, 1.37f, -0.61f);
            for (int i = 0; i < FRAMES; i++) {
                FrameInputs in = world.frame(i, i == 3);
                spoil(in, i);
                if (i % 2 == 1) {
                    in = PaintedWorld.masked(in, mask(width * height, i));
                }
                ours.frame(in);
                oracle.frame(in);
                compare(ours.history(), oracle.history(), 1e-3f);
                compare(ours.features(), oracle.features(), 4e-3f);
                compareBytes(ours.picture, oracle.picture);
            }
        }
    }

    @ParameterizedTest(name = "{0}x{1} to {2}x{3}, as a GPU {4}")
    @CsvSource({
        "48, 27, 96, 54, false",
        "41, 23, 82, 46, false",
        "41, 23, 82, 46, true",
        "40, 24, 40, 24, false",
        "37, 21, 56, 32, true",
        "33, 18, 99, 54, false"
    })
    void whatHasStoodStillSettlesAsInPlainJava(
            int width, int height, int shownWidth, int shownHeight, boolean asGpu) {
        Sizes sizes = new Sizes(width, height, shownWidth, shownHeight);
        Backend opencl = Devices.openCl();
        try (Backend device = asGpu ? Devices.asGpu(opencl) : opencl;
                Backend reference = new ReferenceBackend();
                Run ours = new Run(sizes, true, true, DisplayTransform.FILMIC, device);
                Run oracle = new Run(sizes, true, true, DisplayTransform.FILMIC, reference)) {
            PaintedWorld world = new PaintedWorld(width, height, true, 0, 0);
            for (int i = 0; i < FRAMES; i++) {
                if (i == 3) {
                    ours.haveStoodStill();
                    oracle.haveStoodStill();
                }
                FrameInputs in = world.frame(i, i == 0);
                ours.frame(in);
                oracle.frame(in);
                compare(ours.history(), oracle.history(), 1e-3f);
                compare(ours.settled(), oracle.settled(), 1e-3f);
            }
            assertThat(most(ours.settled())).isGreaterThan(24);
        }
    }

    /** Some frames hold what no game should draw. */
    private static void spoil(FrameInputs in, int frame) {
        if (frame == 4) {
            in.color().putShort(0, (short) 0x7e00);
            in.motion().putShort(4, (short) 0x7c00);
            in.depth().putFloat(8, Float.NaN);
        }
    }

    private static ByteBuffer mask(int pixels, int seed) {
        ByteBuffer mask = Devices.bytes(2 * pixels);
        Random random = new Random(seed);
        for (int i = 0; i < pixels; i++) {
            mask.putShort(2 * i, Half.fromFloat(random.nextFloat(1.2f) - 0.1f));
        }
        mask.putShort(2, (short) 0x7e00);
        mask.putShort(4, (short) 0x7c00);
        return mask;
    }

    private static void compare(float[] found, float[] expected, float tolerance) {
        float worst = 0;
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isFinite();
            worst = Math.max(worst, Math.abs(found[i] - expected[i]) / Math.max(1, expected[i]));
        }
        assertThat(worst).isLessThanOrEqualTo(tolerance);
    }

    private static float most(float[] values) {
        float most = 0;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static void compareBytes(ByteBuffer found, ByteBuffer expected) {
        for (int i = 0; i < expected.capacity(); i++) {
            assertThat((found.get(i) & 0xff) - (expected.get(i) & 0xff)).isBetween(-1, 1);
        }
    }

    /** An upscaler with what it is steered by and shows. */
    private static final class Run implements AutoCloseable {
        final Backend backend;
        final Sizes sizes;
        final Given given;
        final TemporalUpscaler upscaler;
        final ByteBuffer picture;

        Run(
                Sizes sizes,
                boolean bottomUp,
                boolean steered,
                DisplayTransform transform,
                Backend backend) {
            this.backend = backend;
            this.sizes = sizes;
            given = steered ? new Given(sizes, backend) : null;
            upscaler = new TemporalUpscaler(sizes, bottomUp, transform, backend, given);
            picture = Devices.bytes(4 * sizes.displayPixels());
        }

        void frame(FrameInputs in) {
            upscaler.upload(in);
            upscaler.ingest(in);
            upscaler.warp(in);
            upscaler.predict(in);
            upscaler.compose(in);
            upscaler.download(picture);
        }

        float[] history() {
            return floats(upscaler.history(), 4 * sizes.displayPixels());
        }

        float[] settled() {
            int pixels = sizes.isDouble() ? sizes.renderPixels() : sizes.displayPixels();
            return floats(upscaler.settled(), pixels);
        }

        /** For 0 to 60 frames, by chance; the history does not know. */
        void haveStoodStill() {
            int pixels = sizes.isDouble() ? sizes.renderPixels() : sizes.displayPixels();
            ByteBuffer frames = Devices.bytes(4 * pixels);
            Random random = new Random(11);
            for (int i = 0; i < pixels; i++) {
                frames.putFloat(4 * i, 60 * random.nextFloat());
            }
            backend.upload(upscaler.settled(), frames);
        }

        float[] features() {
            return given == null
                    ? new float[0]
                    : floats(given.input, TemporalUpscaler.FEATURES * sizes.networkPixels());
        }

        private float[] floats(DeviceBuffer buffer, int count) {
            ByteBuffer bytes = Devices.bytes(4 * count);
            backend.download(buffer, bytes);
            float[] floats = new float[count];
            bytes.asFloatBuffer().get(floats);
            return floats;
        }

        @Override
        public void close() {
            upscaler.close();
        }
    }

    /** Steering that predicts the same noise each frame. */
    private static final class Given implements Steering {
        final DeviceBuffer input;
        final DeviceBuffer output;

        Given(Sizes sizes, Backend backend) {
            input = backend.allocate(4L * TemporalUpscaler.FEATURES * sizes.networkPixels());
            output = backend.allocate(4L * TemporalUpscaler.PARAMETERS * sizes.networkPixels());
            ByteBuffer noise = Devices.bytes((int) output.bytes());
            Random random = new Random(7);
            for (int i = 0; i < noise.capacity(); i += 4) {
                noise.putFloat(i, random.nextFloat());
            }
            backend.upload(output, noise);
        }

        @Override
        public DeviceBuffer input() {
            return input;
        }

        @Override
        public DeviceBuffer output() {
            return output;
        }

        @Override
        public void run() {
            // the prediction is there already
        }

        @Override
        public void close() {
            input.close();
            output.close();
        }
    }
}
