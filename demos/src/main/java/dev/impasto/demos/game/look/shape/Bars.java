package dev.impasto.demos.game.look.shape;

import com.jme3.math.Vector3f;

/** Thin rods between two points, shaded round. */
public final class Bars {
    private Bars() {}

    /** Adds an open rod of {@code sides} flat sides; both ends are left open. */
    public static void add(
            MeshBuilder out, Vector3f from, Vector3f to, float radius, int sides, float perMetre) {
        Cone.add(out, from, to, radius, radius, sides, perMetre);
    }

    /** Adds a rod along a chain of points. */
    public static void chain(
            MeshBuilder out, Vector3f[] points, float radius, int sides, float perMetre) {
        for (int i = 1; i < points.length; i++) {
            add(out, points[i - 1], points[i], radius, sides, perMetre);
        }
    }
}
