package dev.impasto.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OrtException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxOpsTest {

    private static final int CHANNELS = 8;
    private static final int HEIGHT = 6;
    private static final int WIDTH = 10;

    @TempDir private Path folder;

    /** A network of one layer, or a few, that both kinds of {@link Ops} can be asked for. */
    interface Net {
        <T> T of(Ops<T> ops, T x);
    }

    record Case(String name, Net net) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> layers() {
        return Stream.of(
                new Case("3x3 convolution", conv(new ConvShape(CHANNELS, 5, 3, 1))),
                new Case("1x1 convolution", conv(new ConvShape(CHANNELS, 3, 1, 1))),
                new Case("halving convolution", conv(new ConvShape(CHANNELS, 16, 3, 2))),
                new Case("5x5 convolution", conv(new ConvShape(CHANNELS, 4, 5, 1))),
                new Case("relu", new Relu()),
                new Case("leaky relu", new Leaky()),
                new Case("sigmoid", new Sigmoid()),
                new Case("tanh", new Tanh()),
                new Case("clip", new Clip()),
                new Case("sum", new Sum()),
                new Case("product", new Product()),
                new Case("concat", new Join()),
                new Case("upsample", new Up()),
                new Case("depth to space", new Depth()),
                new Case("residual block", new Residual()));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void onnxRuntimeComputesWhatPyTorchDoes(Case layer) throws IOException, OrtException {
        float[] input = noise(CHANNELS * HEIGHT * WIDTH);
        Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = new Weights(manager, 3)) {
            NDArray x = manager.create(input, new Shape(1, CHANNELS, HEIGHT, WIDTH));
            float[] torch = layer.net().of(new TorchOps(weights), x).toFloatArray();

            float[] onnx =
                    Onnx.run(
                            export(layer.net(), weights),
                            folder,
                            input,
                            1,
                            CHANNELS,
                            HEIGHT,
                            WIDTH);

            assertThat(onnx).hasSameSizeAs(torch);
            for (int i = 0; i < torch.length; i++) {
                assertThat(onnx[i]).as("value %d", i).isCloseTo(torch[i], within(1e-4f));
            }
        }
    }

    @Test
    void aParameterThatWasNeverMadeIsNamed() {
        Torch.start(1);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = new Weights(manager, 3)) {
            OnnxOps ops = new OnnxOps("empty", weights);

            assertThatThrownBy(() -> ops.conv("first", "x", ConvShape.same(3, 3, 3)))
                    .isInstanceOf(TrainingException.class)
                    .hasMessageContaining("first.weight");
        }
    }

    private static OnnxModel export(Net net, Weights weights) {
        Integer[] shape = {1, CHANNELS, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC};
        Integer[] open = {1, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC};
        OnnxOps ops = new OnnxOps("case", weights);
        return ops.output(net.of(ops, ops.input("x", shape)), open).build();
    }

    private static float[] noise(int count) {
        Random random = new Random(5);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static Net conv(ConvShape shape) {
        return new Net() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return ops.conv("conv", x, shape);
            }
        };
    }

    record Relu() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.relu(x);
        }
    }

    record Leaky() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.leakyRelu(x, 0.2f);
        }
    }

    record Sigmoid() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.sigmoid(x);
        }
    }

    record Tanh() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.tanh(x);
        }
    }

    record Clip() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.clip(x, -0.5f, 0.25f);
        }
    }

    record Sum() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.add(x, ops.tanh(x));
        }
    }

    record Product() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.mul(x, ops.tanh(x));
        }
    }

    record Join() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.concat(List.of(x, ops.tanh(x)));
        }
    }

    record Up() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.upsample(x);
        }
    }

    record Depth() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.depthToSpace(x, 2);
        }
    }

    record Residual() implements Net {
        @Override
        public <T> T of(Ops<T> ops, T x) {
            return ops.residual("block", x, CHANNELS);
        }
    }
}
