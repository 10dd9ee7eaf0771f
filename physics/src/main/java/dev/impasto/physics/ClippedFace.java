package dev.impasto.physics;

/**
 * A convex polygon over a rectangle: cut to it (I. Sutherland, G. Hodgman, 1974), and thinned out
 * to four corners that hold it as well as all of them would.
 */
final class ClippedFace {
    /** Each of the rectangle's four sides adds one corner to four at most. */
    private static final int MOST = 8;

    private static final int U = 0;
    private static final int V = 1;
    private static final int GAP = 2;
    private static final int STRIDE = 3;

    private float[] corners = new float[MOST * STRIDE];
    private float[] cut = new float[MOST * STRIDE];
    private int count;
    private final int[] chosen = new int[TouchPoints.MOST];

    void clear() {
        count = 0;
    }

    /**
     * Adds a corner.
     *
     * @param gap its height over the rectangle
     */
    void add(float u, float v, float gap) {
        corners[count * STRIDE + U] = u;
        corners[count * STRIDE + V] = v;
        corners[count * STRIDE + GAP] = gap;
        count++;
    }

    float u(int corner) {
        return corners[corner * STRIDE + U];
    }

    float v(int corner) {
        return corners[corner * STRIDE + V];
    }

    float gap(int corner) {
        return corners[corner * STRIDE + GAP];
    }

    /** Keeps what lies over a rectangle, whose half lengths these are. */
    void clip(float halfU, float halfV) {
        cut(U, 1, halfU);
        cut(U, -1, halfU);
        cut(V, 1, halfV);
        cut(V, -1, halfV);
    }

    private void cut(int coordinate, float sign, float limit) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int here = i * STRIDE;
            int next = (i + 1) % count * STRIDE;
            float out = sign * corners[here + coordinate] - limit;
            float nextOut = sign * corners[next + coordinate] - limit;
            if (out <= 0) {
                between(here, next, 0, kept++);
            }
            if (out < 0 && nextOut > 0 || out > 0 && nextOut < 0) {
                between(here, next, out / (out - nextOut), kept++);
            }
        }
        float[] swap = corners;
        corners = cut;
        cut = swap;
        count = kept;
    }

    private void between(int here, int next, float part, int place) {
        for (int k = 0; k < STRIDE; k++) {
            float from = corners[here + k];
            cut[place * STRIDE + k] = from + part * (corners[next + k] - from);
        }
    }

    int chosen(int i) {
        return chosen[i];
    }

    /** Chooses among the corners that touch; returns how many. */
    int choose() {
        dropDistant();
        if (count <= TouchPoints.MOST) {
            for (int i = 0; i < count; i++) {
                chosen[i] = i;
            }
            return count;
        }
        return spread(deepest());
    }

    private void dropDistant() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (gap(i) <= TouchPoints.REACH) {
                System.arraycopy(corners, i * STRIDE, corners, kept++ * STRIDE, STRIDE);
            }
        }
        count = kept;
    }

    private int deepest() {
        int deepest = 0;
        for (int i = 1; i < count; i++) {
            deepest = gap(i) < gap(deepest) ? i : deepest;
        }
        return deepest;
    }

    /** A corner, the one farthest from it, and on each side of their line the one farthest off. */
    private int spread(int first) {
        int opposite = first;
        for (int i = 0; i < count; i++) {
            opposite = square(first, i) > square(first, opposite) ? i : opposite;
        }
        int left = first;
        int right = first;
        for (int i = 0; i < count; i++) {
            left = area(first, opposite, i) > area(first, opposite, left) ? i : left;
            right = area(first, opposite, i) < area(first, opposite, right) ? i : right;
        }
        int number = 0;
        chosen[number++] = first;
        chosen[number++] = opposite;
        if (left != first) {
            chosen[number++] = left;
        }
        if (right != first) {
            chosen[number++] = right;
        }
        return number;
    }

    private float square(int a, int b) {
        float du = u(b) - u(a);
        float dv = v(b) - v(a);
        return du * du + dv * dv;
    }

    /** Twice the area of a triangle; positive where {@code c} lies to the left of a to b. */
    private float area(int a, int b, int c) {
        return (u(b) - u(a)) * (v(c) - v(a)) - (v(b) - v(a)) * (u(c) - u(a));
    }
}
