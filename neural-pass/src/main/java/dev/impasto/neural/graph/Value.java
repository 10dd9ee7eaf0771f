package dev.impasto.neural.graph;

/** What one layer hands to others; two values are the same only if they are the same object. */
final class Value {

    private final String name;
    private final Shape shape;
    private boolean keepsFloats;

    Value(String name, Shape shape) {
        this.name = name;
        this.shape = shape;
    }

    /** The same, stored as floats in any arena. */
    Value keptAsFloats() {
        keepsFloats = true;
        return this;
    }

    String name() {
        return name;
    }

    Shape shape() {
        return shape;
    }

    boolean keepsFloats() {
        return keepsFloats;
    }
}
