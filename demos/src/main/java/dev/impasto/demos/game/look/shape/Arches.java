package dev.impasto.demos.game.look.shape;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;

/** What one passes under: the frames of pendulums, and the gate. */
public final class Arches {
    private static final float BRASS = Finish.BRASS.perMetre();
    private static final float IRON = Finish.IRON.perMetre();

    /** Height of the gate's bow over its half width. */
    private static final float BOW = 0.62f;

    private Arches() {}

    /**
     * The frame that a pendulum hangs from: slender legs that rise from {@code foot}, far below,
     * {@code reach} to both sides, and a bowed truss through the pivot, {@code arm} up.
     */
    public static void gallows(Sink out, float arm, float reach, float foot) {
        MeshBuilder iron = out.of(Finish.IRON);
        Vector3f[] front = bow(reach, arm - 1.5f, 1.5f / reach, 0.16f, 16);
        Vector3f[] back = bow(reach, arm - 1.5f, 1.5f / reach, -0.16f, 16);
        for (Vector3f[] bow : new Vector3f[][] {front, back}) {
            Bars.chain(iron, bow, 0.05f, 6, IRON);
            for (Vector3f top : new Vector3f[] {bow[0], bow[16]}) {
                Bars.add(iron, new Vector3f(top.x, foot, top.z), top, 0.06f, 6, IRON);
            }
        }
        for (int i = 1; i < 16; i++) {
            Bars.add(iron, front[i], back[i + 1], 0.02f, 4, IRON);
        }
        float[] boss = {0, -0.2f, 0.16f, -0.12f, 0.2f, 0, 0.16f, 0.12f, 0, 0.2f};
        Lathe.add(out.of(Finish.BRASS), new Vector3f(0, arm, 0), boss, 14, 2, BRASS);
    }

    /** The gate: two posts, a lintel, a bow of brass rods that rays fill, and a finial. */
    public static void gate(Sink out, Vector3f half) {
        gate(out, half, Detail.NEAR, 28, 2);
        gate(out, half, Detail.BEYOND, 14, 1);
    }

    /**
     * One form of it.
     *
     * @param steps along the bow, a multiple of 14
     * @param round how finely what is round is made: 1 or 2
     */
    private static void gate(Sink out, Vector3f half, Detail detail, int steps, int round) {
        float thick = half.z;
        float x = half.x - thick;
        float spring = half.y - thick;
        post(out, detail, -x, half.y, thick, 8 * round);
        post(out, detail, x, half.y, thick, 8 * round);
        MeshBuilder brass = out.of(Finish.BRASS, detail);
        Vector3f lintel = new Vector3f(half.x, thick * 0.35f, thick * 0.7f);
        float bevel = detail == Detail.NEAR ? 0.05f : 0;
        Boxes.add(brass, new Vector3f(0, spring, 0), lintel, bevel, BRASS, 0.3f);
        Vector3f[] inner = bow(x, spring, BOW, 0, steps);
        Vector3f[] outer = bow(x * 1.16f, spring, BOW, 0, steps);
        Bars.chain(brass, inner, 0.06f, 3 * round, BRASS);
        Bars.chain(brass, outer, 0.05f, 3 * round, BRASS);
        Vector3f hub = new Vector3f(0, spring + 0.3f, 0);
        for (int i = 1; i < 14; i++) {
            Vector3f foot = inner[i * steps / 14];
            Bars.add(brass, foot, outer[i * steps / 14], 0.018f, 2 + round, BRASS);
            if (i % 2 == 1) {
                Bars.add(brass, hub, foot, 0.012f, 2 + round, BRASS);
            }
        }
        float[] finial = {
            0.05f, 0, 0.09f, 0.06f, 0.04f, 0.14f, 0.18f, 0.32f, 0.12f, 0.58f, 0, 0.8f
        };
        Lathe.add(brass, outer[steps / 2], finial, 6 * round, 1, BRASS);
    }

    private static void post(Sink out, Detail detail, float x, float h, float thick, int sides) {
        float r = thick * 0.85f;
        float[] column = {
            r * 1.25f, -h, r * 1.25f, 0.24f - h, r * 1.25f, 0.24f - h, r, 0.34f - h, r * 0.82f,
            0.42f - h, r * 0.72f, h - 0.7f, r * 0.72f, h - 0.7f, r * 0.95f, h - 0.6f, r, h - 0.5f
        };
        Vector3f at = new Vector3f(x, 0, 0);
        MeshBuilder plaster = out.of(Finish.PLASTER, detail);
        Lathe.add(plaster, at, column, sides, 1, Finish.PLASTER.perMetre());
        MeshBuilder brass = out.of(Finish.BRASS, detail);
        float[] ring = {
            r * 0.78f, 1 - h, r * 0.92f, 1.04f - h, r * 0.92f, 1.12f - h, r * 0.78f, 1.16f - h
        };
        Lathe.add(brass, at, ring, sides, 1, BRASS);
        Vector3f cap = new Vector3f(thick * 1.05f, 0.09f, thick * 1.05f);
        float bevel = detail == Detail.NEAR ? 0.03f : 0;
        Boxes.add(brass, at.add(0, h - 0.42f, 0), cap, bevel, BRASS, 0);
    }

    /** Points of half an ellipse from -reach to reach, {@code rise} times as high as wide. */
    private static Vector3f[] bow(float reach, float y, float rise, float z, int steps) {
        Vector3f[] points = new Vector3f[steps + 1];
        for (int i = 0; i <= steps; i++) {
            float a = FastMath.PI * i / steps;
            points[i] =
                    new Vector3f(-reach * FastMath.cos(a), y + reach * rise * FastMath.sin(a), z);
        }
        return points;
    }
}
