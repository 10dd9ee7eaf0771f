package dev.impasto.physics;

import java.util.List;

/**
 * How far points spread: along the longest line between the first and another, beside that line,
 * and beside the plane of both; in metres.
 */
record Span(float length, float width, float depth) {
    /** Thinner than this part of its length, a body of points has no inside. */
    private static final float FLAT = 1e-4f;

    static Span of(List<Vec3> points) {
        if (points.isEmpty()) {
            return new Span(0, 0, 0);
        }
        Vec3 along = Vec3.ZERO;
        for (Vec3 p : points) {
            Vec3 way = p.sub(points.get(0));
            along = way.length() > along.length() ? way : along;
        }
        Vec3 line = along.normalized();
        Vec3 across = Vec3.ZERO;
        for (Vec3 p : points) {
            Vec3 way = p.sub(points.get(0));
            Vec3 beside = way.sub(line.mul(way.dot(line)));
            across = beside.length() > across.length() ? beside : across;
        }
        Vec3 normal = line.cross(across.normalized());
        float depth = 0;
        for (Vec3 p : points) {
            depth = StrictMath.max(depth, StrictMath.abs(p.sub(points.get(0)).dot(normal)));
        }
        return new Span(along.length(), across.length(), depth);
    }

    boolean hasVolume() {
        return length > 0 && width > FLAT * length && depth > FLAT * length;
    }

    float thinnest() {
        return StrictMath.min(length, StrictMath.min(width, depth));
    }
}
