package dev.impasto.demos.game.look.shape;

import com.jme3.math.Vector3f;

/** A moulding carried round a rectangle, mitred at the corners. */
public final class Sweep {
    private static final int[][] SIDES = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

    private Sweep() {}

    /**
     * Adds a moulding round local y.
     *
     * @param x half the rectangle's side along x
     * @param z half the rectangle's side along z
     * @param profile outset, height pairs along the moulding, the outside to the right of the way
     *     (downwards on the outside); each stretch is shaded flat, so bevel what should be round
     */
    public static void rectangle(
            MeshBuilder out, float x, float z, float[] profile, float perMetre, float shift) {
        float along = 0;
        for (int i = 2; i < profile.length; i += 2) {
            float dr = profile[i] - profile[i - 2];
            float dy = profile[i + 1] - profile[i - 1];
            float length = (float) Math.hypot(dr, dy);
            if (length > 1e-5f) {
                for (int[] side : SIDES) {
                    strip(out, side, x, z, profile, i, along * perMetre, length, perMetre, shift);
                }
                along += length;
            }
        }
    }

    private static void strip(
            MeshBuilder out,
            int[] side,
            float x,
            float z,
            float[] profile,
            int i,
            float v,
            float length,
            float perMetre,
            float shift) {
        float dr = profile[i] - profile[i - 2];
        float dy = profile[i + 1] - profile[i - 1];
        Vector3f outward = new Vector3f(side[0], 0, side[1]);
        Vector3f across = new Vector3f(side[1], 0, -side[0]);
        Vector3f n = outward.mult(-dy / length).addLocal(0, dr / length, 0);
        float reach = side[0] != 0 ? x : z;
        float wide = side[0] != 0 ? z : x;
        int[] top =
                pair(
                        out,
                        outward,
                        across,
                        reach + profile[i - 2],
                        wide + profile[i - 2],
                        profile[i - 1],
                        n,
                        -v,
                        perMetre,
                        shift);
        int[] low =
                pair(
                        out,
                        outward,
                        across,
                        reach + profile[i],
                        wide + profile[i],
                        profile[i + 1],
                        n,
                        -v - length * perMetre,
                        perMetre,
                        shift);
        out.quad(low[0], low[1], top[1], top[0]);
    }

    private static int[] pair(
            MeshBuilder out,
            Vector3f outward,
            Vector3f across,
            float reach,
            float wide,
            float y,
            Vector3f n,
            float v,
            float perMetre,
            float shift) {
        Vector3f middle = outward.mult(reach).addLocal(0, y, 0);
        int a =
                out.vertex(
                        middle.subtract(across.mult(wide)),
                        n,
                        across,
                        -wide * perMetre + shift,
                        v,
                        1);
        int b = out.vertex(middle.add(across.mult(wide)), n, across, wide * perMetre + shift, v, 1);
        return new int[] {a, b};
    }
}
