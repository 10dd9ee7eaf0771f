package dev.impasto.demos.game.rules;

import dev.impasto.physics.Pose;
import dev.impasto.physics.Quat;
import dev.impasto.physics.Vec3;

/**
 * A place on the course and the direction in which it goes on. Offsets are (right, up, ahead) in
 * metres; the pose's own -z is ahead.
 */
record Frame(Pose pose) {
    /** On the ground at {@code at}, going towards world -z, then turned left by {@code degrees}. */
    static Frame facing(Vec3 at, float degrees) {
        return new Frame(new Pose(at, Quat.yaw((float) StrictMath.toRadians(degrees))));
    }

    Vec3 at(float right, float up, float ahead) {
        return pose.transform(new Vec3(right, up, -ahead));
    }

    Pose pose(float right, float up, float ahead) {
        return new Pose(at(right, up, ahead), pose.rotation());
    }

    Pose pose(float right, float up, float ahead, Quat turn) {
        return new Pose(at(right, up, ahead), pose.rotation().mul(turn));
    }

    Frame moved(float right, float up, float ahead) {
        return new Frame(pose(right, up, ahead));
    }

    /** Turned left on the spot. */
    Frame turned(float degrees) {
        return new Frame(pose(0, 0, 0, Quat.yaw((float) StrictMath.toRadians(degrees))));
    }
}
