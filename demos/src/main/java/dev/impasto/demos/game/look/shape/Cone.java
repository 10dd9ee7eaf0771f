package dev.impasto.demos.game.look.shape;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;

/** A round limb between two points that may differ in thickness. */
final class Cone {
    private Cone() {}

    static void add(
            MeshBuilder out,
            Vector3f from,
            Vector3f to,
            float low,
            float high,
            int sides,
            float perMetre) {
        Vector3f along = to.subtract(from);
        float length = along.length();
        along.divideLocal(length);
        Vector3f x =
                (Math.abs(along.y) < 0.9f ? Vector3f.UNIT_Y : Vector3f.UNIT_X)
                        .cross(along)
                        .normalizeLocal();
        Vector3f y = along.cross(x);
        int[] foot = new int[sides + 1];
        int[] head = new int[sides + 1];
        for (int s = 0; s <= sides; s++) {
            float angle = FastMath.TWO_PI * (s + 0.5f) / sides;
            Vector3f n = x.mult(FastMath.cos(angle)).addLocal(y.mult(FastMath.sin(angle)));
            Vector3f t = y.mult(FastMath.cos(angle)).subtractLocal(x.mult(FastMath.sin(angle)));
            foot[s] = out.vertex(from.add(n.mult(low)), n, t, (float) s / sides, 0, 1);
            head[s] =
                    out.vertex(to.add(n.mult(high)), n, t, (float) s / sides, length * perMetre, 1);
        }
        for (int s = 0; s < sides; s++) {
            out.quad(foot[s], foot[s + 1], head[s + 1], head[s]);
        }
    }
}
