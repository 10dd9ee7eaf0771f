package dev.impasto.neural.graph;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator, alone and fused: OpenCL against the plain-Java reference and ONNX Runtime. */
class OperatorTest extends BothBackends {

    /** Largest difference allowed, relative to the largest value of the output. */
    private static final float TO_REFERENCE = 1e-5f;

    private static final float TO_ONNX_RUNTIME = 1e-5f;

    record Case(String name, Models model, int channels, int height, int width) {
        @Override
        public String toString() {
            return name + " " + channels + "x" + height + "x" + width;
        }
    }

    private static Case of(String name, Models model, int channels, int height, int width) {
        return new Case(name, model, channels, height, width);
    }

    private static Models in(int channels) {
        return Models.of(channels);
    }

    private static Models skip(Models model, String op) {
        return model.with(op, "x");
    }

    static Stream<Case> cases() {
        return Stream.of(
                        convolutions(),
                        borders(),
                        activations(),
                        arithmetic(),
                        joins(),
                        layouts(),
                        norms(),
                        fusions())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> convolutions() {
        return Stream.of(
                of("3x3", in(8).conv(8, 3, 1, 1), 8, 17, 29),
                of("3x3 wide", in(32).conv(32, 3, 1, 1), 32, 20, 40),
                of("3x3 12 to 8", in(12).conv(8, 3, 1, 1), 12, 13, 31),
                of("3x3 8 to 12", in(8).conv(12, 3, 1, 1), 8, 13, 31),
                of("3x3 3 to 5", in(3).conv(5, 3, 1, 1), 3, 9, 14),
                of("3x3 24 channels", in(24).conv(24, 3, 1, 1), 24, 11, 27),
                of("3x3 stride 2", in(8).conv(16, 3, 2, 1), 8, 18, 30),
                of("3x3 stride 2 odd", in(16).conv(32, 3, 2, 1), 16, 17, 29),
                of("1x1", in(32).conv(16, 1, 1, 0), 32, 15, 25),
                of("5x5", in(8).conv(8, 5, 1, 2), 8, 16, 32),
                of("9x9", in(3).conv(8, 9, 1, 4), 3, 16, 32),
                of("2x2 stride 2", in(8).conv(8, 2, 2, 0), 8, 16, 32),
                of("4x4 stride 2", in(8).conv(8, 4, 2, 1), 8, 16, 32),
                of("no pad", in(8).conv(8, 3, 1, 0), 8, 16, 32),
                of("stride 3", in(8).conv(8, 3, 3, 1), 8, 16, 32),
                of("1x3", in(8).conv(8, 1, 3, 1, new long[] {0, 1, 0, 1}, 1), 8, 9, 33),
                of("uneven pad", in(8).conv(8, 3, 3, 1, new long[] {2, 0, 1, 3}, 1), 8, 9, 33),
                of("dilated", in(8).conv(8, 3, 3, 1, new long[] {2, 2, 2, 2}, 2), 8, 19, 33),
                of("smaller than its tile", in(8).conv(16, 3, 1, 1), 8, 2, 3),
                of("one pixel", in(8).conv(8, 3, 1, 1), 8, 1, 1));
    }

    private static Stream<Case> borders() {
        return Stream.of(
                of("reflect", in(8).pad("reflect", 1, 1, 1, 1).conv(8, 3, 1, 0), 8, 9, 31),
                of("reflect far", in(3).pad("reflect", 4, 4, 4, 4).conv(8, 9, 1, 0), 3, 20, 30),
                of("reflect s2", in(8).pad("reflect", 1, 1, 1, 1).conv(16, 3, 2, 0), 8, 18, 30),
                of("edge", in(8).pad("edge", 1, 2, 1, 0).conv(8, 3, 1, 0), 8, 9, 31),
                of("zeros", in(8).pad("constant", 1, 1, 1, 1).conv(8, 3, 1, 0), 8, 9, 31),
                of("pad twice", in(8).pad("reflect", 1, 1, 1, 1).conv(8, 3, 1, 1), 8, 9, 31),
                of("reflect alone", in(5).pad("reflect", 2, 1, 3, 4), 5, 9, 11),
                of("edge alone", in(5).pad("edge", 2, 1, 3, 4), 5, 9, 11),
                of("zeros alone", in(5).pad("constant", 2, 1, 3, 4), 5, 9, 11));
    }

    private static Stream<Case> activations() {
        return Stream.of(
                of("relu", in(8).op("Relu"), 8, 9, 11),
                of("leaky", in(5).leaky(0.2f), 5, 9, 11),
                of("sigmoid", in(8).op("Sigmoid"), 8, 9, 11),
                of("tanh", in(8).op("Tanh"), 8, 9, 11),
                of("clip", in(8).clip(-0.3f, 0.6f), 8, 9, 11),
                of("conv relu", in(8).conv(8, 3, 1, 1).op("Relu"), 8, 9, 31),
                of("conv leaky", in(8).conv(8, 3, 1, 1).leaky(0.1f), 8, 9, 31),
                of("conv sigmoid", in(8).conv(12, 3, 1, 1).op("Sigmoid"), 8, 9, 31),
                of("conv tanh", in(8).conv(3, 3, 1, 1).op("Tanh"), 8, 9, 31),
                of("conv relu clip", in(8).conv(3, 3, 1, 1).op("Relu").clip(0.1f, 1), 8, 9, 31));
    }

    private static Stream<Case> arithmetic() {
        return Stream.of(
                of("add", skip(in(8).op("Sigmoid"), "Add"), 8, 9, 11),
                of("sub", skip(in(8).op("Sigmoid"), "Sub"), 8, 9, 11),
                of("mul", skip(in(12).op("Sigmoid"), "Mul"), 12, 9, 11),
                of("div", in(8).op("Sigmoid").from("x").with("Div", "v0"), 8, 9, 11),
                of("one channel", in(12).conv(1, 1, 1, 0).with("Mul", "x"), 12, 9, 11),
                of("add constant", in(12).withConstant("Add", false, true), 12, 9, 11),
                of("constant - x", in(12).withConstant("Sub", true, true), 12, 9, 11),
                of("x - constant", in(12).withConstant("Sub", false, false), 12, 9, 11),
                of("x / constant", in(12).withConstant("Div", false, true), 12, 9, 11),
                of("conv * constant", scaledConv(), 12, 9, 11),
                of("constants", scaled().op("Tanh"), 12, 9, 11),
                of("x + x", in(8).with("Add", "x"), 8, 9, 11));
    }

    private static Models scaledConv() {
        return in(12).conv(12, 3, 1, 1).withConstant("Mul", false, true).op("Relu");
    }

    private static Models scaled() {
        return in(12).withConstant("Mul", false, true).withConstant("Add", true, false);
    }

    private static Stream<Case> joins() {
        return Stream.of(
                of("concat blocks", in(8).conv(16, 1, 1, 0).concat("x"), 8, 9, 11),
                of("concat odd", in(5).conv(7, 1, 1, 0).concat("x"), 5, 9, 11),
                of("concat odd then whole", in(8).conv(12, 1, 1, 0).concat("x", "x"), 8, 9, 11),
                of("concat then conv", joined().conv(8, 3, 1, 1), 8, 9, 31),
                of("concat of concat", joined().concat("x").op("Relu"), 8, 9, 31),
                of("concat whose part is read", partRead(), 8, 9, 31));
    }

    private static Models joined() {
        return in(8).conv(8, 3, 1, 1).concat("x");
    }

    private static Models partRead() {
        Models model = in(8).conv(8, 3, 1, 1).op("Sigmoid");
        String part = model.last();
        return model.concat("x").conv(8, 1, 1, 0).with("Add", part);
    }

    private static Stream<Case> layouts() {
        return Stream.of(
                of("upsample", in(12).upsample(), 12, 9, 11),
                of("upsample 3", in(8).upsample(3, "asymmetric", "floor"), 8, 9, 11),
                of(
                        "upsample half",
                        in(8).upsample(2, "half_pixel", "round_prefer_floor"),
                        8,
                        9,
                        11),
                of("upsample 4 half", half(4), 8, 9, 11),
                of("upsample conv", in(8).upsample().conv(16, 3, 1, 1), 8, 9, 17),
                of("upsample 3 conv", half(3).conv(8, 3, 1, 1), 8, 9, 17),
                of("upsample pad conv", upsamplePad().conv(8, 3, 1, 0), 8, 9, 17),
                of("upsample add", in(8).conv(16, 3, 2, 1).upsample().conv(8, 1, 1, 0), 8, 18, 30),
                of("depth to space", in(12).depthToSpace(2, "DCR"), 12, 9, 11),
                of("pixel shuffle", in(27).depthToSpace(3, "CRD"), 27, 9, 11),
                of("conv shuffle", in(8).conv(48, 3, 1, 1).depthToSpace(2, "CRD"), 8, 9, 21));
    }

    private static Models half(int factor) {
        return in(8).upsample(factor, "half_pixel", "round_prefer_floor");
    }

    private static Models upsamplePad() {
        return in(8).upsample().pad("reflect", 1, 1, 1, 1);
    }

    private static Stream<Case> norms() {
        return Stream.of(
                of("instance norm", in(8).instanceNorm(), 8, 19, 31),
                of("instance norm odd", in(13).instanceNorm().op("Relu"), 13, 7, 5),
                of("instance norm far", in(8).conv(8, 1, 1, 0).instanceNorm(), 8, 40, 64),
                of("batch norm", in(12).batchNorm(), 12, 9, 11),
                of("conv batch norm", in(12).conv(16, 3, 1, 1).batchNorm().op("Relu"), 12, 9, 21));
    }

    private static Stream<Case> fusions() {
        return Stream.of(
                of("residual", skip(in(16).conv(16, 3, 1, 1), "Add"), 16, 9, 31),
                of("residual relu", skip(in(16).conv(16, 3, 1, 1), "Add").op("Relu"), 16, 9, 31),
                of("residual twice", twoConvolutions().with("Add", "x").with("Add", "x"), 8, 9, 31),
                of("relu then add", skip(in(16).conv(16, 3, 1, 1).op("Relu"), "Add"), 16, 9, 31),
                of("pyramid", pyramid(), 12, 24, 40),
                of("style", style(), 3, 24, 40));
    }

    private static Models twoConvolutions() {
        return in(8).conv(8, 3, 1, 1).op("Relu").conv(8, 3, 1, 1);
    }

    /** The shape of the upscaler: two halvings, added back on the way up. */
    static Models pyramid() {
        Models model = Models.of(12);
        String full = model.conv(8, 3, 1, 1).op("Relu").last();
        String half = model.conv(16, 3, 2, 1).op("Relu").conv(16, 3, 1, 1).op("Relu").last();
        model.conv(32, 3, 2, 1).op("Relu").conv(32, 3, 1, 1).op("Relu");
        model.conv(16, 1, 1, 0).upsample().with("Add", half).op("Relu");
        model.conv(8, 1, 1, 0).upsample().with("Add", full).op("Relu");
        return model.conv(12, 3, 1, 1).op("Sigmoid");
    }

    /** The shape of a style network: reflection, residual blocks with instance normalisation. */
    static Models style() {
        Models model = Models.of(3);
        model.pad("reflect", 4, 4, 4, 4).conv(8, 9, 1, 0).instanceNorm().op("Relu");
        model.pad("reflect", 1, 1, 1, 1).conv(16, 3, 2, 0).instanceNorm().op("Relu");
        model.pad("reflect", 1, 1, 1, 1).conv(32, 3, 2, 0).instanceNorm().op("Relu");
        String in = model.last();
        model.pad("reflect", 1, 1, 1, 1).conv(32, 3, 1, 0).instanceNorm().op("Relu");
        model.pad("reflect", 1, 1, 1, 1).conv(32, 3, 1, 0).instanceNorm().with("Add", in);
        model.upsample().pad("reflect", 1, 1, 1, 1).conv(16, 3, 1, 0).op("Relu");
        model.upsample().pad("reflect", 1, 1, 1, 1).conv(8, 3, 1, 0).op("Relu");
        return model.conv(3, 3, 1, 1).op("Sigmoid");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceAndOnnxRuntime(Case it) throws Exception {
        var model = it.model().build();
        Shape shape = new Shape(it.channels(), it.height(), it.width());
        float[] in = Runs.input(shape);
        float[] fast = Runs.planned(model, opencl, in, it.height(), it.width());
        float[] plain = Runs.planned(model, reference, in, it.height(), it.width());
        float[] other = Runs.onnxRuntime(model, in, shape);
        assertClose(fast, plain, TO_REFERENCE);
        assertClose(fast, other, TO_ONNX_RUNTIME);
    }
}
