package dev.impasto.demos.game.look.light;

/** A rectangle of texels, the upper bounds excluded. */
record Rectangle(int x0, int y0, int x1, int y1) {
    boolean meets(Rectangle o) {
        return x0 < o.x1 && o.x0 < x1 && y0 < o.y1 && o.y0 < y1;
    }

    boolean isEmpty() {
        return x0 >= x1 || y0 >= y1;
    }

    /** The smallest rectangle that holds both. */
    Rectangle with(Rectangle o) {
        return new Rectangle(
                Math.min(x0, o.x0), Math.min(y0, o.y0), Math.max(x1, o.x1), Math.max(y1, o.y1));
    }

    int area() {
        return (x1 - x0) * (y1 - y0);
    }
}
