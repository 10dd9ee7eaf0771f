package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.BulletGlobals;
import dev.impasto.physics.internal.bullet.collision.shapes.BoxShape;
import dev.impasto.physics.internal.bullet.collision.shapes.BvhTriangleMeshShape;
import dev.impasto.physics.internal.bullet.collision.shapes.CapsuleShape;
import dev.impasto.physics.internal.bullet.collision.shapes.CollisionShape;
import dev.impasto.physics.internal.bullet.collision.shapes.CompoundShape;
import dev.impasto.physics.internal.bullet.collision.shapes.ConeShape;
import dev.impasto.physics.internal.bullet.collision.shapes.ConvexHullShape;
import dev.impasto.physics.internal.bullet.collision.shapes.CylinderShape;
import dev.impasto.physics.internal.bullet.collision.shapes.SphereShape;
import dev.impasto.physics.internal.bullet.collision.shapes.StaticPlaneShape;
import dev.impasto.physics.internal.bullet.collision.shapes.TriangleIndexVertexArray;
import dev.impasto.physics.internal.bullet.util.ObjectArrayList;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.vecmath.Vector3f;

/** Our shapes in jbullet's types. */
final class BulletShapes {
    private BulletShapes() {}

    static CollisionShape of(Shape shape) {
        if (shape instanceof Shape.Box box) {
            return box(box.half());
        }
        if (shape instanceof Shape.Sphere sphere) {
            return new SphereShape(sphere.radius());
        }
        if (shape instanceof Shape.Capsule capsule) {
            return new CapsuleShape(capsule.radius(), 2 * capsule.halfLength());
        }
        if (shape instanceof Shape.Cylinder c) {
            CollisionShape made =
                    new CylinderShape(new Vector3f(c.radius(), c.halfHeight(), c.radius()));
            made.setMargin(margin(StrictMath.min(c.radius(), c.halfHeight()), 0.4f));
            return made;
        }
        if (shape instanceof Shape.Cone cone) {
            return cone(cone);
        }
        if (shape instanceof Shape.Hull hull) {
            return hull(hull);
        }
        if (shape instanceof Shape.Compound compound) {
            return compound(compound);
        }
        if (shape instanceof Shape.Mesh mesh) {
            return mesh(mesh);
        }
        return shape instanceof Shape.Heightfield field
                ? new HeightfieldShape(field)
                : new StaticPlaneShape(new Vector3f(0, 1, 0), 0);
    }

    private static CollisionShape box(Vec3 half) {
        CollisionShape made = new BoxShape(Bullet.vector(half));
        made.setMargin(margin(StrictMath.min(half.x(), StrictMath.min(half.y(), half.z())), 0.4f));
        return made;
    }

    /** Bullet adds its margin around a cone: this one is smaller by as much. */
    private static CollisionShape cone(Shape.Cone cone) {
        float margin = margin(StrictMath.min(cone.radius(), cone.halfHeight()), 0.1f);
        CollisionShape made =
                new ConeShape(cone.radius() - margin, 2 * (cone.halfHeight() - margin));
        made.setMargin(margin);
        return made;
    }

    /**
     * Bullet adds its margin around a hull, too; here the points are drawn in towards their mean.
     * The margin is no smaller than it is, since a hull that sinks deeper into a mesh may fall
     * over.
     */
    private static CollisionShape hull(Shape.Hull hull) {
        float margin = margin(Span.of(hull.points()).thinnest(), 0.05f);
        Vec3 sum = Vec3.ZERO;
        for (Vec3 point : hull.points()) {
            sum = sum.add(point);
        }
        Vec3 mean = sum.mul(1f / hull.points().size());
        ObjectArrayList<Vector3f> points = new ObjectArrayList<>();
        for (Vec3 point : hull.points()) {
            Vec3 out = point.sub(mean);
            float length = out.length();
            float kept = length > margin ? (length - margin) / length : 1;
            points.add(Bullet.vector(mean.add(out.mul(kept))));
        }
        CollisionShape made = new ConvexHullShape(points);
        made.setMargin(margin);
        return made;
    }

    private static CollisionShape compound(Shape.Compound shape) {
        CompoundShape compound = new CompoundShape();
        for (Shape.Part part : shape.parts()) {
            compound.addChildShape(Bullet.transform(part.pose()), of(part.shape()));
        }
        return compound;
    }

    private static CollisionShape mesh(Shape.Mesh mesh) {
        ByteBuffer corners = buffer(3 * mesh.vertices().size());
        for (Vec3 v : mesh.vertices()) {
            corners.putFloat(v.x()).putFloat(v.y()).putFloat(v.z());
        }
        ByteBuffer indices = buffer(mesh.triangles().size());
        mesh.triangles().forEach(indices::putInt);
        int triangles = mesh.triangles().size() / 3;
        int vertices = mesh.vertices().size();
        return new BvhTriangleMeshShape(
                new TriangleIndexVertexArray(triangles, indices, 12, vertices, corners, 12), true);
    }

    private static ByteBuffer buffer(int words) {
        return ByteBuffer.allocate(4 * words).order(ByteOrder.nativeOrder());
    }

    /** Bullet rounds a shape by its margin; one thicker than the shape would turn it inside out. */
    private static float margin(float thinnest, float part) {
        return StrictMath.min(BulletGlobals.CONVEX_DISTANCE_MARGIN, thinnest * part);
    }
}
