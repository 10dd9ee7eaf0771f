package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.dynamics.RigidBody;
import java.util.Arrays;
import javax.vecmath.Vector3f;

/**
 * The bodies of an island while it is solved: their velocities side by side in one array, in which
 * a body is named by the place where its own begin.
 */
final class SolverBodies {
    /** Linear velocity first, then these. */
    static final int ANGULAR = 3;

    static final int INVERSE_MASS = 6;
    private static final int STRIDE = 8;
    private static final int LEAST = 64;

    private float[] values = new float[LEAST * STRIDE];
    private RigidBody[] bodies = new RigidBody[LEAST];
    private int count;
    private final Vector3f vector = new Vector3f();

    /** The velocities and inverse masses; another array once more bodies are added. */
    float[] values() {
        return values;
    }

    /** The place of a body, which is added if it is new to the island. */
    int place(RigidBody body) {
        if (isHere(body)) {
            return body.getCompanionId();
        }
        int place = add(body);
        // Static and kinematic bodies are in many islands, and may be added twice.
        if (body.getIslandTag() >= 0) {
            body.setCompanionId(place);
        }
        return place;
    }

    private int add(RigidBody body) {
        if (count == bodies.length) {
            bodies = Arrays.copyOf(bodies, 2 * count);
            values = Arrays.copyOf(values, 2 * count * STRIDE);
        }
        int place = count * STRIDE;
        bodies[count++] = body;
        values[place + INVERSE_MASS] = body.getInvMass();
        read(place);
        return place;
    }

    /** Takes the velocities of a body as they are, if it is here. */
    void read(RigidBody body) {
        if (isHere(body)) {
            read(body.getCompanionId());
        }
    }

    /** Gives a body the velocities that it has here, if it is here. */
    void write(RigidBody body) {
        if (isHere(body)) {
            write(body.getCompanionId());
        }
    }

    private static boolean isHere(RigidBody body) {
        return body.getIslandTag() >= 0 && body.getCompanionId() >= 0;
    }

    private void read(int place) {
        RigidBody body = bodies[place / STRIDE];
        put(place, body.getLinearVelocity(vector));
        put(place + ANGULAR, body.getAngularVelocity(vector));
    }

    private void put(int place, Vector3f v) {
        values[place] = v.x;
        values[place + 1] = v.y;
        values[place + 2] = v.z;
    }

    private void write(int place) {
        // What has no mass is not the solver's to move.
        if (values[place + INVERSE_MASS] != 0) {
            RigidBody body = bodies[place / STRIDE];
            body.setLinearVelocity(at(place));
            body.setAngularVelocity(at(place + ANGULAR));
        }
    }

    private Vector3f at(int place) {
        vector.set(values[place], values[place + 1], values[place + 2]);
        return vector;
    }

    /** Gives all bodies their velocities, and forgets them. */
    void finish() {
        for (int i = 0; i < count; i++) {
            write(i * STRIDE);
        }
        Arrays.fill(bodies, 0, count, null);
        count = 0;
    }
}
