package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.linearmath.MatrixUtil;
import dev.impasto.physics.internal.bullet.linearmath.Transform;
import javax.vecmath.Quat4f;

/**
 * Where a body was after the last two ticks, as the solver has it. The {@link Pose} of either is
 * made only when somebody asks for it: a tick that nobody looks at allocates nothing.
 */
final class PoseTrack {
    private final Transform before = new Transform();
    private final Transform now = new Transform();
    private Pose poseBefore;
    private Pose poseNow;
    private boolean moved;

    PoseTrack(Pose start) {
        jump(start);
    }

    PoseTrack(PoseTrack o) {
        set(o);
    }

    void set(PoseTrack o) {
        before.set(o.before);
        now.set(o.now);
        poseBefore = o.poseBefore;
        poseNow = o.poseNow;
        moved = o.moved;
    }

    /** A tick begins: what was the last pose is the last but one. */
    void hold() {
        if (moved) {
            before.set(now);
            poseBefore = poseNow;
            moved = false;
        }
    }

    /** Follows the solver. */
    void move(Transform transform) {
        now.set(transform);
        poseNow = null;
        moved = true;
    }

    /** Follows the game. */
    void move(Pose pose) {
        Bullet.toTransform(pose, now);
        poseNow = pose;
        moved = true;
    }

    /** Is elsewhere at once, without a way there. */
    void jump(Pose pose) {
        move(pose);
        hold();
    }

    /** The solver's own bits of {@link #now}. */
    Transform bits() {
        return now;
    }

    Pose now() {
        if (poseNow == null) {
            poseNow = pose(now);
        }
        return poseNow;
    }

    Pose between(float alpha) {
        if (!moved) {
            return now();
        }
        if (poseBefore == null) {
            poseBefore = pose(before);
        }
        return poseBefore.lerp(now(), alpha);
    }

    private static Pose pose(Transform t) {
        Quat4f q = new Quat4f();
        MatrixUtil.getRotation(t.basis, q);
        return new Pose(new Vec3(t.origin.x, t.origin.y, t.origin.z), new Quat(q.x, q.y, q.z, q.w));
    }
}
