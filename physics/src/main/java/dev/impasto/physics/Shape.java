package dev.impasto.physics;

import java.util.List;

/** The collision shape of a body, centred on its pose; lengths in metres. */
public sealed interface Shape {
    /** A box with these half extents. */
    record Box(Vec3 half) implements Shape {
        public Box {
            requirePositive(half.x(), "half.x");
            requirePositive(half.y(), "half.y");
            requirePositive(half.z(), "half.z");
        }
    }

    record Sphere(float radius) implements Shape {
        public Sphere {
            requirePositive(radius, "radius");
        }
    }

    /** Half balls on both ends of a cylinder along the local y axis, which alone is measured. */
    record Capsule(float radius, float halfLength) implements Shape {
        public Capsule {
            requirePositive(radius, "radius");
            requirePositive(halfLength, "halfLength");
        }
    }

    /** A cylinder along the local y axis. */
    record Cylinder(float radius, float halfHeight) implements Shape {
        public Cylinder {
            requirePositive(radius, "radius");
            requirePositive(halfHeight, "halfHeight");
        }
    }

    /** A cone along the local y axis, its tip up and the middle of its height at the pose. */
    record Cone(float radius, float halfHeight) implements Shape {
        public Cone {
            requirePositive(radius, "radius");
            requirePositive(halfHeight, "halfHeight");
        }
    }

    /** The smallest convex body around these points; its mass is centred on the pose. */
    record Hull(List<Vec3> points) implements Shape {
        public Hull {
            points = List.copyOf(points);
            points.forEach(Shape::requireFinite);
            if (!Span.of(points).hasVolume()) {
                throw new IllegalArgumentException(
                        "a hull needs four points or more that do not lie in one plane");
            }
        }
    }

    /** Several shapes that move as one; a dynamic body's mass is centred on its own pose. */
    record Compound(List<Part> parts) implements Shape {
        public Compound {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a compound shape needs at least one part");
            }
        }
    }

    /** One shape of a compound, placed in the body's frame. */
    record Part(Shape shape, Pose pose) {
        public Part {
            pose.require("a part's");
            if (shape instanceof Compound || !shape.solid()) {
                throw new IllegalArgumentException(
                        "a compound holds convex shapes only; make a body of its own of a "
                                + shape.getClass().getSimpleName());
            }
        }
    }

    /**
     * Triangles for bodies that never move; both sides collide.
     *
     * @param vertices the corners
     * @param triangles three places in {@code vertices} a triangle
     */
    record Mesh(List<Vec3> vertices, List<Integer> triangles) implements Shape {
        public Mesh {
            vertices = List.copyOf(vertices);
            triangles = List.copyOf(triangles);
            vertices.forEach(Shape::requireFinite);
            if (triangles.isEmpty() || triangles.size() % 3 != 0) {
                throw new IllegalArgumentException(
                        "a mesh needs three indices a triangle, not " + triangles.size());
            }
            for (int index : triangles) {
                if (index < 0 || index >= vertices.size()) {
                    throw new IllegalArgumentException(
                            "a mesh of " + vertices.size() + " vertices has no vertex " + index);
                }
            }
        }

        @Override
        public boolean solid() {
            return false;
        }
    }

    /**
     * Ground for bodies that never move: heights over a square grid in the local xz plane, whose
     * middle is the pose.
     *
     * @param heights along local y, row by row, x running fastest
     * @param columns how many heights a row has
     * @param spacing metres from one to the next
     */
    record Heightfield(List<Float> heights, int columns, float spacing) implements Shape {
        public Heightfield {
            heights = List.copyOf(heights);
            requirePositive(spacing, "spacing");
            if (columns < 2 || heights.size() < 2 * columns || heights.size() % columns != 0) {
                throw new IllegalArgumentException(
                        "a heightfield needs two whole rows and two columns or more, not "
                                + heights.size()
                                + " heights in rows of "
                                + columns);
            }
            for (float height : heights) {
                requireFinite(new Vec3(0, height, 0));
            }
        }

        public int rows() {
            return heights.size() / columns;
        }

        @Override
        public boolean solid() {
            return false;
        }
    }

    /** For bodies that never move: all below the local xz plane is solid. */
    record Plane() implements Shape {
        @Override
        public boolean solid() {
            return false;
        }
    }

    /** Whether a dynamic body can have it: whether it has an inside to spread a mass in. */
    default boolean solid() {
        return true;
    }

    static Shape box(float halfX, float halfY, float halfZ) {
        return new Box(new Vec3(halfX, halfY, halfZ));
    }

    private static void requirePositive(float length, String name) {
        if (!(length > 0) || !Float.isFinite(length)) {
            throw new IllegalArgumentException(
                    name + " must be a positive length in metres, not " + length);
        }
    }

    private static void requireFinite(Vec3 point) {
        if (!point.isFinite()) {
            throw new IllegalArgumentException("a shape's points must be finite, not " + point);
        }
    }
}
