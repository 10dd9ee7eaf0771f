package dev.impasto.raster;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.mesh.IndexBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A camera and the triangles that it sees at one instant, bent on the processor, for finding by ray
 * and projection, in double precision, what a pixel shows and where that was. What no triangle
 * covers is sky, infinitely far away.
 */
final class Soup {
    private static final double SAME_POINT = 1e-4; // of the distance

    private final double[] eye;
    private final double[] right;
    private final double[] up;
    private final double[] forward;
    private final double tanX;
    private final double tanY;
    private final List<double[]> corners = new ArrayList<>(); // three in a row are a triangle

    Soup(Camera camera) {
        eye = doubles(camera.getLocation());
        right = doubles(camera.getLeft().negate());
        up = doubles(camera.getUp());
        forward = doubles(camera.getDirection());
        tanX = (double) camera.getFrustumRight() / camera.getFrustumNear();
        tanY = (double) camera.getFrustumTop() / camera.getFrustumNear();
    }

    /** How a mesh's vertex, by its index and bind position, gets into the world. */
    interface Bend {
        double[] place(int vertex, double[] position);
    }

    /**
     * What a pixel shows.
     *
     * @param motionX where it was minus where it is, in pixels, +x right
     * @param motionY likewise, +y down
     * @param sky whether it shows no triangle
     * @param seen whether it was to be seen in the earlier picture, too
     */
    record Trace(double motionX, double motionY, boolean sky, boolean seen) {}

    /** Adds a mesh; the same meshes are added in the same order to every soup that is compared. */
    Soup add(Mesh mesh, Bend bend) {
        IndexBuffer indices = mesh.getIndicesAsList();
        Type type =
                mesh.getBuffer(Type.BindPosePosition) != null
                        ? Type.BindPosePosition
                        : Type.Position;
        FloatBuffer positions = mesh.getFloatBuffer(type);
        for (int i = 0; i < indices.size(); i++) {
            int v = indices.get(i);
            double[] p = {positions.get(3 * v), positions.get(3 * v + 1), positions.get(3 * v + 2)};
            corners.add(bend.place(v, p));
        }
        return this;
    }

    /** Adds a geometry that nothing bends, where it is now. */
    Soup add(Geometry rigid) {
        double[] world = rows(rigid.getWorldMatrix());
        return add(rigid.getMesh(), (vertex, p) -> times(world, p));
    }

    /** What this soup shows at (x, y) of a picture, and where that was in the earlier soup. */
    Trace trace(Soup earlier, double x, double y, int width, int height) {
        double[] ray = new double[3];
        for (int i = 0; i < 3; i++) {
            ray[i] =
                    (2 * x / width - 1) * tanX * right[i]
                            + (1 - 2 * y / height) * tanY * up[i]
                            + forward[i];
        }
        double nearest = Double.POSITIVE_INFINITY;
        double[] toBefore = ray; // of the sky only the direction counts
        for (int i = 0; i < corners.size(); i += 3) {
            double[] hit = hit(i, ray);
            if (hit != null && hit[0] < nearest) {
                nearest = hit[0];
                toBefore = minus(earlier.at(i, hit[1], hit[2]), earlier.eye);
            }
        }
        boolean sky = nearest == Double.POSITIVE_INFINITY;
        double[] there = earlier.project(toBefore, width, height);
        boolean seen = inside(there, width, height) && !earlier.hides(toBefore, sky);
        return new Trace(there[0] - x, there[1] - y, sky, seen);
    }

    private static boolean inside(double[] at, int width, int height) {
        return at[0] >= 0 && at[0] < width && at[1] >= 0 && at[1] < height;
    }

    /** Whether a triangle stands before what lies this far from the eye; the sky is farthest. */
    private boolean hides(double[] fromEye, boolean sky) {
        double limit = sky ? Double.POSITIVE_INFINITY : 1 - SAME_POINT;
        for (int i = 0; i < corners.size(); i += 3) {
            double[] hit = hit(i, fromEye);
            if (hit != null && hit[0] < limit) {
                return true;
            }
        }
        return dot(fromEye, forward) <= 0;
    }

    /** Distance and two barycentric coordinates (Moeller and Trumbore 1997), or null. */
    private double[] hit(int triangle, double[] ray) {
        double[] a = corners.get(triangle);
        double[] e1 = minus(corners.get(triangle + 1), a);
        double[] e2 = minus(corners.get(triangle + 2), a);
        double[] p = cross(ray, e2);
        double det = dot(e1, p);
        if (det < 1e-12) { // seen from behind
            return null;
        }
        double[] t = minus(eye, a);
        double u = dot(t, p) / det;
        double[] q = cross(t, e1);
        double v = dot(ray, q) / det;
        double distance = dot(e2, q) / det;
        return u >= 0 && v >= 0 && u + v <= 1 && distance > 0
                ? new double[] {distance, u, v}
                : null;
    }

    private double[] at(int triangle, double u, double v) {
        double[] point = new double[3];
        for (int i = 0; i < 3; i++) {
            point[i] =
                    (1 - u - v) * corners.get(triangle)[i]
                            + u * corners.get(triangle + 1)[i]
                            + v * corners.get(triangle + 2)[i];
        }
        return point;
    }

    private double[] project(double[] fromEye, int width, int height) {
        double depth = dot(fromEye, forward);
        double x = dot(fromEye, right) / depth / tanX;
        double y = dot(fromEye, up) / depth / tanY;
        return new double[] {(x + 1) / 2 * width, (1 - y) / 2 * height};
    }

    /** The upper three rows of a matrix. */
    static double[] rows(Matrix4f m) {
        float[] floats = new float[16];
        m.get(floats, true);
        double[] rows = new double[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = floats[i];
        }
        return rows;
    }

    /** What {@link #rows} do to a point. */
    static double[] times(double[] rows, double[] p) {
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            result[i] =
                    rows[4 * i] * p[0]
                            + rows[4 * i + 1] * p[1]
                            + rows[4 * i + 2] * p[2]
                            + rows[4 * i + 3];
        }
        return result;
    }

    private static double[] doubles(Vector3f v) {
        return new double[] {v.x, v.y, v.z};
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
