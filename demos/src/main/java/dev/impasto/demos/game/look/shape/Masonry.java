package dev.impasto.demos.game.look.shape;

import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;

/** Floors, ramps, piers and columns, each about its own centre. */
public final class Masonry {
    private static final float COPING = 0.34f;

    private Masonry() {}

    /** A terrace: a paved field inside a flush travertine rim, a moulded edge, plaster below. */
    public static void slab(Sink out, Finish paving, Vector3f half, float shift) {
        if (Math.min(half.x, half.z) < 0.7f) {
            Boxes.add(out.of(paving), Vector3f.ZERO, half, 0.03f, paving.perMetre(), shift);
            return;
        }
        float x = half.x - COPING;
        float z = half.z - COPING;
        Boxes.field(out.of(paving), -x, -z, x, z, half.y, paving.perMetre(), shift);
        rim(out, half, shift);
        float drop = half.y - 0.16f;
        Vector3f body = new Vector3f(half.x - 0.07f, (half.y + drop) * 0.5f, half.z - 0.07f);
        float down = (drop - half.y) * 0.5f;
        Boxes.add(
                out.of(Finish.PLASTER),
                new Vector3f(0, down, 0),
                body,
                0.02f,
                Finish.PLASTER.perMetre(),
                shift);
        Vector3f foot = new Vector3f(half.x - 0.02f, 0.06f, half.z - 0.02f);
        Boxes.add(
                out.of(Finish.TRAVERTINE),
                new Vector3f(0, 0.06f - half.y, 0),
                foot,
                0.03f,
                Finish.TRAVERTINE.perMetre(),
                shift);
    }

    private static void rim(Sink out, Vector3f half, float shift) {
        MeshBuilder stone = out.of(Finish.TRAVERTINE);
        float h = 0.085f;
        float y = half.y - h;
        float c = COPING / 2;
        for (int side = -1; side <= 1; side += 2) {
            stones(
                    stone,
                    new Vector3f(0, y, side * (half.z - c)),
                    half.x,
                    h,
                    c,
                    true,
                    shift + side);
            stones(
                    stone,
                    new Vector3f(side * (half.x - c), y, 0),
                    half.z - COPING,
                    h,
                    c,
                    false,
                    shift - side);
        }
    }

    /** A row of dressed stones along x or z, each with its own bevel. */
    private static void stones(
            MeshBuilder out,
            Vector3f middle,
            float reach,
            float h,
            float c,
            boolean alongX,
            float shift) {
        int count = Math.max(1, Math.round(reach * 2 / 1.15f));
        float step = reach * 2 / count;
        for (int i = 0; i < count; i++) {
            float at = -reach + (i + 0.5f) * step;
            float tone = 0.86f + 0.14f * (float) Math.abs(Math.sin((i + shift * 7) * 12.9898f));
            out.tint(tone, tone, tone * 0.985f);
            Vector3f centre = middle.add(alongX ? at : 0, 0, alongX ? 0 : at);
            Vector3f half =
                    new Vector3f(alongX ? step / 2 - 0.002f : c, h, alongX ? c : step / 2 - 0.002f);
            Boxes.add(out, centre, half, 0.018f, Finish.TRAVERTINE.perMetre(), shift + i * 0.37f);
        }
        out.tint(1, 1, 1);
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
            r * 1.5f,
            b,
            r * 1.5f,
            b + 0.10f,
            r * 1.5f,
            b + 0.10f,
            r * 1.42f,
            b + 0.13f,
            r * 1.28f,
            b + 0.16f,
            r * 1.12f,
            b + 0.20f,
            r * 1.12f,
            b + 0.20f,
            r * 0.99f,
            b + 0.27f,
            r * 1.0f,
            b + (t - b) * 0.35f,
            r * 0.86f,
            t - 0.30f,
            r * 0.86f,
            t - 0.30f,
            r * 0.97f,
            t - 0.29f,
            r * 0.97f,
            t - 0.25f,
            r * 0.88f,
            t - 0.24f,
            r * 1.0f,
            t - 0.16f,
            r * 1.35f,
            t - 0.10f
        };
        Lathe.add(out.of(Finish.PLASTER), Vector3f.ZERO, profile, 16, 1, Finish.PLASTER.perMetre());
        Boxes.add(
                out.of(Finish.TRAVERTINE),
                new Vector3f(0, t - 0.05f, 0),
                new Vector3f(r * 1.42f, 0.05f, r * 1.42f),
                0.015f,
                Finish.TRAVERTINE.perMetre(),
                0.3f);
    }

    private static void tower(Sink out, float r, float h) {
        float[] profile = {
            r * 1.12f, -h, r * 1.0f, h - 3.2f, r * 1.0f, h - 3.2f, r * 1.07f, h - 3.16f, r * 1.07f,
            h - 2.94f, r * 1.07f, h - 2.94f, r * 1.0f, h - 2.9f, r * 1.0f, h - 2.9f, r * 1.02f,
            h - 2.2f, r * 1.10f, h - 1.5f, r * 1.28f, h - 0.8f, r * 1.62f, h - 0.2f, r * 1.62f,
            h - 0.2f, r * 1.7f, h - 0.18f, r * 1.7f, h
        };
        int around = Math.max(2, Math.round(6.2832f * r * Finish.ASHLAR.perMetre()));
        Lathe.add(
                out.of(Finish.ASHLAR),
                Vector3f.ZERO,
                profile,
                24,
                around,
                Finish.ASHLAR.perMetre());
    }

    /** A hanging pier of stone under a floor: a corbelled head and a long square shaft. */
    public static void pier(Sink out, float top, float x, float z, float depth) {
        MeshBuilder stone = out.of(Finish.ASHLAR);
        float perMetre = Finish.ASHLAR.perMetre();
        for (int i = 0; i < 3; i++) {
            float out1 = 0.42f - 0.15f * i;
            Boxes.add(
                    stone,
                    new Vector3f(0, top - 0.2f - 0.4f * i, 0),
                    new Vector3f(x + out1, 0.2f, z + out1),
                    0.05f,
                    perMetre,
                    0.2f * i);
        }
        Boxes.add(
                stone,
                new Vector3f(0, top - 1.2f - depth / 2, 0),
                new Vector3f(x, depth / 2, z),
                0.06f,
                perMetre,
                0.6f);
    }
}
