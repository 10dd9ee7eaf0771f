package dev.impasto.physics;

import java.util.Arrays;
import javax.vecmath.Matrix3f;
import javax.vecmath.Vector3f;

/**
 * Rows of a contact problem: each is one direction in which one contact pushes two bodies. All
 * numbers lie side by side in one array, since the solver goes through them again and again.
 */
final class ContactRows {
    /** The direction first; then what a turn of each body is worth along it. */
    private static final int LEVER_A = 3;

    private static final int LEVER_B = 6;

    /** What a unit of impulse does to each body's spin. */
    private static final int TURN_A = 9;

    private static final int TURN_B = 12;

    /** Impulse per unit of relative velocity. */
    private static final int SHARE = 15;

    private static final int IMPULSE = 16;

    /** The wanted velocity along the direction, or the coefficient of friction. */
    private static final int AIM = 17;

    private static final int STRIDE = 18;
    private static final int LEAST = 256;

    private float[] rows = new float[LEAST * STRIDE];
    private int[] bodies = new int[2 * LEAST];
    private int[] order = new int[LEAST];
    private int count;

    void clear() {
        count = 0;
    }

    /**
     * Adds a row without impulse; returns its number.
     *
     * @param direction from the second body to the first
     * @param aim the wanted velocity of the first body relative to the second, for pressure; the
     *     coefficient for friction
     */
    int add(Vector3f direction, float aim, SolverPair pair, float[] velocities) {
        grow();
        int row = count * STRIDE;
        put(row, direction.x, direction.y, direction.z);
        float a = side(row + LEVER_A, direction, pair.leverA, pair.inertiaA);
        float b = side(row + LEVER_B, direction, pair.leverB, pair.inertiaB);
        float massA = velocities[pair.placeA + SolverBodies.INVERSE_MASS];
        float massB = velocities[pair.placeB + SolverBodies.INVERSE_MASS];
        rows[row + SHARE] = 1 / (a + massA + b + massB);
        rows[row + IMPULSE] = 0;
        rows[row + AIM] = aim;
        bodies[2 * count] = pair.placeA;
        bodies[2 * count + 1] = pair.placeB;
        order[count] = count;
        return count++;
    }

    private void grow() {
        if (count == order.length) {
            order = Arrays.copyOf(order, 2 * count);
            bodies = Arrays.copyOf(bodies, 4 * count);
            rows = Arrays.copyOf(rows, 2 * count * STRIDE);
        }
    }

    private void put(int at, float x, float y, float z) {
        rows[at] = x;
        rows[at + 1] = y;
        rows[at + 2] = z;
    }

    /** One body's part of a row; returns how much it yields to a unit of impulse by turning. */
    private float side(int lever, Vector3f n, Vector3f r, Matrix3f inertia) {
        float x = r.y * n.z - r.z * n.y;
        float y = r.z * n.x - r.x * n.z;
        float z = r.x * n.y - r.y * n.x;
        float tx = inertia.m00 * x + inertia.m01 * y + inertia.m02 * z;
        float ty = inertia.m10 * x + inertia.m11 * y + inertia.m12 * z;
        float tz = inertia.m20 * x + inertia.m21 * y + inertia.m22 * z;
        put(lever, x, y, z);
        put(lever + TURN_A - LEVER_A, tx, ty, tz);
        return x * tx + y * ty + z * tz;
    }

    /** Gives a row an impulse to begin with. */
    void push(int number, float impulse, float[] velocities) {
        int row = number * STRIDE;
        rows[row + IMPULSE] = impulse;
        push(row, impulse, velocities, bodies[2 * number], bodies[2 * number + 1]);
    }

    /**
     * Mixes the order in which rows are solved (R. Durstenfeld's shuffle, D. Knuth's generator).
     *
     * @return the next seed
     */
    long shuffle(long seed) {
        long state = seed;
        for (int i = 1; i < count; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int other = (int) ((state >>> 33) * (i + 1) >>> 31);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return state;
    }

    float impulse(int number) {
        return rows[number * STRIDE + IMPULSE];
    }

    /** Brings each row once to its wanted velocity, by pushes apart only. */
    void solvePressure(float[] velocities) {
        for (int k = 0; k < count; k++) {
            int i = order[k];
            int row = i * STRIDE;
            float speed = speed(row, velocities, bodies[2 * i], bodies[2 * i + 1]);
            float impulse = rows[row + IMPULSE];
            float sum = impulse + (rows[row + AIM] - speed) * rows[row + SHARE];
            float pressed = sum > 0 ? sum : 0;
            rows[row + IMPULSE] = pressed;
            push(row, pressed - impulse, velocities, bodies[2 * i], bodies[2 * i + 1]);
        }
    }

    /**
     * Brings each row once to rest, as far as the pressure allows.
     *
     * @param pressure a row for two of these
     */
    void solveFriction(float[] velocities, ContactRows pressure) {
        for (int k = 0; k < count; k++) {
            int i = order[k];
            int row = i * STRIDE;
            float speed = speed(row, velocities, bodies[2 * i], bodies[2 * i + 1]);
            float impulse = rows[row + IMPULSE];
            float sum = impulse - speed * rows[row + SHARE];
            float most = pressure.impulse(i >> 1) * rows[row + AIM];
            float held = sum > most ? most : sum < -most ? -most : sum;
            rows[row + IMPULSE] = held;
            push(row, held - impulse, velocities, bodies[2 * i], bodies[2 * i + 1]);
        }
    }

    /** Of the first body relative to the second, along the direction. */
    private float speed(int row, float[] v, int a, int b) {
        return rows[row] * (v[a] - v[b])
                + rows[row + 1] * (v[a + 1] - v[b + 1])
                + rows[row + 2] * (v[a + 2] - v[b + 2])
                + turning(row + LEVER_A, v, a + SolverBodies.ANGULAR)
                - turning(row + LEVER_B, v, b + SolverBodies.ANGULAR);
    }

    private float turning(int lever, float[] v, int spin) {
        return rows[lever] * v[spin]
                + rows[lever + 1] * v[spin + 1]
                + rows[lever + 2] * v[spin + 2];
    }

    private void push(int row, float impulse, float[] v, int a, int b) {
        pushOne(row, row + TURN_A, impulse, v, a);
        pushOne(row, row + TURN_B, -impulse, v, b);
    }

    private void pushOne(int row, int turn, float impulse, float[] v, int body) {
        float mass = v[body + SolverBodies.INVERSE_MASS];
        if (mass == 0) {
            return;
        }
        float moved = impulse * mass;
        v[body] += moved * rows[row];
        v[body + 1] += moved * rows[row + 1];
        v[body + 2] += moved * rows[row + 2];
        v[body + 3] += impulse * rows[turn];
        v[body + 4] += impulse * rows[turn + 1];
        v[body + 5] += impulse * rows[turn + 2];
    }
}
