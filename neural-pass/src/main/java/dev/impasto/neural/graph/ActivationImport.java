package dev.impasto.neural.graph;

import static java.util.Map.entry;

import dev.impasto.neural.graph.Activation.Kind;
import java.util.Map;
import java.util.function.Function;

/** Reads the operators of one input that change each element on its own. */
final class ActivationImport {

    private static final float MOST = Float.MAX_VALUE;

    /** What each operator applies. */
    private static final Map<String, Function<NodeImport, Activation>> OPERATORS =
            Map.ofEntries(
                    entry("Relu", node -> Activation.RELU),
                    entry("LeakyRelu", node -> Activation.leaky(node.real("alpha", 0.01f))),
                    entry("Clip", ActivationImport::clip),
                    entry("Sigmoid", node -> Activation.SIGMOID),
                    entry("Tanh", node -> Activation.TANH),
                    entry("HardSigmoid", node -> hard(Kind.HARD_SIGMOID, node, 0.2f)),
                    entry("HardSwish", node -> new Activation(Kind.HARD_SWISH, 1 / 6f, 0.5f)),
                    entry("Exp", node -> Activation.of(Kind.EXP)),
                    entry("Log", node -> Activation.of(Kind.LOG)),
                    entry("Sqrt", node -> Activation.of(Kind.SQRT)),
                    entry("Abs", node -> Activation.of(Kind.ABS)),
                    entry("Neg", node -> Activation.of(Kind.NEGATE)),
                    entry("Reciprocal", node -> Activation.of(Kind.RECIPROCAL)),
                    entry("Elu", node -> elu(node.real("alpha", 1), 1)),
                    entry("Celu", node -> celu(node)),
                    entry("Softplus", node -> Activation.of(Kind.SOFTPLUS)),
                    entry("Softsign", node -> Activation.of(Kind.SOFTSIGN)),
                    entry("Erf", node -> Activation.of(Kind.ERF)),
                    entry("Gelu", ActivationImport::gelu),
                    entry("Mish", node -> Activation.of(Kind.MISH)),
                    entry("Floor", node -> Activation.of(Kind.FLOOR)),
                    entry("Ceil", node -> Activation.of(Kind.CEIL)),
                    entry("Round", node -> Activation.of(Kind.ROUND)),
                    entry("Sign", node -> Activation.of(Kind.SIGN)),
                    entry("Sin", node -> Activation.of(Kind.SIN)),
                    entry("Cos", node -> Activation.of(Kind.COS)),
                    entry("ThresholdedRelu", ActivationImport::threshold));

    private ActivationImport() {}

    static void register(Map<String, Importer> importers) {
        OPERATORS.forEach(
                (op, activation) ->
                        importers.put(
                                op,
                                node ->
                                        node.result(
                                                Elementwise.apply(
                                                        node,
                                                        node.tensor(0),
                                                        activation.apply(node)))));
    }

    private static Activation hard(Kind kind, NodeImport node, float slope) {
        return new Activation(kind, node.real("alpha", slope), node.real("beta", 0.5f));
    }

    private static Activation elu(float alpha, float steepness) {
        return new Activation(Kind.ELU, alpha, steepness);
    }

    private static Activation celu(NodeImport node) {
        float alpha = node.real("alpha", 1);
        node.require(alpha > 0, "an alpha of " + alpha + " is not supported");
        return elu(alpha, 1 / alpha);
    }

    private static Activation gelu(NodeImport node) {
        boolean exact = node.node().text("approximate", "none").equals("none");
        return Activation.of(exact ? Kind.GELU : Kind.GELU_TANH);
    }

    private static Activation threshold(NodeImport node) {
        return new Activation(Kind.THRESHOLD, node.real("alpha", 1), 0);
    }

    /** The limits are attributes before opset 11. */
    private static Activation clip(NodeImport node) {
        return node.opset() < 11
                ? Activation.clip(node.real("min", -MOST), node.real("max", MOST))
                : Activation.clip(node.scalar(1, -MOST), node.scalar(2, MOST));
    }
}
