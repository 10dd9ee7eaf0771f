package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.onnx.OnnxModel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks whose images are stored as halfs; {@link OpCaseTest} has every operator so. */
class HalfStorageTest extends BothBackends {

    private static final int HEIGHT = 24;
    private static final int WIDTH = 48;

    /** A convolution adds up many products, each of a number rounded to 11 bits. */
    private static final float TOLERANCE = 1e-3f;

    @Test
    void whatIsOnlyMovedIsTheNearestHalf() {
        Random random = new Random(5);
        float[] in = new float[3 * HEIGHT * WIDTH];
        for (int i = 0; i < in.length; i++) {
            in[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(13) - 8));
        }
        float[] out = halfs(Models.of(3).pad("edge", 0, 0, 0, 0).build(), in, Choice.FIRST);
        for (int i = 0; i < in.length; i++) {
            float held = Math.max(-Half.LARGEST, Math.min(in[i], Half.LARGEST));
            assertThat(out[i]).isEqualTo(Half.toFloat(Half.fromFloat(held)));
        }
    }

    @Test
    void arenaIsHalfAsLarge() {
        OnnxModel model = Models.of(8).conv(32, 3, 1, 1).conv(32, 3, 1, 1).conv(8, 3, 1, 1).build();
        assertThat(arenaBytes(model, opencl, Precision.HALFS))
                .isEqualTo(arenaBytes(model, opencl, Precision.FLOATS) / 2);
    }

    @Test
    void referenceKeepsFloats() {
        OnnxModel model = Models.of(8).conv(8, 3, 1, 1).build();
        assertThat(arenaBytes(model, reference, Precision.HALFS))
                .isEqualTo(arenaBytes(model, reference, Precision.FLOATS));
    }

    private static long arenaBytes(OnnxModel model, Backend backend, Precision precision) {
        try (Network network = Network.plan(model, backend, HEIGHT, WIDTH, precision)) {
            return network.arenaBytes();
        }
    }

    static List<ConvKernel> ways() {
        return List.of(
                new Winograd(10, 5, 2),
                new Winograd(1, 1, 1),
                new ConvTile(5, 2),
                new ConvTile(8, 1),
                new SharedTile(2, 2),
                new SharedTile(1, 1));
    }

    /** The second reads what was stored, adds to it, and neither takes nor gives floats itself. */
    @ParameterizedTest
    @MethodSource("ways")
    void everyWayOfAConvolutionAgrees(ConvKernel way) {
        Models model = Models.of(16).conv(16, 3, 1, 1).op("Relu");
        agrees(model.build(), 16, (conv, all) -> way);
        model = Models.of(16).op("Tanh").conv(16, 3, 1, 1).with("Add", "x").op("Tanh");
        agrees(model.build(), 16, (conv, all) -> way);
    }

    @Test
    void convolutionsTakeAndGiveFloatsThemselves() {
        OnnxModel model = Models.of(16).conv(16, 3, 1, 1).op("Relu").conv(8, 3, 1, 1).build();
        try (Network network = Network.plan(model, opencl, HEIGHT, WIDTH, Precision.HALFS)) {
            assertThat(network.launches()).isEqualTo(2);
        }
    }

    /** A sum of an image and an enlarged one is added as the convolution reads. */
    @Test
    void convolutionOfASumAgrees() {
        Models model = Models.of(8).conv(8, 2, 2, 0).upsample().with("Add", "x").op("Relu");
        agrees(model.conv(16, 3, 1, 1).build(), 8, Choice.FIRST);
    }

    private static void agrees(OnnxModel model, int channels, Choice choice) {
        float[] in = Runs.input(new Shape(channels, HEIGHT, WIDTH));
        float[] expected = Runs.planned(model, reference, in, HEIGHT, WIDTH);
        assertClose(halfs(model, in, choice), expected, TOLERANCE);
    }

    private static float[] halfs(OnnxModel model, float[] in, Choice choice) {
        return Runs.planned(model, opencl, in, HEIGHT, WIDTH, Precision.HALFS, choice);
    }
}
