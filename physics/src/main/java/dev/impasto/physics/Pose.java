package dev.impasto.physics;

/** Where something is and how it is turned. */
public record Pose(Vec3 position, Quat rotation) {
    public static final Pose IDENTITY = new Pose(Vec3.ZERO, Quat.IDENTITY);

    public static Pose at(Vec3 position) {
        return new Pose(position, Quat.IDENTITY);
    }

    public static Pose at(float x, float y, float z) {
        return at(new Vec3(x, y, z));
    }

    /** A point of this frame, in the frame that this pose is given in. */
    public Vec3 transform(Vec3 local) {
        return rotation.rotate(local).add(position);
    }

    /** The inverse of {@link #transform}. */
    public Vec3 inverseTransform(Vec3 world) {
        return rotation.conjugate().rotate(world.sub(position));
    }

    /** The pose of the other frame in this one. */
    public Pose inverse() {
        return new Pose(inverseTransform(Vec3.ZERO), rotation.conjugate());
    }

    /** {@code child}, given in this frame, in the frame that this pose is given in. */
    public Pose mul(Pose child) {
        return new Pose(transform(child.position), rotation.mul(child.rotation));
    }

    /** The pose {@code t} of the way to {@code o}. */
    public Pose lerp(Pose o, float t) {
        return new Pose(position.lerp(o.position, t), rotation.nlerp(o.rotation, t));
    }

    /**
     * Where this is after a time at constant velocities.
     *
     * @param velocity in m/s
     * @param spin in rad/s about the axes that this pose is given in
     */
    public Pose moved(Vec3 velocity, Vec3 spin, float seconds) {
        float turn = spin.length() * seconds;
        Quat turned = turn == 0 ? rotation : Quat.about(spin, turn).mul(rotation).normalized();
        return new Pose(position.add(velocity.mul(seconds)), turned);
    }

    public boolean isFinite() {
        return position.isFinite() && rotation.isFinite();
    }

    /**
     * Refuses what nothing can have.
     *
     * @param whose for the message
     * @throws IllegalArgumentException for a number that is not finite, or a rotation that is not a
     *     unit quaternion
     */
    void require(String whose) {
        if (!isFinite()) {
            throw new IllegalArgumentException(whose + " pose must be finite, not " + this);
        }
        if (!rotation.isUnit()) {
            throw new IllegalArgumentException(
                    whose
                            + " rotation must be a unit quaternion, not "
                            + rotation
                            + "; normalise it");
        }
    }
}
