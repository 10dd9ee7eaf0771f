package dev.impasto.demos.game.look.shape;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Noise;
import java.util.SplittableRandom;

/** Rocks that rise from the clouds far from the course, with villages on them, and far ridges. */
public final class Islands {
    private static final int AROUND = 22;
    private static final int RINGS = 8;

    private Islands() {}

    /**
     * Adds an island about the placement's origin, which lies at the clouds' top.
     *
     * @param radius of its plateau, in metres
     * @param height of its plateau over the clouds, in metres
     */
    public static void island(Sink out, float radius, float height, int seed) {
        rock(out.of(Finish.CLIFF), radius, height, seed);
        SplittableRandom random = new SplittableRandom(seed);
        int houses = Math.min(7, Math.round(radius * 0.35f));
        for (int i = 0; i < houses; i++) {
            float r = radius * 0.62f * (float) Math.sqrt(random.nextDouble());
            float a = 6.2832f * (float) random.nextDouble();
            Vector3f at = new Vector3f(r * FastMath.sin(a), 0, r * FastMath.cos(a));
            at.y = ground(at.x, at.z, radius, height, seed) - 0.4f;
            house(out, at, 1.6f + 1.6f * (float) random.nextDouble(), random);
        }
        church(out, new Vector3f(0, ground(0, 0, radius, height, seed) - 0.3f, 0), 1.9f);
        for (int i = 0; i < Math.min(radius, 20); i++) {
            float r = radius * 0.9f * (float) Math.sqrt(random.nextDouble());
            float a = 6.2832f * (float) random.nextDouble();
            Vector3f at = new Vector3f(r * FastMath.sin(a), 0, r * FastMath.cos(a));
            at.y = ground(at.x, at.z, radius, height, seed) - 0.3f;
            farTree(
                    out.of(Finish.LAWN),
                    at,
                    2.4f + 3.2f * (float) random.nextDouble(),
                    random.nextInt(3) > 0);
        }
    }

    /** Height of the land over the clouds' top. */
    private static float ground(float x, float z, float radius, float height, int seed) {
        float r = (float) Math.hypot(x, z) / radius;
        float u = x / 160 + 0.5f;
        float v = z / 160 + 0.5f;
        float rough = Noise.fractal(u, v, 5, 4, seed);
        float edge = 1 + 0.5f * Noise.gradient(u, v, 4, seed + 9);
        float cliff = Noise.step(1.25f * edge, 0.78f * edge, r);
        float crown = 0.24f * height * Noise.step(0.8f, 0, r);
        return -12 + (height + 12) * cliff + crown * cliff + 0.28f * height * rough * (0.35f + r);
    }

    private static void rock(MeshBuilder out, float radius, float height, int seed) {
        int[][] ids = new int[RINGS + 1][AROUND + 1];
        for (int i = 0; i <= RINGS; i++) {
            float t = (float) i / RINGS;
            float r = radius * 1.75f * t * (0.6f + 0.4f * t);
            for (int k = 0; k <= AROUND; k++) {
                float a = FastMath.TWO_PI * (k % AROUND) / AROUND;
                ids[i][k] =
                        land(out, r * FastMath.sin(a), r * FastMath.cos(a), radius, height, seed);
            }
        }
        for (int i = 0; i < RINGS; i++) {
            for (int k = 0; k < AROUND; k++) {
                out.quad(ids[i][k], ids[i + 1][k], ids[i + 1][k + 1], ids[i][k + 1]);
            }
        }
    }

    private static int land(
            MeshBuilder out, float x, float z, float radius, float height, int seed) {
        float e = 0.8f;
        float y = ground(x, z, radius, height, seed);
        float dx = ground(x + e, z, radius, height, seed) - ground(x - e, z, radius, height, seed);
        float dz = ground(x, z + e, radius, height, seed) - ground(x, z - e, radius, height, seed);
        Vector3f n = new Vector3f(-dx, 2 * e, -dz).normalizeLocal();
        float green = Noise.step(0.62f, 0.9f, n.y);
        out.tint(1 - 0.66f * green, 1 - 0.40f * green, 1 - 0.80f * green);
        float perMetre = Finish.CLIFF.perMetre();
        Vector3f t = new Vector3f(n.y, -n.x, 0).normalizeLocal();
        return out.vertex(
                new Vector3f(x, y, z),
                n,
                t,
                (x + z * 0.4f) * perMetre,
                (z * 0.6f - y * 1.2f) * perMetre,
                1);
    }

    private static void house(Sink out, Vector3f at, float size, SplittableRandom random) {
        float wide = size * (0.9f + 0.5f * (float) random.nextDouble());
        float tall = size * (0.8f + 0.6f * (float) random.nextDouble());
        MeshBuilder plaster = out.of(Finish.PLASTER);
        float tone = 0.8f + 0.2f * (float) random.nextDouble();
        plaster.tint(tone, tone * 0.97f, tone * 0.92f);
        Boxes.plain(
                plaster,
                at.add(0, tall * 0.5f, 0),
                new Vector3f(wide, tall, size),
                Finish.PLASTER.perMetre(),
                tone);
        windows(out.of(Finish.IRON), at, wide, tall, size);
        roof(
                out.of(Finish.ROOF),
                at.add(0, tall * 1.5f, 0),
                wide * 1.12f,
                size * 1.15f,
                size * 0.55f);
    }

    /** Dark panes in front and behind. */
    private static void windows(MeshBuilder out, Vector3f at, float wide, float tall, float deep) {
        for (int side = -1; side <= 1; side += 2) {
            for (int face = -1; face <= 1; face += 2) {
                Vector3f n = new Vector3f(0, 0, face);
                Vector3f middle = at.add(side * wide * 0.45f, tall * 0.9f, face * (deep + 0.02f));
                pane(out, middle, n, 0.17f, 0.28f);
            }
        }
    }

    private static void pane(MeshBuilder out, Vector3f middle, Vector3f n, float x, float y) {
        Vector3f right = Vector3f.UNIT_Y.cross(n);
        int[] id = new int[4];
        for (int i = 0; i < 4; i++) {
            Vector3f p =
                    middle.add(right.mult(i == 1 || i == 2 ? x : -x))
                            .addLocal(0, i >= 2 ? y : -y, 0);
            id[i] = out.vertex(p, n, right, 0, 0, 1);
        }
        out.quad(id[0], id[1], id[2], id[3]);
    }

    /** A hipped roof over a rectangle. */
    private static void roof(MeshBuilder out, Vector3f at, float x, float z, float rise) {
        float ridge = Math.max(0.1f, x - z);
        Vector3f a = at.add(-x, 0, z);
        Vector3f b = at.add(x, 0, z);
        Vector3f c = at.add(x, 0, -z);
        Vector3f d = at.add(-x, 0, -z);
        Vector3f e = at.add(-ridge, rise, 0);
        Vector3f f = at.add(ridge, rise, 0);
        slope(out, a, b, f, e);
        slope(out, c, d, e, f);
        slope(out, b, c, f, f);
        slope(out, d, a, e, e);
    }

    private static void slope(MeshBuilder out, Vector3f a, Vector3f b, Vector3f c, Vector3f d) {
        Vector3f t = b.subtract(a).normalizeLocal();
        Vector3f n = t.cross(d.subtract(a)).normalizeLocal();
        Vector3f up = n.cross(t);
        float perMetre = Finish.ROOF.perMetre();
        int[] id = new int[4];
        Vector3f[] corners = {a, b, c, d};
        for (int i = 0; i < 4; i++) {
            Vector3f p = corners[i].subtract(a);
            id[i] = out.vertex(corners[i], n, t, p.dot(t) * perMetre, p.dot(up) * perMetre, 1);
        }
        out.quad(id[0], id[1], id[2], id[3]);
    }

    /** A white chapel with a teal dome and a bell tower. */
    private static void church(Sink out, Vector3f at, float s) {
        MeshBuilder plaster = out.of(Finish.PLASTER);
        float perMetre = Finish.PLASTER.perMetre();
        Boxes.plain(
                plaster,
                at.add(0, 1.4f * s, 0),
                new Vector3f(1.5f * s, 1.4f * s, 2.2f * s),
                perMetre,
                0);
        float[] drum = {
            1.15f * s, 2.7f * s, 1.15f * s, 3.5f * s, 1.25f * s, 3.55f * s, 1.25f * s, 3.65f * s
        };
        Lathe.add(plaster, at, drum, 8, 2, perMetre);
        float[] dome = new float[10];
        for (int i = 0; i < 5; i++) {
            float a = FastMath.HALF_PI * i / 4;
            dome[2 * i] = i == 4 ? 0 : 1.18f * s * FastMath.cos(a);
            dome[2 * i + 1] = 3.65f * s + 1.25f * s * FastMath.sin(a);
        }
        Lathe.add(out.of(Finish.GLASS), at, dome, 8, 4, 1);
        Vector3f tower = at.add(1.7f * s, 0, 2.2f * s);
        Boxes.plain(
                plaster,
                tower.add(0, 2.6f * s, 0),
                new Vector3f(0.55f * s, 2.6f * s, 0.55f * s),
                perMetre,
                0.4f);
        roof(out.of(Finish.ROOF), tower.add(0, 5.2f * s, 0), 0.68f * s, 0.66f * s, 0.7f * s);
        Boxes.plain(
                out.of(Finish.IRON),
                tower.add(0, 4.5f * s, 0),
                new Vector3f(0.57f * s, 0.35f * s, 0.22f * s),
                1,
                0);
    }

    private static void farTree(MeshBuilder out, Vector3f at, float tall, boolean slim) {
        float r = slim ? tall * 0.14f : tall * 0.42f;
        out.tint(0.42f, 0.50f, 0.40f);
        float[] cone = {r * 1.1f, tall * 0.2f, 0, tall};
        float[] crown = {r, tall * 0.28f, r * 0.8f, tall * 0.62f, 0, tall};
        Lathe.add(out, at, slim ? cone : crown, 4, 2, 0.4f);
        out.tint(1, 1, 1);
    }

    /** A ridge of mountains on the horizon, seen from inside its circle. */
    public static void ridge(MeshBuilder out, float radius, float height, int seed) {
        int steps = 120;
        int[] previous = null;
        for (int i = 0; i <= steps; i++) {
            float turn = (float) (i % steps) / steps;
            float a = FastMath.TWO_PI * turn;
            float peak =
                    Math.abs(Noise.fractal(turn, 0.5f, 9, 4, seed))
                            + 0.5f * Noise.gradient(turn, 0.2f, 5, seed + 3);
            float top = height * Math.max(-0.1f, peak + 0.12f);
            Vector3f out1 = new Vector3f(FastMath.sin(a), 0, FastMath.cos(a));
            Vector3f n =
                    out1.mult(-0.75f)
                            .addLocal(0, 0.5f, 0)
                            .addLocal(out1.z * Noise.gradient(turn, 0.7f, 40, seed), 0, 0)
                            .normalizeLocal();
            Vector3f t = new Vector3f(-out1.z, 0, out1.x);
            int foot = out.vertex(out1.mult(radius).addLocal(0, -20, 0), n, t, turn * 90, 0, 1);
            int head =
                    out.vertex(
                            out1.mult(radius * 1.06f).addLocal(0, top, 0),
                            n,
                            t,
                            turn * 90,
                            (top + 20) / 60,
                            1);
            if (previous != null) {
                out.quad(foot, previous[0], previous[1], head);
            }
            previous = new int[] {foot, head};
        }
    }
}
