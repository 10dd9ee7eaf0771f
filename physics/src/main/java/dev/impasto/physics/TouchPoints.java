package dev.impasto.physics;

import javax.vecmath.Vector3f;

/** Where two shapes touch, or nearly do: one direction and up to four points. */
final class TouchPoints {
    static final int MOST = 4;

    /** Shapes that are this many metres apart touch, as jbullet's contacts have it. */
    static final float REACH = Contacts.GAP;

    /** Of length 1, from the second shape to the first; in the world, as are the points. */
    final Vector3f normal = new Vector3f();

    private final Vector3f[] onSecond = new Vector3f[MOST];
    private final float[] gaps = new float[MOST];
    private int count;

    TouchPoints() {
        for (int i = 0; i < MOST; i++) {
            onSecond[i] = new Vector3f();
        }
    }

    void clear() {
        count = 0;
    }

    /**
     * Adds a point of the second shape.
     *
     * @param gap the first shape's distance from it along the normal; negative inside
     */
    void add(float x, float y, float z, float gap) {
        onSecond[count].set(x, y, z);
        gaps[count++] = gap;
    }

    int count() {
        return count;
    }

    Vector3f onSecond(int i) {
        return onSecond[i];
    }

    float gap(int i) {
        return gaps[i];
    }
}
