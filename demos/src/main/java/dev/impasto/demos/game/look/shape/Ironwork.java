package dev.impasto.demos.game.look.shape;

import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;

/** Railings, grilles, lamps: bars of one to three centimetres. */
public final class Ironwork {
    private static final float IRON = Finish.IRON.perMetre();
    private static final float BRASS = Finish.BRASS.perMetre();

    private Ironwork() {}

    /** Posts with brass balls, a brass hand-rail, and thin upright bars between two iron rails. */
    public static void railing(Sink out, Vector3f half) {
        float low = -half.y;
        float high = half.y;
        int bays = Math.max(1, Math.round(half.x * 2 / 2f));
        float bay = half.x * 2 / bays;
        rail(out, Finish.IRON, half.x, low + 0.12f, 0.014f);
        rail(out, Finish.IRON, half.x, high - 0.17f, 0.012f);
        rail(out, Finish.BRASS, half.x, high - 0.03f, 0.030f);
        for (int i = 0; i <= bays; i++) {
            float x = -half.x + i * bay + (i == 0 ? 0.03f : i == bays ? -0.03f : 0);
            post(out, x, low, high);
            if (i < bays) {
                uprights(out.wire(Finish.IRON), -half.x + i * bay, bay, low + 0.12f, high - 0.17f);
            }
        }
    }

    private static void rail(Sink out, Finish finish, float reach, float y, float radius) {
        Vector3f from = new Vector3f(-reach, y, 0);
        Vector3f to = new Vector3f(reach, y, 0);
        Bars.add(out.of(finish, Detail.NEAR), from, to, radius, 4, finish.perMetre());
        Bars.add(out.of(finish, Detail.BEYOND), from, to, radius, 3, finish.perMetre());
    }

    private static void post(Sink out, float x, float low, float high) {
        MeshBuilder iron = out.wire(Finish.IRON);
        Bars.add(iron, new Vector3f(x, low, 0), new Vector3f(x, high + 0.03f, 0), 0.026f, 4, IRON);
        float[] ball = {0.02f, 0, 0.044f, 0.045f, 0.03f, 0.085f, 0, 0.098f};
        Lathe.add(out.wire(Finish.BRASS), new Vector3f(x, high + 0.02f, 0), ball, 5, 1, BRASS);
    }

    private static void uprights(MeshBuilder out, float x, float bay, float low, float high) {
        int count = Math.max(2, Math.round(bay / 0.16f));
        for (int i = 1; i < count; i++) {
            float at = x + bay * i / count;
            Bars.add(out, new Vector3f(at, low, 0), new Vector3f(at, high, 0), 0.009f, 3, IRON);
        }
    }

    /** A floor of bars along z, carried by cross bars, in an iron frame. */
    public static void grille(Sink out, Vector3f half) {
        MeshBuilder iron = out.of(Finish.IRON);
        int bars = Math.max(2, Math.round(half.x * 2 / 0.17f));
        for (int i = 1; i < bars; i++) {
            float x = -half.x + half.x * 2 * i / bars;
            blade(out.wire(Finish.IRON), x, half.y - 0.035f, half.z);
        }
        int ties = Math.max(2, Math.round(half.z * 2 / 0.75f));
        for (int i = 1; i < ties; i++) {
            float z = -half.z + half.z * 2 * i / ties;
            Bars.add(
                    iron,
                    new Vector3f(-half.x, half.y - 0.09f, z),
                    new Vector3f(half.x, half.y - 0.09f, z),
                    0.02f,
                    4,
                    IRON);
        }
        for (int side = -1; side <= 1; side += 2) {
            Vector3f x = new Vector3f(side * (half.x - 0.06f), 0, 0);
            Vector3f z = new Vector3f(0, 0, side * (half.z - 0.06f));
            frame(out, x, new Vector3f(0.06f, half.y, half.z));
            frame(out, z, new Vector3f(half.x - 0.12f, half.y, 0.06f));
            girder(out.wire(Finish.IRON), side * (half.x - 0.3f), -half.y, half.z);
        }
    }

    private static void frame(Sink out, Vector3f at, Vector3f half) {
        Boxes.add(out.of(Finish.BRASS, Detail.NEAR), at, half, 0.02f, BRASS, 0);
        Boxes.add(out.of(Finish.BRASS, Detail.BEYOND), at, half, 0, BRASS, 0);
    }

    /** A flat bar on edge with an open underside. */
    private static void blade(MeshBuilder out, float x, float y, float z) {
        Bars.add(out, new Vector3f(x, y, -z), new Vector3f(x, y, z), 0.024f, 3, IRON);
    }

    /** A bowed truss under the floor. */
    private static void girder(MeshBuilder out, float x, float y, float z) {
        int parts = 8;
        Vector3f[] bow = new Vector3f[parts + 1];
        for (int i = 0; i <= parts; i++) {
            float t = 2f * i / parts - 1;
            bow[i] = new Vector3f(x, y - 0.75f * (1 - t * t), t * z);
        }
        Bars.chain(out, bow, 0.035f, 4, IRON);
        for (int i = 1; i < parts; i++) {
            Bars.add(out, bow[i], new Vector3f(x, y, bow[i].z), 0.015f, 4, IRON);
            Bars.add(out, bow[i], new Vector3f(x, y, bow[i + 1].z), 0.011f, 3, IRON);
        }
    }

    /** A lamp post; the lantern's light itself is drawn elsewhere, {@link #lampHeight} up. */
    public static void lamp(Sink out, Vector3f half) {
        float b = -half.y;
        float t = half.y;
        float[] post = {
            0.17f, b, 0.15f, b + 0.08f, 0.10f, b + 0.34f, 0.055f, b + 0.42f, 0.04f, t - 0.62f,
            0.12f, t - 0.52f, 0.12f, t - 0.50f
        };
        float[] plain = {0.15f, b, 0.05f, b + 0.4f, 0.04f, t - 0.62f, 0.12f, t - 0.5f};
        Lathe.add(out.of(Finish.IRON, Detail.NEAR), Vector3f.ZERO, post, 6, 1, IRON);
        Lathe.add(out.of(Finish.IRON, Detail.BEYOND), Vector3f.ZERO, plain, 3, 1, IRON);
        float[] cap = {0.18f, t - 0.12f, 0.18f, t - 0.09f, 0.05f, t + 0.04f, 0, t + 0.14f};
        float[] plainCap = {0.18f, t - 0.12f, 0, t + 0.14f};
        Lathe.add(out.of(Finish.BRASS, Detail.NEAR), Vector3f.ZERO, cap, 6, 1, BRASS);
        Lathe.add(out.of(Finish.BRASS, Detail.BEYOND), Vector3f.ZERO, plainCap, 4, 1, BRASS);
        for (int i = 0; i < 4; i++) {
            float x = (i & 1) * 2 - 1;
            float z = (i & 2) - 1;
            Vector3f foot = new Vector3f(x * 0.08f, t - 0.52f, z * 0.08f);
            Vector3f head = new Vector3f(x * 0.115f, t - 0.1f, z * 0.115f);
            Bars.add(out.wire(Finish.IRON), foot, head, 0.009f, 3, IRON);
        }
    }

    /** How far over a lamp's centre its light hangs. */
    public static float lampHeight(Vector3f half) {
        return half.y - 0.32f;
    }
}
