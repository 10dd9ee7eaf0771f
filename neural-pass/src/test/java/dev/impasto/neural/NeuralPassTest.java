package dev.impasto.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.BuiltinsSuffice;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(BuiltinsSuffice.class)
class NeuralPassTest {
    private static final int W = 43;
    private static final int H = 25;

    @Test
    void openClAndPlainJavaShowTheSamePictureWithBothNetworks() {
        PassConfig config =
                new PassConfig(
                        W,
                        H,
                        2 * W,
                        2 * H,
                        true,
                        network(16, 8),
                        network(6, 3),
                        DisplayTransform.SRGB);
        assertBackendsAgree(config);
    }

    /** Both backends show the same picture, but for one code value, in each of five frames. */
    private static void assertBackendsAgree(PassConfig config) {
        ByteBuffer ours = Devices.bytes(4 * config.displayWidth() * config.displayHeight());
        ByteBuffer oracle = Devices.bytes(ours.capacity());
        try (Backend device = Devices.openCl();
                Backend reference = new ReferenceBackend();
                NeuralPass pass = NeuralPass.create(config, device);
                NeuralPass twin = NeuralPass.create(config, reference)) {
            PaintedWorld world = new PaintedWorld(W, H, true, 0.8f, 0.4f);
            for (int i = 0; i < 5; i++) {
                FrameInputs in = world.frame(i, i == 0);
                pass.dispatch(in, ours);
                twin.dispatch(in, oracle);
                for (int p = 0; p < ours.capacity(); p++) {
                    assertThat((ours.get(p) & 0xff) - (oracle.get(p) & 0xff)).isBetween(-1, 1);
                }
            }
        }
    }

    @Test
    void onlyStagesThatAreOnAreThere() {
        try (Backend backend = new ReferenceBackend();
                NeuralPass plain = NeuralPass.create(config(null, null), backend);
                NeuralPass full =
                        NeuralPass.create(config(network(16, 8), network(6, 3)), backend)) {
            assertThat(plain.stages())
                    .containsExactly("upload", "ingest", "warp", "remember", "compose", "download");
            assertThat(full.stages())
                    .containsExactly(
                            "upload",
                            "ingest",
                            "stylise",
                            "warp",
                            "predict",
                            "compose",
                            "download");
        }
    }

    @Test
    void aNetworkForAnotherTaskIsRefusedInOneLine() {
        try (Backend backend = new ReferenceBackend()) {
            assertThatThrownBy(() -> NeuralPass.create(config(network(3, 3), null), backend))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("not an upscaling network")
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(() -> NeuralPass.create(config(null, network(16, 8)), backend))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("not a style network")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void theNetworkWorksAtEveryScale() {
        for (int[] size : new int[][] {{W, H}, {65, 38}, {3 * W, 3 * H}}) {
            assertBackendsAgree(
                    new PassConfig(
                            W,
                            H,
                            size[0],
                            size[1],
                            true,
                            network(16, 8),
                            null,
                            DisplayTransform.SRGB));
        }
    }

    @Test
    void aDisplaySmallerThanTheFrameIsRefused() {
        assertThatThrownBy(
                        () ->
                                new PassConfig(
                                        W, H, W - 1, H, true, null, null, DisplayTransform.SRGB))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBufferOfTheWrongSizeIsRefused() {
        try (Backend backend = new ReferenceBackend();
                NeuralPass pass = NeuralPass.create(config(null, null), backend)) {
            FrameInputs in = new PaintedWorld(W, H, true, 0, 0).frame(0, true);
            assertThatThrownBy(() -> pass.dispatch(in, Devices.bytes(16)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rgba8 has 16 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFrameThatIsOnTheDeviceGivesTheSamePicture(boolean reactive) {
        PassConfig config = config(network(16, 8), null);
        ByteBuffer expected = Devices.bytes(16 * W * H);
        ByteBuffer found = Devices.bytes(16 * W * H);
        try (Backend backend = Devices.openCl();
                NeuralPass fromHost = NeuralPass.create(config, backend);
                NeuralPass onDevice = NeuralPass.create(config, backend);
                DeviceImages images = images(backend, reactive)) {
            PaintedWorld world = new PaintedWorld(W, H, true, 1.2f, 0.4f);
            ByteBuffer mask = mask();
            for (int i = 0; i < 3; i++) {
                FrameInputs in =
                        PaintedWorld.masked(world.frame(i, i == 0), reactive ? mask : null);
                fromHost.dispatch(in, expected);
                backend.upload(images.color(), in.color());
                backend.upload(images.depth(), in.depth());
                backend.upload(images.motion(), in.motion());
                if (reactive) {
                    backend.upload(images.reactive(), mask);
                }
                onDevice.dispatch(withoutImages(in), images);
                backend.download(images.picture(), found);
                assertThat(found).isEqualTo(expected);
            }
        }
    }

    @Test
    void aFrameWithoutImagesIsRefusedWhereTheyAreToComeFromTheHost() {
        try (Backend backend = new ReferenceBackend();
                NeuralPass pass = NeuralPass.create(config(null, null), backend)) {
            FrameInputs in = withoutImages(new PaintedWorld(W, H, true, 0, 0).frame(0, true));
            assertThatThrownBy(() -> pass.dispatch(in, Devices.bytes(16 * W * H)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("color is missing");
        }
    }

    private static DeviceImages images(Backend backend, boolean reactive) {
        return new DeviceImages(
                backend.allocate(8L * W * H),
                backend.allocate(4L * W * H),
                backend.allocate(4L * W * H),
                reactive ? backend.allocate(2L * W * H) : null,
                backend.allocate(16L * W * H));
    }

    private static ByteBuffer mask() {
        ByteBuffer mask = Devices.bytes(2 * W * H);
        for (int i = 0; i < W * H; i++) {
            mask.putShort(2 * i, Half.fromFloat(i % 5 / 4f));
        }
        return mask;
    }

    private static FrameInputs withoutImages(FrameInputs in) {
        return in.withImages(null, null, null, null);
    }

    @Test
    void aPassThatIsClosedOrRefusedLeavesNoOpenClObject() {
        try (Backend backend = Devices.openCl()) {
            plannedAndRefused(backend); // its programs stay compiled
            int before = OpenClBackend.openObjects();
            plannedAndRefused(backend);
            assertThat(OpenClBackend.openObjects()).isEqualTo(before);
        }
    }

    private static void plannedAndRefused(Backend backend) {
        NeuralPass.create(config(network(16, 8), network(6, 3)), backend).close();
        assertThatThrownBy(() -> NeuralPass.create(config(null, network(16, 8)), backend))
                .isInstanceOf(ModelException.class);
    }

    private static PassConfig config(OnnxModel upscaler, OnnxModel style) {
        return new PassConfig(W, H, 2 * W, 2 * H, true, upscaler, style, DisplayTransform.SRGB);
    }

    /** One 1x1 convolution with noise for weights, and a sigmoid. */
    private static OnnxModel network(int in, int out) {
        Random random = new Random(in);
        float[] weights = new float[in * out];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() - 0.5f;
        }
        return OnnxModel.builder("noise")
                .input("x", 1, in, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .tensor("w", OnnxTensor.of(weights, out, in, 1, 1))
                .node("Conv", "conv", "x", "w")
                .node("Sigmoid", "y", "conv")
                .output("y", 1, out, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .build();
    }
}
