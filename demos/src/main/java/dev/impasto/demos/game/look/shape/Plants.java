package dev.impasto.demos.game.look.shape;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.LeafSheet.Sprig;
import java.util.SplittableRandom;

/** Trees, hedges and beds, of alpha-tested cards shaded as the crown they belong to. */
public final class Plants {
    private Plants() {}

    /** A tree of this whole height: slim ones are cypresses, others olives. */
    public static void tree(Sink out, Vector3f half, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        if (half.y / half.x > 2.1f) {
            cypress(out, half, random);
        } else {
            olive(out, half, random);
        }
    }

    private static void cypress(Sink out, Vector3f half, SplittableRandom random) {
        float foot = -half.y;
        trunk(
                out,
                new Vector3f(0, foot, 0),
                new Vector3f(0, half.y * 0.6f, 0),
                0.09f * half.x + 0.07f,
                0.03f);
        int layers = Math.max(8, Math.round(half.y * 2 / 0.42f));
        for (int i = 0; i < layers; i++) {
            float t = (i + 0.3f) / layers;
            float r =
                    half.x
                                    * 0.92f
                                    * (float)
                                            Math.pow(
                                                    Math.sin(
                                                            Math.PI
                                                                    * Math.min(
                                                                            1, 0.16f + 0.84f * t)),
                                                    0.75)
                                    * (1 - 0.35f * t)
                            + 0.04f;
            float y = foot + 0.25f + t * (half.y * 2 - 0.45f);
            int around = Math.max(4, Math.round(r * 5 + 3));
            float turn = any(random, 0, 6.28f);
            for (int k = 0; k < around; k++) {
                float a = turn + 6.2832f * k / around + any(random, -0.3f, 0.3f);
                Vector3f outward =
                        new Vector3f(FastMath.sin(a), 0.32f, FastMath.cos(a)).normalizeLocal();
                Vector3f at =
                        new Vector3f(FastMath.sin(a) * r * 0.66f, y, FastMath.cos(a) * r * 0.66f);
                float size = (0.5f + 0.34f * r) * any(random, 0.85f, 1.2f);
                float tone = any(random, 0.72f, 1.0f);
                MeshBuilder leaves = out.leaves((k & 1) == 1);
                leaves.tint(tone, tone, tone * 0.95f);
                card(
                        leaves,
                        Sprig.CYPRESS,
                        at,
                        outward,
                        new Vector3f(outward.x * 0.25f, 1, outward.z * 0.25f),
                        size * 0.62f,
                        size,
                        0.62f + 0.38f * t);
            }
        }
    }

    private static void olive(Sink out, Vector3f half, SplittableRandom random) {
        float foot = -half.y;
        float fork = foot + half.y * 0.75f;
        Vector3f knee =
                new Vector3f(
                        any(random, -0.14f, 0.14f), (foot + fork) / 2, any(random, -0.14f, 0.14f));
        Vector3f top = new Vector3f(any(random, -0.1f, 0.1f), fork, any(random, -0.1f, 0.1f));
        trunk(out, new Vector3f(0, foot, 0), knee, 0.24f, 0.17f);
        trunk(out, knee, top, 0.17f, 0.14f);
        Vector3f crown = new Vector3f(0, half.y - (half.y - fork) * 0.5f, 0);
        float rise = (half.y - fork) * 0.5f;
        int clumps = Math.round(12 + 6 * half.x);
        for (int i = 0; i < clumps; i++) {
            Vector3f dir =
                    spiral(i, clumps).multLocal(half.x * 0.72f, rise * 0.74f, half.x * 0.72f);
            Vector3f centre =
                    crown.add(dir)
                            .addLocal(
                                    any(random, -0.1f, 0.1f),
                                    any(random, -0.1f, 0.1f),
                                    any(random, -0.1f, 0.1f));
            if (i % 4 == 0) {
                trunk(out, top, centre.add(dir.mult(-0.2f)), 0.07f, 0.02f);
            }
            clump(out, Sprig.OLIVE, crown, centre, 0.56f * half.x, rise, random);
        }
    }

    /** Four cards at odd angles, shaded by where they lie in the crown. */
    private static void clump(
            Sink sink,
            Sprig sprig,
            Vector3f crown,
            Vector3f centre,
            float size,
            float rise,
            SplittableRandom random) {
        float tone = any(random, 0.78f, 1.0f);
        for (int k = 0; k < 4; k++) {
            MeshBuilder out = sink.leaves(k > 1);
            out.tint(tone, tone, tone * 0.93f);
            Vector3f at =
                    centre.add(
                            any(random, -0.3f, 0.3f) * size,
                            any(random, -0.25f, 0.25f) * size,
                            any(random, -0.3f, 0.3f) * size);
            Vector3f normal = at.subtract(crown).addLocal(0, 0.3f * rise, 0).normalizeLocal();
            float depth = Math.min(1, at.distance(crown) / (rise * 1.1f));
            Vector3f up =
                    new Vector3f(any(random, -1, 1), any(random, -0.2f, 1), any(random, -1, 1))
                            .normalizeLocal();
            float low =
                    0.5f + 0.5f * Math.max(0, Math.min(1, (at.y - crown.y) / rise * 0.5f + 0.6f));
            card(
                    out,
                    sprig,
                    at.subtract(up.mult(size * 0.5f)),
                    normal,
                    up,
                    size * any(random, 0.5f, 0.62f),
                    size,
                    low * (0.45f + 0.55f * depth));
        }
    }

    private static void trunk(Sink out, Vector3f from, Vector3f to, float low, float high) {
        MeshBuilder bark = out.of(Finish.BARK);
        Cone.add(bark, from, to, low, high, 5, Finish.BARK.perMetre());
    }

    /** A clipped hedge: a dark core under a skin of small cards. */
    public static void hedge(Sink out, Vector3f half, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MeshBuilder core = out.of(Finish.LAWN);
        core.tint(0.35f, 0.4f, 0.3f);
        Boxes.add(
                core,
                Vector3f.ZERO,
                half.subtract(0.09f, 0.09f, 0.09f),
                0.08f,
                Finish.LAWN.perMetre(),
                0);
        core.tint(1, 1, 1);
        skin(out.leaves(false), half, 1, 0, 2, random);
        skin(out.leaves(false), half, 2, 0, 1, random);
        skin(out.leaves(false), half, 0, 2, 1, random);
    }

    private static void skin(
            MeshBuilder out, Vector3f half, int axis, int a, int b, SplittableRandom random) {
        float step = 0.36f;
        int na = Math.max(1, Math.round(half.get(a) * 2 / step));
        int nb = Math.max(1, Math.round(half.get(b) * 2 / step));
        for (int sign = axis == 1 ? 1 : -1; sign <= 1; sign += 2) {
            for (int i = 0; i < na * nb; i++) {
                Vector3f at = new Vector3f();
                at.set(a, -half.get(a) + (i % na + any(random, 0.1f, 0.9f)) * 2 * half.get(a) / na);
                at.set(b, -half.get(b) + (i / na + any(random, 0.1f, 0.9f)) * 2 * half.get(b) / nb);
                at.set(axis, sign * (half.get(axis) - 0.05f));
                Vector3f normal = new Vector3f();
                normal.set(axis, sign);
                Vector3f lean =
                        new Vector3f(
                                any(random, -0.5f, 0.5f),
                                any(random, -0.2f, 0.7f),
                                any(random, -0.5f, 0.5f));
                normal.addLocal(lean.mult(0.5f)).normalizeLocal();
                Vector3f up =
                        normal.cross(
                                        new Vector3f(
                                                any(random, -1, 1),
                                                any(random, -1, 1),
                                                any(random, -1, 1)))
                                .normalizeLocal();
                float size = any(random, 0.44f, 0.58f);
                float tone = any(random, 0.7f, 1);
                out.tint(tone, tone, tone);
                float low = 0.55f + 0.45f * Math.max(0, Math.min(1, 0.5f + at.y / half.y * 0.5f));
                flat(out, Sprig.BOX, at, normal, up, size, low);
            }
        }
        out.tint(1, 1, 1);
    }

    /** A kerbed bed of lawn with tufts of grass and bushes of lavender. */
    public static void bed(Sink out, Vector3f half, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float ground = -half.y;
        float top = ground + 0.13f;
        float[] kerb = {-0.18f, top, -0.015f, top, 0, top - 0.012f, 0, ground};
        Sweep.rectangle(
                out.of(Finish.TRAVERTINE),
                half.x + 0.09f,
                half.z + 0.09f,
                kerb,
                Finish.TRAVERTINE.perMetre(),
                0.2f);
        Boxes.field(out.of(Finish.LAWN), half.x, half.z, ground + 0.09f, Finish.LAWN.perMetre(), 0);
        int tufts = Math.min(300, Math.round(half.x * half.z * 4 * 3));
        for (int i = 0; i < tufts; i++) {
            Vector3f at =
                    new Vector3f(
                            any(random, -1, 1) * (half.x - 0.2f),
                            ground + 0.07f,
                            any(random, -1, 1) * (half.z - 0.2f));
            boolean flower = Math.sin(at.x * 1.3f + seed) + Math.cos(at.z * 1.1f) > 0.75;
            tuft(
                    out.leaves(!flower || i % 3 > 0),
                    flower ? Sprig.LAVENDER : Sprig.GRASS,
                    at,
                    (flower ? 0.78f : 0.52f) * any(random, 0.75f, 1.25f),
                    random);
        }
    }

    private static void tuft(
            MeshBuilder out, Sprig sprig, Vector3f at, float size, SplittableRandom random) {
        float turn = any(random, 0, 3.14f);
        float tone = any(random, 0.78f, 1);
        out.tint(tone, tone, tone);
        for (int k = 0; k < 2; k++) {
            float a = turn + 1.5708f * k;
            Vector3f across = new Vector3f(FastMath.cos(a), 0, FastMath.sin(a));
            Vector3f up = new Vector3f(any(random, -0.15f, 0.15f), 1, any(random, -0.15f, 0.15f));
            quad(
                    out,
                    sprig,
                    at,
                    across.mult(size * 0.36f),
                    up.mult(size),
                    new Vector3f(0, 1, 0),
                    0.55f,
                    1);
        }
    }

    /** A card that grows along {@code up} from {@code at}, turned to face outward. */
    private static void card(
            MeshBuilder out,
            Sprig sprig,
            Vector3f at,
            Vector3f normal,
            Vector3f up,
            float halfWidth,
            float height,
            float openness) {
        Vector3f across = up.cross(normal);
        if (across.lengthSquared() < 1e-4f) {
            across = up.cross(Vector3f.UNIT_X);
        }
        across.normalizeLocal().multLocal(halfWidth);
        quad(
                out,
                sprig,
                at,
                across,
                up.normalize().multLocal(height),
                normal,
                openness * 0.85f,
                openness);
    }

    private static void flat(
            MeshBuilder out,
            Sprig sprig,
            Vector3f middle,
            Vector3f normal,
            Vector3f up,
            float size,
            float openness) {
        Vector3f across = up.cross(normal).normalizeLocal().multLocal(size * 0.5f);
        quad(
                out,
                sprig,
                middle.subtract(up.mult(size * 0.5f)),
                across,
                up.mult(size),
                normal,
                openness,
                openness);
    }

    private static void quad(
            MeshBuilder out,
            Sprig sprig,
            Vector3f foot,
            Vector3f across,
            Vector3f up,
            Vector3f normal,
            float low,
            float high) {
        Vector3f t = across.normalize();
        int a = out.vertex(foot.subtract(across), normal, t, sprig.u(0), sprig.v(0), low);
        int b = out.vertex(foot.add(across), normal, t, sprig.u(1), sprig.v(0), low);
        int c = out.vertex(foot.add(across).addLocal(up), normal, t, sprig.u(1), sprig.v(1), high);
        int d =
                out.vertex(
                        foot.subtract(across).addLocal(up),
                        normal,
                        t,
                        sprig.u(0),
                        sprig.v(1),
                        high);
        out.quad(a, b, c, d);
    }

    private static Vector3f spiral(int i, int count) {
        float y = 1 - (2 * i + 1f) / count;
        float r = FastMath.sqrt(1 - y * y);
        return new Vector3f(r * FastMath.cos(i * 2.39996f), y, r * FastMath.sin(i * 2.39996f));
    }

    private static float any(SplittableRandom random, float low, float high) {
        return low + (high - low) * (float) random.nextDouble();
    }
}
