package dev.impasto.demos.game.look.light;

import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The solids of a level as a grid of voxels, through which rays are walked to learn how open a
 * surface lies to the sky and what sunlit things near it throw back at it. Immutable once built.
 */
public final class Surroundings {
    private static final float VOXEL = 0.5f;
    private static final float MARGIN = 3;

    /** How deep below its top a solid still matters; long piers would make the grid huge. */
    private static final float DEPTH = 6;

    private static final int STEPS = 14;
    private static final int SUN_STEPS = 60;

    /** How far over a surface rays start: more than half a voxel, or it would hide itself. */
    private static final float LIFT = 0.36f;

    /** Light of the sun on a surface, and of the sky where the sun is hidden; linear. */
    private static final Vector3f SUNLIT = new Vector3f(1.5f, 1.05f, 0.62f);

    private static final float SHADED = 0.12f;
    private static final Vector3f[] DIRECTIONS = spread(48);

    private final int nx;
    private final int ny;
    private final int nz;
    private final Vector3f origin;
    private final short[] solid;
    private final float[] lit;
    private final List<Solid> solids;

    /** Fills the grid and finds what the sun reaches; the direction points to the sun. */
    public Surroundings(List<Solid> solids, Vector3f sun) {
        Vector3f low = new Vector3f(1e9f, 1e9f, 1e9f);
        Vector3f high = low.negate();
        for (Solid s : solids) {
            Vector3f reach = new Vector3f(s.reach(0), Math.min(s.reach(1), DEPTH / 2), s.reach(2));
            Vector3f middle = s.centre().add(0, s.reach(1) - reach.y, 0);
            low.minLocal(middle.subtract(reach));
            high.maxLocal(middle.add(reach));
        }
        this.solids = solids;
        origin = low.subtract(MARGIN, MARGIN, MARGIN);
        nx = (int) Math.ceil((high.x + MARGIN - origin.x) / VOXEL);
        ny = (int) Math.ceil((high.y + MARGIN - origin.y) / VOXEL);
        nz = (int) Math.ceil((high.z + MARGIN - origin.z) / VOXEL);
        solid = new short[nx * ny * nz];
        lit = new float[nx * ny * nz];
        IntStream.range(0, solids.size()).forEach(this::fill);
        IntStream.range(0, nz).parallel().forEach(z -> lightSlice(z, sun));
    }

    private void fill(int i) {
        Solid s = solids.get(i);
        for (int z = low(s, 2); z <= high(s, 2, nz); z++) {
            for (int y = low(s, 1); y <= high(s, 1, ny); y++) {
                for (int x = low(s, 0); x <= high(s, 0, nx); x++) {
                    if (s.contains(centre(x, y, z))) {
                        solid[index(x, y, z)] = (short) (i + 1);
                    }
                }
            }
        }
    }

    private int low(Solid s, int axis) {
        float edge = s.centre().get(axis) - s.reach(axis) - origin.get(axis);
        return Math.max(0, (int) (edge / VOXEL));
    }

    private int high(Solid s, int axis, int n) {
        float edge = s.centre().get(axis) + s.reach(axis) - origin.get(axis);
        return Math.min(n - 1, (int) (edge / VOXEL));
    }

    private Vector3f centre(int x, int y, int z) {
        Vector3f at = new Vector3f((x + 0.5f) * VOXEL, (y + 0.5f) * VOXEL, (z + 0.5f) * VOXEL);
        return at.addLocal(origin);
    }

    private int index(int x, int y, int z) {
        return (z * ny + y) * nx + x;
    }

    /** Marks how much of the sun each solid voxel gets. */
    private void lightSlice(int z, Vector3f sun) {
        for (int y = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++) {
                int at = index(x, y, z);
                if (solid[at] != 0) {
                    boolean free = walk(x + 0.5f, y + 0.5f, z + 0.5f, sun, 2, SUN_STEPS) < 0;
                    lit[at] = free ? 1 : SHADED;
                }
            }
        }
    }

    /** The index of the first solid voxel along a ray from a point in voxels, or -1. */
    private int walk(float x, float y, float z, Vector3f dir, int first, int steps) {
        for (int i = first; i <= steps; i++) {
            float px = x + dir.x * i;
            float py = y + dir.y * i;
            float pz = z + dir.z * i;
            if (px < 0 || py < 0 || pz < 0 || px >= nx || py >= ny || pz >= nz) {
                return -1;
            }
            int at = index((int) px, (int) py, (int) pz);
            if (solid[at] != 0) {
                return at;
            }
        }
        return -1;
    }

    /**
     * What a surface sees: in xyz the light (linear, irradiance over pi) that near solids throw at
     * it, in w the share of open sky over it, in [0, 1], both weighted by the cosine.
     */
    public Vector4f over(Vector3f point, Vector3f normal) {
        float x = (point.x + normal.x * LIFT - origin.x) / VOXEL;
        float y = (point.y + normal.y * LIFT - origin.y) / VOXEL;
        float z = (point.z + normal.z * LIFT - origin.z) / VOXEL;
        Vector4f sum = new Vector4f();
        float total = 0;
        for (Vector3f ray : DIRECTIONS) {
            float weight = ray.dot(normal);
            if (weight > 0) {
                total += weight;
                int hit = walk(x, y, z, ray, 1, STEPS);
                if (hit < 0) {
                    sum.w += weight;
                } else {
                    Vector3f albedo = solids.get(solid[hit] - 1).albedo();
                    float light = lit[hit] * weight;
                    sum.x += SUNLIT.x * albedo.x * light;
                    sum.y += SUNLIT.y * albedo.y * light;
                    sum.z += SUNLIT.z * albedo.z * light;
                }
            }
        }
        return sum.multLocal(1 / total);
    }

    /** Directions spread evenly over the sphere (a Fibonacci spiral). */
    private static Vector3f[] spread(int count) {
        Vector3f[] out = new Vector3f[count];
        for (int i = 0; i < count; i++) {
            double y = 1 - (2 * i + 1.0) / count;
            double r = Math.sqrt(1 - y * y);
            double a = i * 2.399963229728653;
            out[i] = new Vector3f((float) (r * Math.cos(a)), (float) y, (float) (r * Math.sin(a)));
        }
        return out;
    }
}
