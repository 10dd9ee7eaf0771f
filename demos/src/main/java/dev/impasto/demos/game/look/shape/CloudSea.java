package dev.impasto.demos.game.look.shape;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Noise;

/** The top of the clouds: a disc of rolling swells out to the horizon. */
public final class CloudSea {
    private static final int AROUND = 60;
    private static final int RINGS = 26;
    private static final float HORIZON = 1100;

    private CloudSea() {}

    /** Adds the sea about the placement's origin; its mean height is 0. */
    public static void add(MeshBuilder out) {
        int[][] ids = new int[RINGS + 1][AROUND + 1];
        for (int i = 0; i <= RINGS; i++) {
            float t = (float) i / RINGS;
            float r = HORIZON * t * t * (0.25f + 0.75f * t);
            for (int k = 0; k <= AROUND; k++) {
                float a = FastMath.TWO_PI * (k % AROUND) / AROUND;
                ids[i][k] = point(out, r * FastMath.sin(a), r * FastMath.cos(a), r);
            }
        }
        for (int i = 0; i < RINGS; i++) {
            for (int k = 0; k < AROUND; k++) {
                out.quad(ids[i][k], ids[i + 1][k], ids[i + 1][k + 1], ids[i][k + 1]);
            }
        }
    }

    private static int point(MeshBuilder out, float x, float z, float r) {
        float e = 2 + r * 0.03f;
        float dx = height(x + e, z, r) - height(x - e, z, r);
        float dz = height(x, z + e, r) - height(x, z - e, r);
        Vector3f n = new Vector3f(-dx, 2 * e, -dz).normalizeLocal();
        return out.vertex(new Vector3f(x, height(x, z, r), z), n, Vector3f.UNIT_X, x, z, 1);
    }

    private static float height(float x, float z, float r) {
        float u = x / 640;
        float v = z / 640;
        float swell = 1 - 2 * Math.abs(Noise.gradient(u, v, 9, 71));
        float roll = Noise.gradient(u, v, 23, 72);
        return (1.6f + Math.min(9, r * 0.03f)) * (0.75f * swell + 0.35f * roll);
    }
}
