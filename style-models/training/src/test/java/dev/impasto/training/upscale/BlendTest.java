package dev.impasto.training.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.upscale.TemporalUpscaler;
import dev.impasto.training.Scalars;
import dev.impasto.training.Torch;
import dev.impasto.training.capture.DrawnSequence;
import dev.impasto.training.capture.Sequence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlendTest {
    private static final int W = 24;
    private static final int H = 16;
    private static final int AREA = W * H;

    @TempDir private Path folder;

    @Test
    void theTrainerBlendsAsTheProductDoes() throws IOException {
        Sequence sequence = Sequence.open(DrawnSequence.write(folder.resolve("a.seq"), W, H, 4));
        Crop crop = new Crop(W, H);
        crop.aim(sequence, 0, 0, false, false);
        Sizes sizes = new Sizes(W, H, 2 * W, 2 * H);
        ByteBuffer parameters = noise(TemporalUpscaler.PARAMETERS * AREA);
        ByteBuffer still = noise(AREA);
        for (int i = 0; i < AREA; i++) {
            still.putFloat(4 * i, 40 * still.getFloat(4 * i));
        }
        Torch.start(1);
        try (Backend backend = new ReferenceBackend();
                NDManager manager = NDManager.newBaseManager();
                Scalars scalars = new Scalars(manager)) {
            Given given = new Given(sizes, backend);
            try (TemporalUpscaler upscaler =
                    new TemporalUpscaler(sizes, false, DisplayTransform.FILMIC, backend, given)) {
                backend.upload(given.output(), parameters);
                FrameInputs in = null;
                for (int frame = 0; frame < 4; frame++) {
                    in = crop.inputs(frame, frame == 0);
                    stopLeftHalf(in.motion());
                    upscaler.upload(in);
                    upscaler.ingest(in);
                    upscaler.warp(in);
                    upscaler.predict(in);
                    if (frame == 3) {
                        backend.upload(upscaler.settled(), still);
                    }
                    upscaler.compose(in);
                }
                Batch.Arrays arrays = arrays(backend, upscaler, in, still, manager);
                float[] trained =
                        new Blend(scalars, 2)
                                .of(arrays, arrays.warped(), planes(manager, parameters, 8, W, H))
                                .toFloatArray();
                compare(trained, floats(backend, upscaler.history(), 16 * AREA));
            }
        }
    }

    private static void stopLeftHalf(ByteBuffer motion) {
        for (int i = 0; i < AREA; i++) {
            if (i % W < W / 2) {
                motion.putInt(4 * i, 0);
            }
        }
    }

    private static void compare(float[] planes, ByteBuffer pixels) {
        for (int i = 0; i < planes.length; i++) {
            float product = pixels.getFloat(16 * (i % (4 * AREA)) + 4 * (i / (4 * AREA)));
            assertThat(Math.abs(planes[i] - product)).isLessThan(1e-4f);
        }
    }

    private static Batch.Arrays arrays(
            Backend backend,
            TemporalUpscaler upscaler,
            FrameInputs in,
            ByteBuffer still,
            NDManager manager) {
        ByteBuffer warped = floats(backend, upscaler.warped(), 16 * AREA);
        float[] history = new float[16 * AREA];
        for (int sub = 0; sub < 4; sub++) {
            for (int p = 0; p < AREA; p++) {
                int row = 2 * (p / W) + sub / 2;
                int column = 2 * (p % W) + sub % 2;
                for (int c = 0; c < 4; c++) {
                    history[(sub * 4 + c) * AREA + p] =
                            warped.getFloat(16 * (row * 2 * W + column) + 4 * c);
                }
            }
        }
        ByteBuffer geometry = floats(backend, upscaler.geometry(), 4 * AREA);
        float[] frames = new float[4 * AREA];
        for (int i = 0; i < frames.length; i++) {
            int p = i % AREA;
            boolean moves =
                    Math.hypot(geometry.getFloat(16 * p), geometry.getFloat(16 * p + 4)) > 0.01
                            || geometry.getFloat(16 * p + 12) > 0;
            frames[i] = moves ? 0 : still.getFloat(4 * p);
        }
        ByteBuffer color = floats(backend, upscaler.color(), 4 * AREA);
        ByteBuffer under = floats(backend, upscaler.under(), AREA);
        return new Batch.Arrays(
                null,
                planes(manager, color, 4, W, H),
                planes(manager, under, 1, W, H),
                planes(manager, floats(backend, upscaler.memory(), 2 * AREA), 2, W, H),
                manager.create(frames, new Shape(1, 4, 1, H, W)),
                manager.create(history, new Shape(1, 4, 4, H, W)),
                new float[] {in.jitterX()},
                new float[] {in.jitterY()},
                null,
                null,
                null,
                null);
    }

    private static NDArray planes(
            NDManager manager, ByteBuffer pixels, int channels, int width, int height) {
        float[] planes = new float[channels * width * height];
        for (int i = 0; i < planes.length; i++) {
            int pixel = i % (width * height);
            planes[i] = pixels.getFloat(4 * (channels * pixel + i / (width * height)));
        }
        return manager.create(planes, new Shape(1, channels, height, width));
    }

    private static ByteBuffer floats(Backend backend, DeviceBuffer buffer, int count) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(4 * count).order(ByteOrder.nativeOrder());
        backend.download(buffer, bytes);
        return bytes;
    }

    private static ByteBuffer noise(int count) {
        Random random = new Random(3);
        ByteBuffer bytes = ByteBuffer.allocateDirect(4 * count).order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) {
            bytes.putFloat(4 * i, random.nextFloat());
        }
        return bytes;
    }
}
