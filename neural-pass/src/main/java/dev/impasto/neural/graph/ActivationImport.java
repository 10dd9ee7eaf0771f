package dev.impasto.neural.graph;

import dev.impasto.neural.graph.Activation.Kind;

/** Reads the operators of one input that change each element on its own. */
final class ActivationImport {

    private static final float MOST = Float.MAX_VALUE;

    private ActivationImport() {}

    static void read(NodeImport node) {
        Activation activation = activation(node);
        node.result(Elementwise.apply(node, node.tensor(0), activation));
    }

    private static Activation activation(NodeImport node) {
        return switch (node.node().op()) {
            case "Relu" -> Activation.RELU;
            case "LeakyRelu" -> Activation.leaky(node.real("alpha", 0.01f));
            case "Clip" -> clip(node);
            case "Sigmoid" -> Activation.SIGMOID;
            case "Tanh" -> Activation.TANH;
            case "HardSigmoid" -> hard(Kind.HARD_SIGMOID, node, 0.2f);
            case "HardSwish" -> new Activation(Kind.HARD_SWISH, 1 / 6f, 0.5f);
            case "Exp" -> Activation.of(Kind.EXP);
            case "Log" -> Activation.of(Kind.LOG);
            case "Sqrt" -> Activation.of(Kind.SQRT);
            case "Abs" -> Activation.of(Kind.ABS);
            case "Neg" -> Activation.of(Kind.NEGATE);
            case "Reciprocal" -> Activation.of(Kind.RECIPROCAL);
            case "Elu" -> elu(node.real("alpha", 1), 1);
            case "Celu" -> celu(node);
            case "Softplus" -> Activation.of(Kind.SOFTPLUS);
            case "Softsign" -> Activation.of(Kind.SOFTSIGN);
            case "Erf" -> Activation.of(Kind.ERF);
            case "Gelu" -> gelu(node);
            case "Mish" -> Activation.of(Kind.MISH);
            case "Floor" -> Activation.of(Kind.FLOOR);
            case "Ceil" -> Activation.of(Kind.CEIL);
            case "Round" -> Activation.of(Kind.ROUND);
            case "Sign" -> Activation.of(Kind.SIGN);
            case "Sin" -> Activation.of(Kind.SIN);
            case "Cos" -> Activation.of(Kind.COS);
            case "ThresholdedRelu" -> threshold(node);
            default -> throw node.refuse("this operator is not supported");
        };
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
