package dev.impasto.demos.game.look.shape;

import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Sprig;
import java.util.SplittableRandom;

/** Leaf cards, shaded by the normal of the crown that they belong to and not by their own. */
final class Cards {
    private Cards() {}

    /**
     * Adds a card.
     *
     * @param foot the middle of its lower edge
     * @param up from there to its upper edge; its length is the card's height
     * @param across half its width, along the lower edge
     * @param low openness at the lower edge
     * @param high openness at the upper edge
     */
    static void add(
            MeshBuilder out,
            Sprig sprig,
            Vector3f foot,
            Vector3f up,
            Vector3f across,
            Vector3f normal,
            float low,
            float high) {
        Vector3f t = across.normalize();
        Vector3f left = foot.subtract(across);
        Vector3f right = foot.add(across);
        int a = out.vertex(left, normal, t, sprig.u(0), sprig.v(0), low);
        int b = out.vertex(right, normal, t, sprig.u(1), sprig.v(0), low);
        int c = out.vertex(right.add(up), normal, t, sprig.u(1), sprig.v(1), high);
        int d = out.vertex(left.add(up), normal, t, sprig.u(0), sprig.v(1), high);
        out.quad(a, b, c, d);
    }

    /** Adds a card about a point, turned to face along the normal. */
    static void facing(
            MeshBuilder out,
            Sprig sprig,
            Vector3f middle,
            Vector3f normal,
            Vector3f up,
            float width,
            float height,
            float openness) {
        Vector3f across = up.cross(normal);
        if (across.lengthSquared() < 1e-4f) {
            across = up.cross(Vector3f.UNIT_X);
        }
        across.normalizeLocal().multLocal(width / 2);
        Vector3f rise = up.normalize().multLocal(height);
        Vector3f foot = middle.subtract(rise.mult(0.5f));
        add(out, sprig, foot, rise, across, normal, openness * 0.9f, openness);
    }

    /** A vector whose parts are in [-reach, reach]. */
    static Vector3f scatter(SplittableRandom random, float reach) {
        return new Vector3f(
                any(random, -reach, reach), any(random, -reach, reach), any(random, -reach, reach));
    }

    static float any(SplittableRandom random, float low, float high) {
        return low + (high - low) * (float) random.nextDouble();
    }

    /** Dims the leaves of one clump a little, so that clumps part. */
    static void tone(MeshBuilder out, SplittableRandom random, float least) {
        float tone = any(random, least, 1);
        out.tint(tone, tone, tone * 0.95f);
    }
}
