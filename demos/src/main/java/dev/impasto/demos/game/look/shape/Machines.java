package dev.impasto.demos.game.look.shape;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;

/** What moves or stands at the end: blocks, drums, arms, lifts, pendulums and the gate. */
public final class Machines {
    private static final float BRASS = Finish.BRASS.perMetre();
    private static final float OAK = Finish.OAK.perMetre();

    private Machines() {}

    /** A block of a tower. */
    public static void block(Sink out, Finish finish, Vector3f half, float shift) {
        Boxes.add(out.of(finish), Vector3f.ZERO, half, 0.035f, finish.perMetre() * 1.3f, shift);
    }

    /** A drum of a tower, with two brass hoops. */
    public static void drum(Sink out, Finish finish, Vector3f half, float shift) {
        float r = half.x;
        float h = half.y;
        float b = Math.min(0.035f, 0.2f * h);
        float[] body = {0, -h, r - b, -h, r - b, -h, r, -h + b, r, h - b, r - b, h, r - b, h, 0, h};
        int around = Math.max(1, Math.round(6.2832f * r * finish.perMetre()));
        MeshBuilder clay = out.of(finish);
        Lathe.add(clay, Vector3f.ZERO, body, 14, around, finish.perMetre());
        for (int side = -1; side <= 1; side += 2) {
            float y = side * h * 0.55f;
            float[] hoop = {r + 0.014f, y - 0.035f, r + 0.014f, y + 0.035f};
            Lathe.add(out.of(Finish.BRASS), Vector3f.ZERO, hoop, 14, 2, BRASS);
        }
    }

    /** An oak arm with brass ends on a brass hub. */
    public static void spinner(Sink out, Vector3f half) {
        Vector3f arm = new Vector3f(half.x - 0.12f, half.y * 0.8f, half.z * 0.85f);
        Boxes.add(out.of(Finish.OAK), Vector3f.ZERO, arm, 0.04f, OAK, 0.2f);
        MeshBuilder brass = out.of(Finish.BRASS);
        for (int side = -1; side <= 1; side += 2) {
            Boxes.add(
                    brass,
                    new Vector3f(side * (half.x - 0.14f), 0, 0),
                    new Vector3f(0.14f, half.y, half.z),
                    0.05f,
                    BRASS,
                    0);
            Boxes.add(
                    brass,
                    new Vector3f(side * half.x * 0.5f, 0, 0),
                    new Vector3f(0.05f, half.y * 0.86f, half.z * 0.92f),
                    0.02f,
                    BRASS,
                    0);
        }
        float h = half.y;
        float[] hub = {
            0.62f,
            -h - 0.32f,
            0.62f,
            -h - 0.24f,
            0.62f,
            -h - 0.24f,
            0.46f,
            -h - 0.18f,
            0.36f,
            -h,
            0.36f,
            h,
            0.36f,
            h,
            0.42f,
            h + 0.02f,
            0.42f,
            h + 0.07f,
            0.30f,
            h + 0.13f,
            0.12f,
            h + 0.18f,
            0.10f,
            h + 0.24f,
            0.14f,
            h + 0.30f,
            0.09f,
            h + 0.38f,
            0,
            h + 0.40f
        };
        Lathe.add(brass, Vector3f.ZERO, hub, 18, 2, BRASS);
    }

    /** An oak deck in a brass frame over a turned keel. */
    public static void lift(Sink out, Vector3f half) {
        float rim = 0.14f;
        Boxes.add(
                out.of(Finish.OAK),
                Vector3f.ZERO,
                new Vector3f(half.x - rim, half.y, half.z - rim),
                0.01f,
                OAK,
                0.4f);
        MeshBuilder brass = out.of(Finish.BRASS);
        for (int side = -1; side <= 1; side += 2) {
            Boxes.add(
                    brass,
                    new Vector3f(side * (half.x - rim / 2), 0, 0),
                    new Vector3f(rim / 2, half.y, half.z),
                    0.03f,
                    BRASS,
                    0);
            Boxes.add(
                    brass,
                    new Vector3f(0, 0, side * (half.z - rim / 2)),
                    new Vector3f(half.x - rim, half.y, rim / 2),
                    0.03f,
                    BRASS,
                    0);
        }
        float r = Math.min(half.x, half.z);
        float y = -half.y;
        float[] keel = {
            0, y - 1.05f, 0.09f, y - 0.98f, 0.12f, y - 0.88f, 0.05f, y - 0.78f, 0.22f, y - 0.62f,
            r * 0.4f, y - 0.4f, r * 0.62f, y - 0.16f, r * 0.62f, y - 0.16f, r * 0.7f, y - 0.14f,
            r * 0.7f, y
        };
        Lathe.add(brass, Vector3f.ZERO, keel, 20, 3, BRASS);
    }

    /** A brass bob with a dark band, on a rod that reaches {@code arm} up. */
    public static void pendulum(Sink out, Vector3f half, float arm) {
        float r = half.x;
        Lathe.add(out.of(Finish.BRASS), Vector3f.ZERO, Lathe.sphere(r, 14), 20, 4, BRASS);
        float[] band = {r * 0.995f, -0.09f, r * 1.03f, -0.07f, r * 1.03f, 0.07f, r * 0.995f, 0.09f};
        Lathe.add(out.of(Finish.IRON), Vector3f.ZERO, band, 24, 3, Finish.IRON.perMetre());
        Bars.add(
                out.of(Finish.IRON),
                new Vector3f(0, r * 0.9f, 0),
                new Vector3f(0, arm, 0),
                0.045f,
                8,
                Finish.IRON.perMetre());
        float[] collar = {0.16f, r * 0.96f, 0.13f, r + 0.1f, 0.06f, r + 0.14f};
        Lathe.add(out.of(Finish.BRASS), Vector3f.ZERO, collar, 12, 1, BRASS);
    }

    /**
     * The frame that a pendulum hangs from: two slender legs and a bowed beam, from below the road.
     */
    public static void gallows(Sink out, float arm, float reach, float foot) {
        MeshBuilder iron = out.of(Finish.IRON);
        float perMetre = Finish.IRON.perMetre();
        Vector3f[] bow = new Vector3f[17];
        for (int i = 0; i <= 16; i++) {
            float a = FastMath.PI * i / 16;
            bow[i] = new Vector3f(-reach * FastMath.cos(a), arm - 1.5f + 1.5f * FastMath.sin(a), 0);
        }
        for (int side = -1; side <= 1; side += 2) {
            Vector3f z = new Vector3f(0, 0, 0.16f * side);
            Vector3f[] shifted = new Vector3f[bow.length];
            for (int i = 0; i < bow.length; i++) {
                shifted[i] = bow[i].add(z);
            }
            Bars.chain(iron, shifted, 0.05f, 6, perMetre);
            Bars.add(
                    iron,
                    bow[0].add(z),
                    new Vector3f(-reach, foot, 0.16f * side),
                    0.06f,
                    6,
                    perMetre);
            Bars.add(
                    iron,
                    bow[16].add(z),
                    new Vector3f(reach, foot, 0.16f * side),
                    0.06f,
                    6,
                    perMetre);
        }
        for (int i = 1; i < 16; i++) {
            Bars.add(
                    iron,
                    bow[i].add(0, 0, 0.16f),
                    bow[i + 1 > 16 ? 16 : i + 1].add(0, 0, -0.16f),
                    0.02f,
                    4,
                    perMetre);
        }
        float[] boss = {
            0, arm - 0.2f, 0.16f, arm - 0.12f, 0.2f, arm, 0.16f, arm + 0.12f, 0, arm + 0.2f
        };
        Lathe.add(out.of(Finish.BRASS), Vector3f.ZERO, boss, 14, 2, BRASS);
    }

    /** The gate: two fluted posts, a bow of brass rods between rings, a crowning star. */
    public static void gate(Sink out, Vector3f half) {
        float thick = half.z;
        float x = half.x - thick;
        for (int side = -1; side <= 1; side += 2) {
            post(out, side * x, half.y, thick);
        }
        MeshBuilder brass = out.of(Finish.BRASS);
        Boxes.add(
                brass,
                new Vector3f(0, half.y - thick, 0),
                new Vector3f(half.x, thick * 0.35f, thick * 0.7f),
                0.05f,
                BRASS,
                0.3f);
        for (float r : new float[] {1.0f, 1.16f}) {
            bow(brass, x * r, half.y - thick, 0.05f * (2.2f - r));
        }
        for (int i = 1; i < 14; i++) {
            float a = FastMath.PI * i / 14;
            Vector3f in =
                    new Vector3f(
                            -x * FastMath.cos(a), half.y - thick + x * 0.62f * FastMath.sin(a), 0);
            Vector3f outer =
                    new Vector3f(
                            -x * 1.16f * FastMath.cos(a),
                            half.y - thick + x * 1.16f * 0.62f * FastMath.sin(a),
                            0);
            Bars.add(brass, in, outer, 0.018f, 4, BRASS);
            if (i % 2 == 1) {
                Bars.add(brass, new Vector3f(0, half.y - thick + 0.3f, 0), in, 0.012f, 4, BRASS);
            }
        }
        float[] finial = {
            0.05f, 0, 0.09f, 0.06f, 0.04f, 0.14f, 0.16f, 0.30f, 0.2f, 0.42f, 0.12f, 0.58f, 0, 0.8f
        };
        Lathe.add(
                brass,
                new Vector3f(0, half.y - thick + x * 1.16f * 0.62f, 0),
                finial,
                12,
                1,
                BRASS);
    }

    private static void post(Sink out, float x, float h, float thick) {
        float r = thick * 0.85f;
        float[] column = {
            r * 1.25f,
            -h,
            r * 1.25f,
            -h + 0.24f,
            r * 1.25f,
            -h + 0.24f,
            r,
            -h + 0.34f,
            r * 0.82f,
            -h + 0.42f,
            r * 0.72f,
            h - 0.7f,
            r * 0.72f,
            h - 0.7f,
            r * 0.95f,
            h - 0.6f,
            r,
            h - 0.5f
        };
        Lathe.add(
                out.of(Finish.PLASTER),
                new Vector3f(x, 0, 0),
                column,
                16,
                1,
                Finish.PLASTER.perMetre());
        float[] rings = {
            r * 0.78f,
            -h + 1.0f,
            r * 0.92f,
            -h + 1.04f,
            r * 0.92f,
            -h + 1.12f,
            r * 0.78f,
            -h + 1.16f
        };
        Lathe.add(out.of(Finish.BRASS), new Vector3f(x, 0, 0), rings, 16, 1, BRASS);
        Boxes.add(
                out.of(Finish.BRASS),
                new Vector3f(x, h - 0.42f, 0),
                new Vector3f(thick * 1.05f, 0.09f, thick * 1.05f),
                0.03f,
                BRASS,
                0);
    }

    private static void bow(MeshBuilder out, float reach, float y, float radius) {
        Vector3f[] points = new Vector3f[25];
        for (int i = 0; i <= 24; i++) {
            float a = FastMath.PI * i / 24;
            points[i] =
                    new Vector3f(-reach * FastMath.cos(a), y + reach * 0.62f * FastMath.sin(a), 0);
        }
        Bars.chain(out, points, radius, 6, BRASS);
    }
}
