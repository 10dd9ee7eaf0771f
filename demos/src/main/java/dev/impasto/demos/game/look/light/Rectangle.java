package dev.impasto.demos.game.look.light;

/** A rectangle of texels, the upper bounds excluded. */
record Rectangle(int x0, int y0, int x1, int y1) {
    boolean meets(Rectangle o) {
        return x0 < o.x1 && o.x0 < x1 && y0 < o.y1 && o.y0 < y1;
    }

    boolean isEmpty() {
        return x0 >= x1 || y0 >= y1;
    }
}
