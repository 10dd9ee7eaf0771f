package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxAttribute;
import dev.impasto.neural.onnx.OnnxAttribute.Int;
import dev.impasto.neural.onnx.OnnxAttribute.Text;
import dev.impasto.neural.onnx.OnnxModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model file that is wrong, by accident or intent, ends in one line and nothing else. */
class HostileModelTest {

    private static final int SIZE = 12;

    private static void plan(OnnxModel model) {
        try (Backend backend = new ReferenceBackend();
                Network network = Network.plan(model, backend, SIZE, SIZE)) {
            network.run();
        }
    }

    private static void refused(Models model, String... words) {
        assertThatThrownBy(() -> plan(model.build()))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.getMessage()).contains(words).doesNotContain("\n"));
    }

    private static Models node(String op, String key, OnnxAttribute value) {
        Models model = Models.of(8);
        return model.node(op, 8, List.of(model.last()), Map.of(key, value));
    }

    @Test
    void anUnsupportedOperatorNamesNodeAndReason() {
        refused(Models.of(8).op("Einsum"), "Einsum 'v0'", "not supported");
        refused(node("Resize", "mode", new Text("cubic")), "Resize 'v0'", "input 2 is missing");
        refused(node("Concat", "axis", new Int(7)), "Concat 'v0'", "no axis 7 of 4");
        refused(node("DepthToSpace", "blocksize", new Int(3)), "DepthToSpace 'v0'", "cells of 3");
        refused(node("DepthToSpace", "blocksize", new Int(0)), "DepthToSpace 'v0'", "blocksize");
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        refused(
                Models.of(8).conv(8, 3, 2, 1).with("Add", "x"),
                "Add",
                "[1, 8, 6, 6] and [1, 8, 12, 12]");
        refused(Models.of(8).pad("reflect", 16, 0, 0, 0), "Pad", "too small to reflect");
        refused(Models.of(8).conv(8, 19, 1, 1), "Conv", "larger than the padded image");
        Models nowhere = Models.of(8).node("Add", 8, List.of("x", "y"), Map.of());
        refused(nowhere, "Add", "input 1 is made by no node");
    }

    @Test
    void sizesOutOfBoundsAreRefused() {
        OnnxModel model = Models.of(8).op("Relu").build();
        try (Backend backend = new ReferenceBackend()) {
            for (int[] size : new int[][] {{0, 8}, {8, -1}, {1 << 20, 8}}) {
                assertThatThrownBy(() -> Network.plan(model, backend, size[0], size[1]))
                        .isInstanceOf(ModelException.class);
            }
        }
        Models giant = Models.of(8);
        for (int i = 0; i < 12; i++) {
            giant.upsample();
        }
        refused(giant, "Resize", "would make a tensor");
    }
}
