package dev.impasto.neural.graph;

import java.util.Map;

/**
 * What is applied to each value as a layer stores it, with up to two numbers {@code a} and {@code
 * b}; {@link Kind} says what they are.
 */
record Activation(Kind kind, float a, float b) {

    /** In the order of the numbers in {@code activation.cl}. */
    enum Kind {
        NONE,
        /** a: slope below zero. */
        LEAKY,
        /** a: lowest, b: highest value. */
        CLIP,
        SIGMOID,
        TANH,
        /** a·v + b, held between 0 and 1. */
        HARD_SIGMOID,
        /** v times a hard sigmoid of it. */
        HARD_SWISH,
        /** v times a sigmoid of it. */
        SWISH,
        EXP,
        LOG,
        SQRT,
        /** a: the exponent. */
        POW,
        ABS,
        NEGATE,
        RECIPROCAL,
        /** Below zero a·(exp(b·v) − 1). */
        ELU,
        SOFTPLUS,
        SOFTSIGN,
        ERF,
        GELU,
        /** The approximation of GELU by a hyperbolic tangent. */
        GELU_TANH,
        MISH,
        FLOOR,
        CEIL,
        /** To the nearest whole number, halves to the even one. */
        ROUND,
        /** Towards zero. */
        TRUNC,
        SIGN,
        SIN,
        COS,
        /** Zero up to a. */
        THRESHOLD
    }

    static final Activation NONE = of(Kind.NONE);
    static final Activation SIGMOID = of(Kind.SIGMOID);
    static final Activation TANH = of(Kind.TANH);
    static final Activation RELU = leaky(0);

    private static final double GELU_CUBE = 0.044715;

    static Activation of(Kind kind) {
        return new Activation(kind, 0, 0);
    }

    static Activation leaky(float slope) {
        return new Activation(Kind.LEAKY, slope, 0);
    }

    static Activation clip(float low, float high) {
        return new Activation(Kind.CLIP, low, high);
    }

    boolean none() {
        return kind == Kind.NONE;
    }

    float apply(float v) {
        return switch (kind) {
            case NONE -> v;
            case LEAKY -> v >= 0 ? v : a * v;
            case CLIP -> Math.min(Math.max(v, a), b);
            case SIGMOID -> (float) sigmoid(v);
            case TANH -> (float) Math.tanh(v);
            case HARD_SIGMOID -> hardSigmoid(v);
            case HARD_SWISH -> v * hardSigmoid(v);
            case SWISH -> (float) (v * sigmoid(v));
            case EXP -> (float) Math.exp(v);
            case LOG -> (float) Math.log(v);
            case SQRT -> (float) Math.sqrt(v);
            case POW -> (float) Math.pow(v, a);
            case ABS -> Math.abs(v);
            case NEGATE -> -v;
            case RECIPROCAL -> 1 / v;
            case ELU -> v >= 0 ? v : (float) (a * Math.expm1((double) b * v));
            case SOFTPLUS -> (float) softplus(v);
            case SOFTSIGN -> v / (1 + Math.abs(v));
            case ERF -> (float) ErrorFunction.erf(v);
            case GELU -> (float) (0.5 * v * (1 + ErrorFunction.erf(v * Math.sqrt(0.5))));
            case GELU_TANH -> (float) (0.5 * v * (1 + Math.tanh(geluArgument(v))));
            case MISH -> (float) (v * Math.tanh(softplus(v)));
            case FLOOR -> (float) Math.floor(v);
            case CEIL -> (float) Math.ceil(v);
            case ROUND -> (float) Math.rint(v);
            case TRUNC -> (float) (v < 0 ? Math.ceil(v) : Math.floor(v));
            case SIGN -> Math.signum(v);
            case SIN -> (float) Math.sin(v);
            case COS -> (float) Math.cos(v);
            case THRESHOLD -> v > a ? v : 0;
        };
    }

    private static double sigmoid(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    private float hardSigmoid(float v) {
        return Math.max(0, Math.min(a * v + b, 1));
    }

    private static double softplus(double v) {
        return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
    }

    private static double geluArgument(double v) {
        return Math.sqrt(2 / Math.PI) * (v + GELU_CUBE * v * v * v);
    }

    void define(Map<String, String> defines) {
        defines.put("ACTIVATION", Integer.toString(kind.ordinal()));
        defines.put("ACTIVATION_A", a + "f");
        defines.put("ACTIVATION_B", b + "f");
    }
}
