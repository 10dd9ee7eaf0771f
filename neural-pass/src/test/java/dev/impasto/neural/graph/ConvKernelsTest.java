package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.onnx.OnnxModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to compute a convolution gives the convolution. */
class ConvKernelsTest extends BothBackends {

    record Case(String name, Models model, int channels, int height, int width) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("16 to 16", Models.of(16).conv(16, 3, 1, 1).op("Relu"), 16, 18, 45),
                new Case("12 to 8", Models.of(12).conv(8, 3, 1, 1).leaky(0.2f), 12, 13, 46),
                new Case("one tile", Models.of(8).conv(20, 3, 1, 1), 8, 4, 4),
                new Case("no pad", Models.of(8).conv(8, 3, 1, 0), 8, 13, 31),
                new Case(
                        "pads",
                        Models.of(8).conv(8, 3, 3, 1, new long[] {2, 0, 1, 3}, 1),
                        8,
                        9,
                        33),
                new Case("reflected", padded("reflect"), 8, 9, 47),
                new Case("edge", padded("edge"), 8, 9, 47),
                new Case("enlarged", Models.of(8).upsample().conv(8, 3, 1, 1), 8, 9, 21),
                new Case("enlarged, no pad", Models.of(8).upsample().conv(8, 3, 1, 0), 8, 9, 21),
                new Case("residual", Models.of(8).conv(8, 3, 1, 1).with("Add", "x"), 8, 9, 21),
                new Case("strides", Models.of(20).conv(16, 3, 2, 1).op("Sigmoid"), 20, 19, 70),
                new Case("five by five", Models.of(3).conv(32, 5, 1, 2), 3, 18, 37),
                new Case("one by one", Models.of(24).conv(40, 1, 1, 0), 24, 7, 35),
                new Case(
                        "dilated",
                        Models.of(8).conv(8, 3, 3, 1, new long[] {2, 2, 2, 2}, 2),
                        8,
                        9,
                        40),
                new Case("sum", sum("Relu"), 8, 14, 42),
                new Case("plain sum", sum("Identity"), 8, 14, 42));
    }

    private static Models padded(String mode) {
        return Models.of(8).pad(mode, 1, 1, 1, 1).conv(8, 3, 1, 0);
    }

    private static Models sum(String after) {
        Models model = Models.of(8).conv(8, 2, 2, 0).upsample();
        return model.with("Add", "x").op(after).conv(16, 3, 1, 1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyWayAgreesWithTheReference(Case it) {
        OnnxModel model = it.model().build();
        float[] in = Runs.input(new Shape(it.channels(), it.height(), it.width()));
        float[] expected = Runs.planned(model, reference, in, it.height(), it.width());
        List<ConvKernel> ways = new ArrayList<>();
        int tried = 0;
        do {
            int way = tried++;
            Choice choice =
                    (conv, kernels) -> {
                        ways.addAll(kernels.size() > ways.size() ? kernels : List.of());
                        return kernels.get(Math.min(way, kernels.size() - 1));
                    };
            float[] actual = Runs.planned(model, opencl, in, it.height(), it.width(), choice);
            assertThat(distance(actual, expected)).as("way %d", way).isLessThan(1e-5f);
        } while (tried < ways.size());
    }

    /** A GPU's tile of so many rows and at most so many blocks, and how exact it is. */
    private record Tile(BiFunction<Integer, Integer, ConvKernel> of, int blocks, float tolerance) {}

    /**
     * Tiles of groups with local memory, which only GPUs would choose; where there are matrix units
     * also theirs, which round inputs and weights to 11 bits.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void everyTileOfAGpuAgreesWithTheReference(Case it) {
        OnnxModel model = it.model().build();
        float[] in = Runs.input(new Shape(it.channels(), it.height(), it.width()));
        float[] expected = Runs.planned(model, reference, in, it.height(), it.width());
        for (Tile tile : tiles()) {
            for (int rows : new int[] {4, 2, 1}) {
                Choice choice =
                        (conv, kernels) -> tile.of().apply(rows, blocks(conv, tile.blocks()));
                float[] actual = Runs.planned(model, opencl, in, it.height(), it.width(), choice);
                assertThat(distance(actual, expected))
                        .as("%d rows, %s", rows, tile)
                        .isLessThan(tile.tolerance());
            }
        }
    }

    private static List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>(List.of(new Tile(SharedTile::new, 2, 1e-5f)));
        for (int blocks = 4; blocks > 0 && opencl.profile().matrixUnits(); blocks /= 2) {
            tiles.add(new Tile(MatrixTile::new, blocks, 1e-3f));
        }
        return tiles;
    }

    private static int blocks(ConvLayer conv, int most) {
        return conv.output().shape().blocks() % most == 0 ? most : 1;
    }

    /**
     * Sums of 64 channels of one sign, where the transform's large intermediate numbers cost most:
     * still within a hundred thousandth.
     */
    @Test
    void manyChannelsOfOneSignStayWithinTolerance() {
        OnnxModel model = Models.of(64).conv(64, 3, 1, 1).build();
        Random random = new Random(3);
        float[] in = new float[64 * 24 * 44];
        for (int i = 0; i < in.length; i++) {
            in[i] = 1000 + random.nextFloat();
        }
        float[] expected = Runs.planned(model, reference, in, 24, 44);
        float[] actual = Runs.planned(model, opencl, in, 24, 44);
        assertThat(distance(actual, expected)).isLessThan(1e-5f);
    }

    /** Largest difference, relative to the largest value. */
    private static float distance(float[] actual, float[] expected) {
        float worst = 0;
        float largest = 0;
        for (int i = 0; i < expected.length; i++) {
            float off = Math.abs(actual[i] - expected[i]);
            worst = off > worst || Float.isNaN(off) ? off : worst;
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return worst / largest;
    }
}
