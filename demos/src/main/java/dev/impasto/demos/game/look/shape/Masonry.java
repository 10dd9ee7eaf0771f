package dev.impasto.demos.game.look.shape;

import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;

/** Floors, ramps, piers and columns, each about its own centre. */
public final class Masonry {
    private static final float COPING = 0.34f;

    /** The side of a patch of floor that is seen from afar, in metres. */
    static final float FAR_PATCH = 5;

    private Masonry() {}

    /** A terrace: a paved field inside a flush travertine rim, a moulded edge, plaster below. */
    public static void slab(Sink out, Finish paving, Vector3f half, float shift) {
        if (Math.min(half.x, half.z) < 0.7f) {
            beam(out.of(paving, Detail.NEAR), half, 0.03f, paving.perMetre(), shift);
            beam(out.of(paving, Detail.BEYOND), half, 0, paving.perMetre(), shift);
            return;
        }
        float h = half.y;
        paved(out, Detail.NEAR, paving, half, Boxes.PATCH, shift);
        paved(out, Detail.BEYOND, paving, half, FAR_PATCH, shift);
        float[] plain = {-COPING, h, 0, h, 0, h - 0.17f, -0.07f, h - 0.18f, -0.07f, -h};
        float[] coping = {
            -COPING,
            h,
            -0.018f,
            h,
            0,
            h - 0.014f,
            0,
            h - 0.15f,
            -0.03f,
            h - 0.17f,
            -0.07f,
            h - 0.18f
        };
        float[] body = {-0.07f, h - 0.18f, -0.07f, 0.16f - h};
        float[] foot = {-0.07f, 0.16f - h, -0.02f, 0.12f - h, -0.01f, 0.06f - h, -0.03f, -h};
        float stone = Finish.TRAVERTINE.perMetre();
        float plaster = Finish.PLASTER.perMetre();
        Sweep.rectangle(near(out, Finish.TRAVERTINE), half.x, half.z, coping, stone, 0);
        Sweep.rectangle(near(out, Finish.PLASTER), half.x, half.z, body, plaster, shift);
        Sweep.rectangle(near(out, Finish.TRAVERTINE), half.x, half.z, foot, stone, 0.3f);
        Sweep.rectangle(
                out.of(Finish.PLASTER, Detail.BEYOND), half.x, half.z, plain, plaster, shift);
        ceiling(out.of(Finish.PLASTER), half.x - 0.03f, half.z - 0.03f, -h);
    }

    private static MeshBuilder near(Sink out, Finish finish) {
        return out.of(finish, Detail.NEAR);
    }

    private static void paved(
            Sink out, Detail detail, Finish paving, Vector3f half, float patch, float shift) {
        Boxes.field(
                out.of(paving, detail),
                half.x - COPING,
                half.z - COPING,
                half.y,
                patch,
                paving.perMetre(),
                shift);
    }

    /** A beam, its grain along its longer side; its edges are sharp without a bevel. */
    private static void beam(
            MeshBuilder out, Vector3f half, float bevel, float perMetre, float shift) {
        Vector3f along = half;
        if (half.z > half.x) {
            out.turn(new Quaternion().fromAngleAxis(FastMath.HALF_PI, Vector3f.UNIT_Y));
            along = new Vector3f(half.z, half.y, half.x);
        }
        Boxes.add(out, Vector3f.ZERO, along, bevel, perMetre, shift);
    }

    private static void ceiling(MeshBuilder out, float x, float z, float y) {
        Vector3f n = new Vector3f(0, -1, 0);
        int[] id = new int[4];
        for (int i = 0; i < 4; i++) {
            float px = (i == 1 || i == 2 ? 1 : -1) * x;
            float pz = (i >= 2 ? 1 : -1) * z;
            id[i] =
                    out.vertex(
                            new Vector3f(px, y, pz), n, Vector3f.UNIT_X, px * 0.25f, pz * 0.25f, 1);
        }
        out.quad(id[0], id[1], id[2], id[3]);
    }

    /** A round column with base and capital; a wide one is a tower that carries a terrace. */
    public static void pillar(Sink out, Vector3f half) {
        float r = half.x;
        if (r > 0.8f) {
            tower(out, r, half.y);
            return;
        }
        float b = -half.y;
        float t = half.y;
        float[] profile = {
            r * 1.5f, b, r * 1.45f, b + 0.12f, r * 1.12f, b + 0.20f, r * 1.12f, b + 0.20f, r,
            b + 0.27f, r * 0.86f, t - 0.30f, r * 0.97f, t - 0.27f, r * 0.88f, t - 0.24f, r * 1.35f,
            t - 0.10f
        };
        float[] plain = {
            r * 1.3f, b, r, b + 0.2f, r * 0.86f, t - 0.3f, r * 1.4f, t - 0.1f, r * 1.4f, t
        };
        float tiles = Finish.PLASTER.perMetre();
        Lathe.add(out.of(Finish.PLASTER, Detail.NEAR), Vector3f.ZERO, profile, 10, 1, tiles);
        Lathe.add(out.of(Finish.PLASTER, Detail.MIDDLE), Vector3f.ZERO, plain, 6, 1, tiles);
        float[] plainest = {r, b, r * 0.88f, t - 0.3f, r * 1.4f, t};
        Lathe.add(out.of(Finish.PLASTER, Detail.FAR), Vector3f.ZERO, plainest, 5, 1, tiles);
        float w = r * 1.42f;
        float[] abacus = {-w, t, 0, t, 0, t - 0.1f, -w, t - 0.1f};
        float perMetre = Finish.TRAVERTINE.perMetre();
        Sweep.rectangle(near(out, Finish.TRAVERTINE), w, w, abacus, perMetre, 0.3f);
    }

    private static void tower(Sink out, float r, float h) {
        float[] profile = {
            r * 1.12f, -h, r, h - 3.2f, r, h - 3.2f, r * 1.07f, h - 3.16f, r * 1.07f, h - 2.92f, r,
            h - 2.88f, r * 1.08f, h - 1.5f, r * 1.28f, h - 0.8f, r * 1.62f, h - 0.2f, r * 1.62f,
            h - 0.2f, r * 1.7f, h - 0.18f, r * 1.7f, h
        };
        float[] plain = {r * 1.12f, -h, r, h - 3.0f, r * 1.15f, h - 1.3f, r * 1.7f, h};
        float perMetre = Finish.ASHLAR.perMetre();
        int around = Math.max(2, Math.round(6.2832f * r * perMetre));
        Lathe.add(out.of(Finish.ASHLAR, Detail.NEAR), Vector3f.ZERO, profile, 16, around, perMetre);
        Lathe.add(out.of(Finish.ASHLAR, Detail.MIDDLE), Vector3f.ZERO, plain, 9, around, perMetre);
        Lathe.add(out.of(Finish.ASHLAR, Detail.FAR), Vector3f.ZERO, plain, 6, around, perMetre);
    }

    /** A pier of stone under a floor: a corbelled head and a long square shaft. */
    public static void pier(Sink out, float top, float x, float z, float depth) {
        float[] profile = {
            0.42f,
            top,
            0.42f,
            top - 0.4f,
            0.27f,
            top - 0.45f,
            0.27f,
            top - 0.8f,
            0.12f,
            top - 0.85f,
            0.12f,
            top - 1.2f,
            0,
            top - 1.25f,
            0,
            top - 1.2f - depth
        };
        float low = top - 1.2f - depth;
        float[] plain = {0.42f, top, 0.42f, top - 0.4f, 0.02f, top - 1.2f, 0, low};
        float perMetre = Finish.ASHLAR.perMetre();
        Sweep.rectangle(out.of(Finish.ASHLAR, Detail.NEAR), x, z, profile, perMetre, 0);
        Sweep.rectangle(out.of(Finish.ASHLAR, Detail.BEYOND), x, z, plain, perMetre, 0);
    }
}
