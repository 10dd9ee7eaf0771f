package dev.impasto.neural.graph;

/** What one layer hands to others; two values are the same only if they are the same object. */
final class Value {

    private final String name;
    private final Shape shape;
    private final boolean keepsFloats;

    Value(String name, Shape shape) {
        this(name, shape, false);
    }

    private Value(String name, Shape shape, boolean keepsFloats) {
        this.name = name;
        this.shape = shape;
        this.keepsFloats = keepsFloats;
    }

    /** One that is stored as floats in any arena. */
    static Value ofFloats(String name, Shape shape) {
        return new Value(name, shape, true);
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
