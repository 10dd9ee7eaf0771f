package dev.impasto.physics;

/** A vector or point in metres, y up, right-handed. Immutable; arithmetic is plain float. */
public record Vec3(float x, float y, float z) {
    public static final Vec3 ZERO = new Vec3(0, 0, 0);
    public static final Vec3 UP = new Vec3(0, 1, 0);

    public Vec3 add(Vec3 o) {
        return new Vec3(x + o.x, y + o.y, z + o.z);
    }

    public Vec3 add(float dx, float dy, float dz) {
        return new Vec3(x + dx, y + dy, z + dz);
    }

    public Vec3 sub(Vec3 o) {
        return new Vec3(x - o.x, y - o.y, z - o.z);
    }

    public Vec3 mul(float s) {
        return new Vec3(x * s, y * s, z * s);
    }

    public float dot(Vec3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    public Vec3 cross(Vec3 o) {
        return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    public float length() {
        return (float) StrictMath.sqrt(dot(this));
    }

    /** Length of the part that lies in the ground plane (x and z). */
    public float horizontalLength() {
        return (float) StrictMath.sqrt(x * x + z * z);
    }

    public float distance(Vec3 o) {
        return sub(o).length();
    }

    /** This direction with length 1; the zero vector stays zero. */
    public Vec3 normalized() {
        float length = length();
        return length == 0 ? ZERO : mul(1 / length);
    }

    /** The point {@code t} of the way from here to {@code o}; exactly this at 0. */
    public Vec3 lerp(Vec3 o, float t) {
        return new Vec3(x + (o.x - x) * t, y + (o.y - y) * t, z + (o.z - z) * t);
    }

    public boolean isFinite() {
        return Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(z);
    }
}
