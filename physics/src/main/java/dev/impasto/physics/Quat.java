package dev.impasto.physics;

/** A rotation as a unit quaternion (x, y, z imaginary, w real); jMonkeyEngine's order. */
public record Quat(float x, float y, float z, float w) {
    public static final Quat IDENTITY = new Quat(0, 0, 0, 1);

    private static final float UNIT_ERROR = 1e-2f;

    /** The right-handed turn by {@code radians} about {@code axis}, which need not be unit. */
    public static Quat about(Vec3 axis, float radians) {
        if (axis.length() == 0) {
            throw new IllegalArgumentException("a rotation needs an axis that is not zero");
        }
        Vec3 n = axis.normalized();
        float s = (float) StrictMath.sin(radians / 2);
        return new Quat(n.x() * s, n.y() * s, n.z() * s, (float) StrictMath.cos(radians / 2));
    }

    /** The shortest turn from one direction to another; neither need be unit. */
    public static Quat between(Vec3 from, Vec3 to) {
        Vec3 a = from.normalized();
        Vec3 b = to.normalized();
        float cosine = a.dot(b);
        if (cosine < -0.9999f) {
            // Opposite: half a turn about whatever is square to them.
            Vec3 square = a.cross(new Vec3(1, 0, 0));
            Vec3 axis = square.length() < 0.1f ? a.cross(Vec3.UP) : square;
            return about(axis, (float) StrictMath.PI);
        }
        Vec3 axis = a.cross(b);
        return new Quat(axis.x(), axis.y(), axis.z(), 1 + cosine).normalized();
    }

    /** The turn by {@code radians} about the up axis; positive turns +x towards -z. */
    public static Quat yaw(float radians) {
        return about(Vec3.UP, radians);
    }

    /** First {@code o}, then this. */
    public Quat mul(Quat o) {
        return new Quat(
                w * o.x + x * o.w + y * o.z - z * o.y,
                w * o.y - x * o.z + y * o.w + z * o.x,
                w * o.z + x * o.y - y * o.x + z * o.w,
                w * o.w - x * o.x - y * o.y - z * o.z);
    }

    public Quat conjugate() {
        return new Quat(-x, -y, -z, w);
    }

    public Vec3 rotate(Vec3 v) {
        Vec3 u = new Vec3(x, y, z);
        Vec3 t = u.cross(v).mul(2);
        return v.add(t.mul(w)).add(u.cross(t));
    }

    public Quat normalized() {
        float length = (float) StrictMath.sqrt(x * x + y * y + z * z + w * w);
        return length == 0 ? IDENTITY : new Quat(x / length, y / length, z / length, w / length);
    }

    /** Normalised linear blend along the shorter arc: for the small turns between two ticks. */
    public Quat nlerp(Quat o, float t) {
        float sign = x * o.x + y * o.y + z * o.z + w * o.w < 0 ? -1 : 1;
        return new Quat(
                        x + (sign * o.x - x) * t,
                        y + (sign * o.y - y) * t,
                        z + (sign * o.z - z) * t,
                        w + (sign * o.w - w) * t)
                .normalized();
    }

    /** Whether the length is 1, but for what arithmetic in floats adds up to. */
    boolean isUnit() {
        return StrictMath.abs(x * x + y * y + z * z + w * w - 1) < UNIT_ERROR;
    }

    public boolean isFinite() {
        return Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(z) && Float.isFinite(w);
    }
}
