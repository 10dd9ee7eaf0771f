package dev.impasto.raster;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import java.util.List;

/**
 * A camera and boxes at one instant, for finding by ray and projection, in double precision, what a
 * pixel shows and where that was.
 */
final class Shot {
    private final double[] eye;
    private final double[][] axes; // right, up, forward
    private final double tanX;
    private final double tanY;
    private final Pose[] poses;

    /** A box: its centre, its axes in the world, its half extents. */
    private record Pose(double[] centre, double[][] axes, double[] half) {}

    Shot(Camera camera, List<Geometry> boxes) {
        eye = doubles(camera.getLocation());
        axes =
                new double[][] {
                    doubles(camera.getLeft().negate()),
                    doubles(camera.getUp()),
                    doubles(camera.getDirection())
                };
        tanX = (double) camera.getFrustumRight() / camera.getFrustumNear();
        tanY = (double) camera.getFrustumTop() / camera.getFrustumNear();
        poses = boxes.stream().map(Shot::pose).toArray(Pose[]::new);
    }

    /**
     * Where, in pixels from the top left of the earlier shot, the surface was that this shot shows
     * at (x, y).
     */
    double[] previous(Shot earlier, double x, double y, int width, int height) {
        double sideways = (2 * x / width - 1) * tanX;
        double upward = (1 - 2 * y / height) * tanY;
        double[] ray = new double[3];
        for (int i = 0; i < 3; i++) {
            ray[i] = sideways * axes[0][i] + upward * axes[1][i] + axes[2][i];
        }
        int nearest = -1;
        double distance = Double.POSITIVE_INFINITY;
        for (int i = 0; i < poses.length; i++) {
            double hit = enter(poses[i], ray);
            if (hit < distance) {
                distance = hit;
                nearest = i;
            }
        }
        double[] direction =
                nearest < 0
                        ? ray
                        : minus(
                                moved(poses[nearest], earlier.poses[nearest], at(ray, distance)),
                                earlier.eye);
        return earlier.project(direction, width, height);
    }

    private double[] project(double[] fromEye, int width, int height) {
        double depth = dot(fromEye, axes[2]);
        double right = dot(fromEye, axes[0]) / depth / tanX;
        double up = dot(fromEye, axes[1]) / depth / tanY;
        return new double[] {(right + 1) / 2 * width, (1 - up) / 2 * height};
    }

    /** The slab test; infinity where the ray misses. */
    private double enter(Pose pose, double[] ray) {
        double from = 0;
        double to = Double.POSITIVE_INFINITY;
        double[] relative = minus(pose.centre, eye);
        for (int i = 0; i < 3; i++) {
            double along = dot(ray, pose.axes[i]);
            double offset = dot(relative, pose.axes[i]);
            double one = (offset - pose.half[i]) / along;
            double other = (offset + pose.half[i]) / along;
            from = Math.max(from, Math.min(one, other));
            to = Math.min(to, Math.max(one, other));
        }
        return from <= to ? from : Double.POSITIVE_INFINITY;
    }

    private static double[] moved(Pose now, Pose then, double[] point) {
        double[] relative = minus(point, now.centre);
        double[] result = then.centre.clone();
        for (int axis = 0; axis < 3; axis++) {
            double along = dot(relative, now.axes[axis]);
            for (int i = 0; i < 3; i++) {
                result[i] += along * then.axes[axis][i];
            }
        }
        return result;
    }

    private double[] at(double[] ray, double distance) {
        double[] point = eye.clone();
        for (int i = 0; i < 3; i++) {
            point[i] += distance * ray[i];
        }
        return point;
    }

    private static Pose pose(Geometry geometry) {
        Quaternion turn = geometry.getWorldRotation();
        Box box = (Box) geometry.getMesh();
        double[][] axes = new double[3][];
        for (int i = 0; i < 3; i++) {
            axes[i] = doubles(turn.getRotationColumn(i));
        }
        return new Pose(
                doubles(geometry.getWorldTranslation()),
                axes,
                new double[] {box.getXExtent(), box.getYExtent(), box.getZExtent()});
    }

    private static double[] doubles(Vector3f v) {
        return new double[] {v.x, v.y, v.z};
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
