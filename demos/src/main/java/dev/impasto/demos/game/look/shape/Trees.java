package dev.impasto.demos.game.look.shape;

import static dev.impasto.demos.game.look.shape.Cards.any;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Sprig;
import java.util.SplittableRandom;

/** Cypresses and olives about the middle of their height. */
public final class Trees {
    private static final float SLIM = 2.1f;

    private Trees() {}

    /** A tree of this whole height: slim ones are cypresses, others olives. */
    public static void add(Sink out, Vector3f half, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        if (half.y / half.x > SLIM) {
            cypress(out, half, random);
        } else {
            olive(out, half, random);
        }
    }

    private static void cypress(Sink out, Vector3f half, SplittableRandom random) {
        Vector3f foot = new Vector3f(0, -half.y, 0);
        limb(out, foot, new Vector3f(0, half.y * 0.6f, 0), 0.09f * half.x + 0.07f);
        flame(out.leaves(Detail.NEAR), half, 0.42f, 5, 1, random);
        flame(out.leaves(Detail.BEYOND), half, 0.95f, 2.2f, 2, random);
    }

    /** Rings of upright sprigs on a flame-shaped body. */
    private static void flame(
            MeshBuilder out,
            Vector3f half,
            float step,
            float dense,
            float large,
            SplittableRandom random) {
        int layers = Math.max(5, Math.round(half.y * 2 / step));
        for (int i = 0; i < layers; i++) {
            float t = (i + 0.3f) / layers;
            float swell = FastMath.pow(FastMath.sin(FastMath.PI * (0.16f + 0.84f * t)), 0.75f);
            float r = half.x * 0.92f * swell * (1 - 0.35f * t) + 0.04f;
            float y = -half.y + 0.45f + t * (half.y * 2 - 0.5f);
            int around = Math.max(3, Math.round(r * dense + 3));
            float turn = any(random, 0, FastMath.TWO_PI);
            for (int k = 0; k < around; k++) {
                float a = turn + FastMath.TWO_PI * k / around + any(random, -0.3f, 0.3f);
                Vector3f outward = new Vector3f(FastMath.sin(a), 0.32f, FastMath.cos(a));
                Vector3f at = new Vector3f(outward.x * r * 0.66f, y, outward.z * r * 0.66f);
                Vector3f up = new Vector3f(outward.x * 0.25f, 1, outward.z * 0.25f);
                float size = (0.5f + 0.34f * r) * any(random, 0.85f, 1.2f) * large;
                Cards.tone(out, random, 0.72f);
                outward.normalizeLocal();
                Cards.facing(
                        out, Sprig.CYPRESS, at, outward, up, size * 1.2f, size, 0.62f + 0.38f * t);
            }
        }
    }

    private static void olive(Sink out, Vector3f half, SplittableRandom random) {
        Vector3f foot = new Vector3f(0, -half.y, 0);
        float fork = -half.y * 0.25f;
        Vector3f knee = Cards.scatter(random, 0.14f).setY((foot.y + fork) / 2);
        Vector3f top = Cards.scatter(random, 0.1f).setY(fork);
        limb(out, foot, knee, 0.24f);
        limb(out, knee, top, 0.17f);
        float rise = (half.y - fork) * 0.5f;
        Vector3f crown = new Vector3f(0, half.y - rise, 0);
        int clumps = Math.round(13 + 7 * half.x);
        for (int i = 0; i < clumps; i++) {
            Vector3f centre = crown.add(spiral(i, clumps, half.x * 0.72f, rise * 0.74f));
            centre.addLocal(Cards.scatter(random, 0.1f));
            if (i % 4 == 0) {
                limb(out.of(Finish.BARK, Detail.NEAR), top, centre, 0.06f, 5);
            }
            clump(out.leaves(Detail.NEAR), crown, centre, 0.56f * half.x, rise, 4, random);
        }
        for (int i = 0; i < clumps / 2; i++) {
            Vector3f centre = crown.add(spiral(i, clumps / 2, half.x * 0.6f, rise * 0.6f));
            clump(out.leaves(Detail.BEYOND), crown, centre, 0.95f * half.x, rise, 1, random);
        }
    }

    /** Cards at odd angles, darker towards the inside and the underside of the crown. */
    private static void clump(
            MeshBuilder out,
            Vector3f crown,
            Vector3f centre,
            float size,
            float rise,
            int cards,
            SplittableRandom random) {
        Cards.tone(out, random, 0.78f);
        for (int k = 0; k < cards; k++) {
            Vector3f at = centre.add(Cards.scatter(random, cards > 1 ? 0.3f * size : 0));
            Vector3f normal = at.subtract(crown).addLocal(0, 0.3f * rise, 0).normalizeLocal();
            Vector3f up = Cards.scatter(random, 1).addLocal(0, 0.4f, 0);
            float deep = Math.min(1, at.distance(crown) / (rise * 1.1f));
            float high = Math.max(0, Math.min(1, (at.y - crown.y) / rise * 0.5f + 0.6f));
            float open = (0.5f + 0.5f * high) * (0.45f + 0.55f * deep);
            Cards.facing(
                    out, Sprig.OLIVE, at, normal, up, size * any(random, 1, 1.25f), size, open);
        }
    }

    private static void limb(Sink out, Vector3f from, Vector3f to, float thick) {
        limb(out.of(Finish.BARK, Detail.NEAR), from, to, thick, 5);
        limb(out.of(Finish.BARK, Detail.BEYOND), from, to, thick, 3);
    }

    private static void limb(MeshBuilder out, Vector3f from, Vector3f to, float thick, int sides) {
        Cone.add(out, from, to, thick, thick * 0.6f, sides, Finish.BARK.perMetre());
    }

    /** Points spread evenly over an ellipsoid. */
    private static Vector3f spiral(int i, int count, float wide, float tall) {
        float y = 1 - (2 * i + 1f) / count;
        float r = FastMath.sqrt(1 - y * y) * wide;
        float a = i * 2.39996f;
        return new Vector3f(r * FastMath.cos(a), y * tall, r * FastMath.sin(a));
    }
}
