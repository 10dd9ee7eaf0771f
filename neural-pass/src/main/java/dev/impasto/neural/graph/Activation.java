package dev.impasto.neural.graph;

import java.util.Map;

/**
 * What is applied to each value as a layer stores it.
 *
 * @param a slope below zero (LEAKY), or lowest value (CLIP)
 * @param b highest value (CLIP)
 */
record Activation(Kind kind, float a, float b) {

    /** In the order of the numbers in {@code activation.cl}. */
    enum Kind {
        NONE,
        LEAKY,
        CLIP,
        SIGMOID,
        TANH
    }

    static final Activation NONE = new Activation(Kind.NONE, 0, 0);
    static final Activation SIGMOID = new Activation(Kind.SIGMOID, 0, 0);
    static final Activation TANH = new Activation(Kind.TANH, 0, 0);
    static final Activation RELU = leaky(0);

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
            case SIGMOID -> (float) (1 / (1 + Math.exp(-v)));
            case TANH -> (float) Math.tanh(v);
        };
    }

    void define(Map<String, String> defines) {
        defines.put("ACTIVATION", Integer.toString(kind.ordinal()));
        defines.put("ACTIVATION_A", a + "f");
        defines.put("ACTIVATION_B", b + "f");
    }
}
