package dev.impasto.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import dev.impasto.neural.stylise.Brushwork;
import dev.impasto.neural.stylise.Stylist;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StylistTest {

    /** No multiple of what networks and kernels round up to. */
    private static final Sizes SIZES = new Sizes(21, 13, 42, 26);

    private static final int PIXELS = 21 * 13;

    @ParameterizedTest
    @EnumSource
    void openClPaintsAsPlainJavaDoes(DisplayTransform transform) {
        float[] frame = frame();
        try (Backend device = Devices.openCl();
                Backend reference = new ReferenceBackend()) {
            float[] found = painted(device, mixing(0.4f, 0.5f), transform, frame, 0.7f);
            float[] expected = painted(reference, mixing(0.4f, 0.5f), transform, frame, 0.7f);

            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-3f));
            }
        }
    }

    @Test
    void withoutStrengthTheFrameStaysAsItIs() {
        float[] frame = frame();
        try (Backend reference = new ReferenceBackend()) {
            assertThat(painted(reference, darkener(), DisplayTransform.SRGB, frame, 0))
                    .isEqualTo(frame);
        }
    }

    /**
     * The network sees the shown picture; what it gives is shown as it is, but for the outermost
     * pixels, which repeat those beside them.
     */
    @ParameterizedTest
    @EnumSource
    void aNetworkThatHalvesWhatItSeesHalvesWhatIsShown(DisplayTransform transform) {
        float[] frame = frame();
        try (Backend reference = new ReferenceBackend()) {
            float[] painted = painted(reference, darkener(), transform, frame, 1);

            for (int i = 0; i < PIXELS; i++) {
                float[] before = shown(frame, nearestInside(i), transform);
                float[] after = shown(painted, i, transform);
                for (int c = 0; c < 3; c++) {
                    assertThat(after[c]).isCloseTo(before[c] / 2, within(2e-3f));
                }
            }
        }
    }

    private static int nearestInside(int pixel) {
        int width = SIZES.renderWidth();
        int x = Math.min(Math.max(pixel % width, 2), width - 3);
        int y = Math.min(Math.max(pixel / width, 2), SIZES.renderHeight() - 3);
        return y * width + x;
    }

    private static float[] painted(
            Backend backend,
            OnnxModel model,
            DisplayTransform transform,
            float[] frame,
            float share) {
        DeviceBuffer color = backend.allocate(4L * frame.length);
        ByteBuffer bytes = Devices.bytes(4 * frame.length);
        bytes.asFloatBuffer().put(frame);
        backend.upload(color, bytes);
        try (Stylist stylist = new Stylist(model, backend, SIZES, transform, color)) {
            stylist.paint(styled(share), backend.allocate(16L * PIXELS));
            backend.download(color, bytes);
        }
        float[] result = new float[frame.length];
        bytes.asFloatBuffer().get(result);
        return result;
    }

    private static FrameInputs styled(float share) {
        ByteBuffer none = Devices.bytes(0);
        return new FrameInputs(none, none, none, null, 0.2f, -0.3f, 1, 100, 1, share, false);
    }

    /** Y, Co, Cg and weight of greys and colours between black and bright. */
    private static float[] frame() {
        Random random = new Random(4);
        float[] frame = new float[4 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float r = 0.05f + 0.6f * random.nextFloat();
            float g = 0.05f + 0.6f * random.nextFloat();
            float b = 0.05f + 0.6f * random.nextFloat();
            frame[4 * i] = WorkingSpace.luma(r, g, b);
            frame[4 * i + 1] = WorkingSpace.orange(r, b);
            frame[4 * i + 2] = WorkingSpace.green(r, g, b);
            frame[4 * i + 3] = 1;
        }
        return frame;
    }

    private static float[] shown(float[] frame, int pixel, DisplayTransform transform) {
        float[] rgb =
                WorkingSpace.rgb(frame[4 * pixel], frame[4 * pixel + 1], frame[4 * pixel + 2]);
        float scale = WorkingSpace.inverseToneScale(WorkingSpace.brightest(rgb));
        for (int c = 0; c < 3; c++) {
            rgb[c] = transform.code(rgb[c] * scale);
        }
        return rgb;
    }

    /** Half of each of the picture's channels. */
    private static OnnxModel darkener() {
        return mixing(0.5f, 0);
    }

    /** A network that gives a share of the picture and a share of its strokes. */
    private static OnnxModel mixing(float picture, float strokes) {
        int seen = Brushwork.CHANNELS;
        float[] weight = new float[3 * seen];
        for (int c = 0; c < 3; c++) {
            weight[c * seen + c] = picture;
            weight[c * seen + 3 + c] = strokes;
        }
        return OnnxModel.builder("mixing")
                .input("x", 1, seen, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .tensor("weight", OnnxTensor.of(weight, 3, seen, 1, 1))
                .tensor("bias", OnnxTensor.of(new float[3], 3))
                .node("Conv", "y", "x", "weight", "bias")
                .output("y", 1, 3, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .build();
    }
}
