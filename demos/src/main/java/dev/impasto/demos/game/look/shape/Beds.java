package dev.impasto.demos.game.look.shape;

import static dev.impasto.demos.game.look.shape.Cards.any;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Sprig;
import java.util.SplittableRandom;

/** Clipped hedges, and beds of grass and lavender. */
public final class Beds {
    private Beds() {}

    /** A hedge: a dark core under a skin of small cards. */
    public static void hedge(Sink out, Vector3f half, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MeshBuilder core = out.of(Finish.LAWN).tint(0.35f, 0.4f, 0.3f);
        Vector3f inside = half.subtract(0.09f, 0.09f, 0.09f);
        Boxes.plain(core, Vector3f.ZERO, inside, Finish.LAWN.perMetre(), 0);
        for (int axis = 0; axis < 3; axis++) {
            skin(out.leaves(Detail.NEAR), half, axis, 0.36f, random);
            skin(out.leaves(Detail.MIDDLE), half, axis, 0.58f, random);
            skin(out.leaves(Detail.FAR), half, axis, 0.95f, random);
        }
    }

    /** Covers the faces across one axis, the underside excepted. */
    private static void skin(
            MeshBuilder out, Vector3f half, int axis, float step, SplittableRandom random) {
        int a = axis == 0 ? 2 : 0;
        int b = axis == 1 ? 2 : 1;
        int na = Math.max(1, Math.round(half.get(a) * 2 / step));
        int nb = Math.max(1, Math.round(half.get(b) * 2 / step));
        for (int sign = axis == 1 ? 1 : -1; sign <= 1; sign += 2) {
            for (int i = 0; i < na * nb; i++) {
                Vector3f at = new Vector3f();
                at.set(a, half.get(a) * (2 * (i % na + any(random, 0.1f, 0.9f)) / na - 1));
                at.set(b, half.get(b) * (2 * (i / na + any(random, 0.1f, 0.9f)) / nb - 1));
                at.set(axis, sign * (half.get(axis) - 0.05f));
                Vector3f normal = Cards.scatter(random, 0.25f).addLocal(0, 0.12f, 0);
                normal.set(axis, sign);
                normal.normalizeLocal();
                float size = step * any(random, 1.25f, 1.6f);
                float low = Math.max(0, Math.min(1, 0.5f + at.y / half.y * 0.5f));
                Cards.tone(out, random, 0.7f);
                Vector3f up = normal.cross(Cards.scatter(random, 1));
                Cards.facing(out, Sprig.BOX, at, normal, up, size, size, 0.55f + 0.45f * low);
            }
        }
    }

    /** A kerbed bed of lawn with tufts of grass and bushes of lavender; half.y is half a tuft. */
    public static void bed(Sink out, Vector3f half, long seed) {
        float ground = -half.y;
        float top = ground + 0.13f;
        float[] kerb = {-0.18f, top, -0.015f, top, 0, top - 0.012f, 0, ground};
        float stone = Finish.TRAVERTINE.perMetre();
        float x = half.x + 0.09f;
        float z = half.z + 0.09f;
        Sweep.rectangle(out.of(Finish.TRAVERTINE, Detail.NEAR), x, z, kerb, stone, 0.2f);
        float[] plain = {-0.18f, top, 0, top, 0, ground};
        Sweep.rectangle(out.of(Finish.TRAVERTINE, Detail.BEYOND), x, z, plain, stone, 0.2f);
        float lawn = Finish.LAWN.perMetre();
        float soil = ground + 0.09f;
        MeshBuilder near = out.of(Finish.LAWN, Detail.NEAR);
        MeshBuilder beyond = out.of(Finish.LAWN, Detail.BEYOND);
        Boxes.field(near, half.x, half.z, soil, Boxes.PATCH, lawn, 0);
        Boxes.field(beyond, half.x, half.z, soil, Masonry.FAR_PATCH, lawn, 0);
        SplittableRandom random = new SplittableRandom(seed);
        int tufts = Math.min(300, Math.round(half.x * half.z * 12));
        for (int i = 0; i < tufts; i++) {
            Vector3f at = new Vector3f();
            at.x = any(random, -1, 1) * (half.x - 0.2f);
            at.z = any(random, -1, 1) * (half.z - 0.2f);
            at.y = ground + 0.07f;
            boolean flower = Math.sin(at.x * 1.3f + seed) + Math.cos(at.z * 1.1f) > 0.75;
            Sprig sprig = flower ? Sprig.LAVENDER : Sprig.GRASS;
            float size = (flower ? 0.78f : 0.52f) * any(random, 0.75f, 1.25f);
            tuft(out.leaves(Detail.NEAR), sprig, at, size, 0.36f, random);
            if (i % 3 == 0) {
                tuft(out.leaves(Detail.MIDDLE), sprig, at, size, 0.9f, random);
            }
            if (i % 9 == 0) {
                tuft(out.leaves(Detail.FAR), sprig, at, size, 1.9f, new SplittableRandom(i));
            }
        }
    }

    private static void tuft(
            MeshBuilder out,
            Sprig sprig,
            Vector3f at,
            float size,
            float wide,
            SplittableRandom random) {
        float turn = any(random, 0, FastMath.PI);
        Cards.tone(out, random, 0.78f);
        for (int k = 0; k < 2; k++) {
            float a = turn + FastMath.HALF_PI * k;
            Vector3f across = new Vector3f(FastMath.cos(a), 0, FastMath.sin(a));
            across.multLocal(size * wide);
            Vector3f up = Cards.scatter(random, 0.15f).setY(1).multLocal(size);
            Cards.add(out, sprig, at, up, across, Vector3f.UNIT_Y, 0.55f, 1);
        }
    }
}
