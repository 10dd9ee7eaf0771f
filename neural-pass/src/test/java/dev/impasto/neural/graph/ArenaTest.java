package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.onnx.OnnxModel;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One arena, hardly larger than what lives at the same time. */
class ArenaTest {

    private static final int HEIGHT = 360;
    private static final int WIDTH = 640;

    record Case(String name, Models model) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> networks() {
        return Stream.of(
                new Case("pyramid", OperatorTest.pyramid()),
                new Case("style", OperatorTest.style()),
                new Case("chain", chain()),
                new Case("U-Net", unet()));
    }

    private static Models chain() {
        Models model = Models.of(32);
        for (int i = 0; i < 8; i++) {
            model.conv(32, 3, 1, 1).op("Relu");
        }
        return model;
    }

    /** Skips by concatenation at three sizes. */
    private static Models unet() {
        Models model = Models.of(12);
        String half = model.conv(32, 3, 2, 1).op("Relu").conv(32, 3, 1, 1).op("Relu").last();
        String quarter = model.conv(32, 3, 2, 1).op("Relu").conv(32, 3, 1, 1).op("Relu").last();
        model.conv(64, 3, 2, 1).op("Relu").conv(64, 3, 1, 1).op("Relu");
        model.upsample().conv(32, 3, 1, 1).op("Relu").concat(quarter).conv(32, 3, 1, 1);
        model.upsample().conv(32, 3, 1, 1).op("Relu").concat(half).conv(16, 3, 1, 1);
        return model.depthToSpace(2, "DCR").op("Sigmoid");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void isWithinFifteenPercentOfWhatLivesAtOnce(Case it) {
        DeviceProfile device = new DeviceProfile("test", true, 2, 1 << 20, false, true);
        OnnxModel model = it.model().build();
        Graph read = new OnnxImport(model).graph(InputSizes.open(model, HEIGHT, WIDTH));
        Graph graph = Fusion.fuse(read, device);
        for (Storage storage : Storage.values()) {
            Arena arena = new Arena(storage.withPorts(graph), storage, 0);
            assertThat(arena.leastBytes()).isPositive().isLessThanOrEqualTo(arena.bytes());
            assertThat(arena.bytes()).isLessThanOrEqualTo(arena.leastBytes() * 115 / 100);
        }
    }
}
