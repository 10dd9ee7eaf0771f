package dev.impasto.demos.game.look.shape;

import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;

/** What moves: blocks, drums, arms, lifts and pendulums, each about its own centre. */
public final class Machines {
    private static final float BRASS = Finish.BRASS.perMetre();
    private static final float OAK = Finish.OAK.perMetre();
    private static final float IRON = Finish.IRON.perMetre();

    /** Sides of a drum that is seen from afar. */
    private static final int FAR_SIDES = 10;

    private Machines() {}

    /** A block of a tower. */
    public static void block(Sink out, Finish finish, Vector3f half, float shift) {
        float perMetre = finish.perMetre() * 1.3f;
        Boxes.add(out.of(finish, Detail.NEAR), Vector3f.ZERO, half, 0.035f, perMetre, shift);
        Boxes.add(out.of(finish, Detail.BEYOND), Vector3f.ZERO, half, 0, perMetre, shift);
    }

    /** A drum of a tower, with two brass hoops. */
    public static void drum(Sink out, Finish finish, Vector3f half) {
        float r = half.x;
        float h = half.y;
        float b = Math.min(0.035f, 0.2f * h);
        float[] body = {0, -h, r - b, -h, r - b, -h, r, -h + b, r, h - b, r - b, h, r - b, h, 0, h};
        float[] plain = {0, -h, r, -h, r, -h, r, h, r, h, 0, h};
        int around = Math.max(1, Math.round(6.2832f * r * finish.perMetre()));
        MeshBuilder near = out.of(finish, Detail.NEAR);
        MeshBuilder far = out.of(finish, Detail.BEYOND);
        Lathe.add(near, Vector3f.ZERO, body, 14, around, finish.perMetre());
        Lathe.add(far, Vector3f.ZERO, plain, FAR_SIDES, around, finish.perMetre());
        for (float y : new float[] {-0.55f * h, 0.55f * h}) {
            float[] hoop = {r + 0.014f, y - 0.035f, r + 0.014f, y + 0.035f};
            Lathe.add(out.of(Finish.BRASS, Detail.NEAR), Vector3f.ZERO, hoop, 14, 2, BRASS);
            Lathe.add(
                    out.of(Finish.BRASS, Detail.BEYOND), Vector3f.ZERO, hoop, FAR_SIDES, 2, BRASS);
        }
    }

    /** An oak arm with brass ends on a brass hub. */
    public static void spinner(Sink out, Vector3f half) {
        Vector3f arm = new Vector3f(half.x - 0.12f, half.y * 0.8f, half.z * 0.85f);
        Boxes.add(out.of(Finish.OAK), Vector3f.ZERO, arm, 0.04f, OAK, 0.2f);
        MeshBuilder brass = out.of(Finish.BRASS);
        Vector3f cap = new Vector3f(0.14f, half.y, half.z);
        Vector3f band = new Vector3f(0.05f, half.y * 0.86f, half.z * 0.92f);
        for (int side = -1; side <= 1; side += 2) {
            Boxes.add(brass, new Vector3f(side * (half.x - 0.14f), 0, 0), cap, 0.05f, BRASS, 0);
            Boxes.add(brass, new Vector3f(side * half.x * 0.5f, 0, 0), band, 0.02f, BRASS, 0);
        }
        Lathe.add(brass, Vector3f.ZERO, hub(half.y), 18, 2, BRASS);
    }

    private static float[] hub(float h) {
        return new float[] {
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
            h + 0.07f,
            0.30f,
            h + 0.13f,
            0.10f,
            h + 0.24f,
            0.14f,
            h + 0.30f,
            0.09f,
            h + 0.38f,
            0,
            h + 0.40f
        };
    }

    /** An oak deck in a brass frame over a turned keel. */
    public static void lift(Sink out, Vector3f half) {
        float rim = 0.14f;
        Vector3f deck = new Vector3f(half.x - rim, half.y, half.z - rim);
        Boxes.add(out.of(Finish.OAK), Vector3f.ZERO, deck, 0.01f, OAK, 0.4f);
        MeshBuilder brass = out.of(Finish.BRASS);
        Vector3f beside = new Vector3f(rim / 2, half.y, half.z);
        Vector3f across = new Vector3f(half.x - rim, half.y, rim / 2);
        for (int side = -1; side <= 1; side += 2) {
            Vector3f x = new Vector3f(side * (half.x - rim / 2), 0, 0);
            Vector3f z = new Vector3f(0, 0, side * (half.z - rim / 2));
            Boxes.add(brass, x, beside, 0.03f, BRASS, 0);
            Boxes.add(brass, z, across, 0.03f, BRASS, 0);
        }
        float[] keel = keel(Math.min(half.x, half.z), -half.y);
        Lathe.add(brass, Vector3f.ZERO, keel, 20, 3, BRASS);
    }

    private static float[] keel(float r, float y) {
        return new float[] {
            0, y - 1.05f, 0.12f, y - 0.9f, 0.05f, y - 0.78f, 0.22f, y - 0.62f, r * 0.4f, y - 0.4f,
            r * 0.62f, y - 0.16f, r * 0.62f, y - 0.16f, r * 0.7f, y - 0.14f, r * 0.7f, y
        };
    }

    /** A brass bob with a dark band, on a rod that reaches {@code arm} up. */
    public static void pendulum(Sink out, Vector3f half, float arm) {
        float r = half.x;
        MeshBuilder brass = out.of(Finish.BRASS);
        MeshBuilder iron = out.of(Finish.IRON);
        Lathe.add(brass, Vector3f.ZERO, Lathe.sphere(r, 14), 20, 4, BRASS);
        float[] band = {r * 0.995f, -0.09f, r * 1.03f, -0.07f, r * 1.03f, 0.07f, r * 0.995f, 0.09f};
        Lathe.add(iron, Vector3f.ZERO, band, 20, 3, IRON);
        Bars.add(iron, new Vector3f(0, r * 0.9f, 0), new Vector3f(0, arm, 0), 0.045f, 8, IRON);
        float[] collar = {0.16f, r * 0.96f, 0.13f, r + 0.1f, 0.06f, r + 0.14f};
        Lathe.add(brass, Vector3f.ZERO, collar, 12, 1, BRASS);
    }
}
