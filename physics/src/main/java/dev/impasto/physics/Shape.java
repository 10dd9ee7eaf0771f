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

    /** A cylinder along the local y axis. */
    record Cylinder(float radius, float halfHeight) implements Shape {
        public Cylinder {
            requirePositive(radius, "radius");
            requirePositive(halfHeight, "halfHeight");
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
            if (shape instanceof Compound) {
                throw new IllegalArgumentException("a compound shape cannot hold another one");
            }
        }
    }

    /** Whether a dynamic body can have it: whether it has an inside and a mass to spread there. */
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
}
