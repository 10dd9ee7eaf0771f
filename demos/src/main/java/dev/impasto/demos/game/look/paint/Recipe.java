package dev.impasto.demos.game.look.paint;

/** How a surface looks at a point of a square that tiles. */
@FunctionalInterface
public interface Recipe {
    /**
     * Describes the surface at (u, v) in [0, 1).
     *
     * @param out cleared by the caller; filled in here
     */
    void paint(float u, float v, Texel out);
}
