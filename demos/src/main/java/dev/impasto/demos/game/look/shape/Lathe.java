package dev.impasto.demos.game.look.shape;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;

/** Surfaces of revolution about local y: columns, drums, finials, urns, spheres. */
public final class Lathe {
    private Lathe() {}

    /**
     * Turns a profile.
     *
     * @param profile radius, height pairs from the bottom up; a repeated point makes a hard edge
     * @param around how many texture repeats go round; whole, or the seam shows
     * @param perMetre texture repeats per metre along the profile
     */
    public static void add(
            MeshBuilder out,
            Vector3f base,
            float[] profile,
            int segments,
            int around,
            float perMetre) {
        int points = profile.length / 2;
        int[] previous = null;
        float along = 0;
        for (int i = 0; i < points; i++) {
            if (i > 0) {
                along +=
                        (float)
                                Math.hypot(
                                        profile[2 * i] - profile[2 * i - 2],
                                        profile[2 * i + 1] - profile[2 * i - 1]);
            }
            int[] ring = ring(out, base, profile, i, segments, around, along * perMetre);
            if (previous != null && !same(profile, i)) {
                boolean foot = profile[2 * i - 2] == 0;
                boolean top = profile[2 * i] == 0;
                for (int s = 0; s < segments; s++) {
                    if (!foot) {
                        out.triangle(previous[s], previous[s + 1], ring[s + 1]);
                    }
                    if (!top) {
                        out.triangle(previous[s], ring[s + 1], ring[s]);
                    }
                }
            }
            previous = ring;
        }
    }

    private static boolean same(float[] profile, int i) {
        return profile[2 * i] == profile[2 * i - 2] && profile[2 * i + 1] == profile[2 * i - 1];
    }

    private static int[] ring(
            MeshBuilder out,
            Vector3f base,
            float[] profile,
            int i,
            int segments,
            int around,
            float v) {
        int last = profile.length / 2 - 1;
        int from = i == 0 || same(profile, i) ? i : i - 1;
        int to = i == last || same(profile, i + 1) ? i : i + 1;
        float dr = profile[2 * to] - profile[2 * from];
        float dy = profile[2 * to + 1] - profile[2 * from + 1];
        float length = Math.max(1e-6f, (float) Math.hypot(dr, dy));
        int[] ring = new int[segments + 1];
        for (int s = 0; s <= segments; s++) {
            float angle = FastMath.TWO_PI * s / segments;
            float x = FastMath.sin(angle);
            float z = FastMath.cos(angle);
            Vector3f p =
                    new Vector3f(x * profile[2 * i], profile[2 * i + 1], z * profile[2 * i])
                            .addLocal(base);
            Vector3f n = new Vector3f(x * dy / length, -dr / length, z * dy / length);
            ring[s] = out.vertex(p, n, new Vector3f(z, 0, -x), (float) around * s / segments, v, 1);
        }
        return ring;
    }

    /** The profile of a sphere about the origin. */
    public static float[] sphere(float radius, int rings) {
        float[] profile = new float[2 * (rings + 1)];
        for (int i = 0; i <= rings; i++) {
            float angle = FastMath.PI * i / rings;
            profile[2 * i] = i == 0 || i == rings ? 0 : radius * FastMath.sin(angle);
            profile[2 * i + 1] = -radius * FastMath.cos(angle);
        }
        return profile;
    }
}
