package dev.impasto.neural.graph;

/** Pixels added around an image, and what they hold. */
record Padding(PadMode mode, int top, int left, int bottom, int right) {

    static final Padding NONE = new Padding(PadMode.ZERO, 0, 0, 0, 0);

    boolean none() {
        return top == 0 && left == 0 && bottom == 0 && right == 0;
    }

    /** Whether every added pixel has one to copy; a reflection needs as many inside. */
    boolean fits(Shape shape) {
        boolean inside =
                Math.max(top, bottom) < shape.height() && Math.max(left, right) < shape.width();
        return Math.min(Math.min(top, bottom), Math.min(left, right)) >= 0
                && (mode != PadMode.REFLECT || inside);
    }
}
