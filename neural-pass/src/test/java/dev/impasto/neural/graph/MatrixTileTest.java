package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.color.Half;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be told of matrix units without one. */
class MatrixTileTest {

    private static final int TAPS = 9;

    /**
     * Element (k, n) of a matrix of 16 input by 8 output channels is the half k mod 2 of register k
     * / 8 of lane 4 n + (k mod 8) / 2 (PTX ISA, mma.m16n8k16, matrix B).
     */
    @ParameterizedTest(name = "{0} to {1} channels, {2} blocks together")
    @CsvSource({"16, 8, 1", "20, 12, 2", "3, 32, 4", "40, 64, 4"})
    void eachWeightIsWhereItsLaneHoldsIt(int inputs, int outputs, int blocks) {
        ConvLayer conv = conv(inputs, outputs);
        float[] packed = new MatrixTile(2, blocks).pack(conv);
        int chunks = (inputs + 15) / 16;
        int group = blocks * (8 + chunks * TAPS * 64);
        assertThat(packed).hasSize((outputs + 8 * blocks - 1) / (8 * blocks) * group);
        for (int out = 0; out < outputs; out++) {
            int base = out / 8 / blocks * group;
            assertThat(packed[base + out % (8 * blocks)]).isEqualTo(conv.bias()[out]);
            for (int in = 0; in < inputs; in++) {
                for (int tap = 0; tap < TAPS; tap++) {
                    int matrix = (in / 16 * TAPS + tap) * blocks + out / 8 % blocks;
                    int k = in % 16;
                    int lane = 4 * (out % 8) + k % 8 / 2;
                    int word = base + 8 * blocks + (matrix * 32 + lane) * 2 + k / 8;
                    int bits = Float.floatToRawIntBits(packed[word]) >>> 16 * (k % 2);
                    float weight = conv.weights()[(out * inputs + in) * TAPS + tap];
                    assertThat((short) bits).isEqualTo(Half.fromFloat(weight));
                }
            }
        }
    }

    private static ConvLayer conv(int inputs, int outputs) {
        Random random = new Random(5);
        float[] weights = new float[outputs * inputs * TAPS];
        float[] bias = new float[outputs];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() - 0.5f;
        }
        for (int i = 0; i < bias.length; i++) {
            bias[i] = random.nextFloat();
        }
        Padding one = new Padding(PadMode.ZERO, 1, 1, 1, 1);
        ConvGeometry window = new ConvGeometry(3, 3, 1, 1, 1, 1, one, 1);
        Value in = new Value("in", new Shape(inputs, 8, 8));
        Value out = new Value("out", new Shape(outputs, 8, 8));
        return ConvLayer.of("conv", in, out, window, weights, bias);
    }
}
