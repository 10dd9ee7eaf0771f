package dev.impasto.demos.game.look.light;

import com.jme3.math.Vector3f;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture3D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How open each point round the course is to the sky, and what sunlit things near it throw back:
 * rays walked through a grid of voxels, once when a level is built. Openness is in alpha, bounced
 * light (linear) in rgb.
 */
public final class LightVolume {
    private static final float VOXEL = 0.5f;
    private static final float MARGIN = 3;
    private static final int RAYS = 32;
    private static final int STEPS = 14;

    /** A share of open directions at which a point counts as fully open: a free floor sees half. */
    private static final float FULLY_OPEN = 0.60f;

    private static final float BOUNCE = 1.5f;

    private final int nx;
    private final int ny;
    private final int nz;
    private final Vector3f origin;
    private final int[] solid;
    private final float[] lit;
    private final Vector3f[] rays = spread(RAYS);
    private final List<Solid> solids;
    private final byte[] texels;

    private LightVolume(List<Solid> solids) {
        Vector3f low = new Vector3f(1e9f, 1e9f, 1e9f);
        Vector3f high = low.negate();
        for (Solid s : solids) {
            Vector3f reach = new Vector3f(s.reach(0), Math.min(s.reach(1), 4), s.reach(2));
            Vector3f top = s.centre().add(0, s.reach(1) - reach.y, 0);
            low.minLocal(top.subtract(reach));
            high.maxLocal(top.add(reach));
        }
        this.solids = solids;
        origin = low.subtract(MARGIN, MARGIN, MARGIN);
        nx = (int) Math.ceil((high.x + MARGIN - origin.x) / VOXEL);
        ny = (int) Math.ceil((high.y + MARGIN - origin.y) / VOXEL);
        nz = (int) Math.ceil((high.z + MARGIN - origin.z) / VOXEL);
        solid = new int[nx * ny * nz];
        lit = new float[nx * ny * nz];
        texels = new byte[nx * ny * nz * 4];
    }

    /** Walks the light of a level; the direction points to the sun. */
    public static LightVolume bake(List<Solid> solids, Vector3f sun) {
        LightVolume volume = new LightVolume(solids);
        volume.fill();
        IntStream.range(0, volume.nz).parallel().forEach(z -> volume.lightSlice(z, sun));
        IntStream.range(0, volume.nz).parallel().forEach(volume::gatherSlice);
        volume.closeSolids();
        return volume;
    }

    /** The world position of the volume's low corner. */
    public Vector3f origin() {
        return origin;
    }

    /** How open the voxel at a world point is, in [0, 1]; 1 outside the volume. */
    public float openness(Vector3f at) {
        int x = (int) ((at.x - origin.x) / VOXEL);
        int y = (int) ((at.y - origin.y) / VOXEL);
        int z = (int) ((at.z - origin.z) / VOXEL);
        boolean inside = x >= 0 && y >= 0 && z >= 0 && x < nx && y < ny && z < nz;
        return inside ? (texels[index(x, y, z) * 4 + 3] & 255) / 255f : 1;
    }

    /** From metres to texture coordinates. */
    public Vector3f scale() {
        return new Vector3f(1 / (VOXEL * nx), 1 / (VOXEL * ny), 1 / (VOXEL * nz));
    }

    /** The volume as a trilinear texture. */
    public Texture3D texture() {
        ByteBuffer bytes = BufferUtils.createByteBuffer(texels);
        ArrayList<ByteBuffer> data = new ArrayList<>(List.of(bytes));
        Texture3D texture =
                new Texture3D(new Image(Image.Format.RGBA8, nx, ny, nz, data, ColorSpace.Linear));
        texture.setWrap(Texture.WrapMode.EdgeClamp);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        texture.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
        return texture;
    }

    private void fill() {
        for (int i = 0; i < solids.size(); i++) {
            Solid s = solids.get(i);
            for (int z = low(s, 2); z <= high(s, 2, nz); z++) {
                for (int y = low(s, 1); y <= high(s, 1, ny); y++) {
                    for (int x = low(s, 0); x <= high(s, 0, nx); x++) {
                        if (s.contains(centre(x, y, z))) {
                            solid[index(x, y, z)] = i + 1;
                        }
                    }
                }
            }
        }
    }

    private int low(Solid s, int axis) {
        return Math.max(
                0, (int) ((s.centre().get(axis) - s.reach(axis) - origin.get(axis)) / VOXEL));
    }

    private int high(Solid s, int axis, int n) {
        return Math.min(
                n - 1, (int) ((s.centre().get(axis) + s.reach(axis) - origin.get(axis)) / VOXEL));
    }

    private Vector3f centre(int x, int y, int z) {
        return new Vector3f((x + 0.5f) * VOXEL, (y + 0.5f) * VOXEL, (z + 0.5f) * VOXEL)
                .addLocal(origin);
    }

    private int index(int x, int y, int z) {
        return (z * ny + y) * nx + x;
    }

    /** Marks which solid voxels the sun reaches. */
    private void lightSlice(int z, Vector3f sun) {
        for (int y = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++) {
                if (solid[index(x, y, z)] != 0) {
                    lit[index(x, y, z)] = walk(x, y, z, sun, 2, 60) < 0 ? 1 : 0.12f;
                }
            }
        }
    }

    /** The index of the first solid voxel along a ray, or -1. */
    private int walk(int x, int y, int z, Vector3f dir, int first, int steps) {
        for (int i = first; i <= steps; i++) {
            int vx = (int) (x + 0.5f + dir.x * i);
            int vy = (int) (y + 0.5f + dir.y * i);
            int vz = (int) (z + 0.5f + dir.z * i);
            if (vx < 0 || vy < 0 || vz < 0 || vx >= nx || vy >= ny || vz >= nz) {
                return -1;
            }
            int at = index(vx, vy, vz);
            if (solid[at] != 0) {
                return at;
            }
        }
        return -1;
    }

    private void gatherSlice(int z) {
        for (int y = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++) {
                if (solid[index(x, y, z)] == 0) {
                    gather(x, y, z);
                }
            }
        }
    }

    private void gather(int x, int y, int z) {
        float open = 0;
        float r = 0;
        float g = 0;
        float b = 0;
        for (Vector3f ray : rays) {
            int hit = walk(x, y, z, ray, 1, STEPS);
            if (hit < 0) {
                open += 1;
            } else {
                Vector3f albedo = solids.get(solid[hit] - 1).albedo();
                float light = lit[hit] * BOUNCE;
                r += albedo.x * light * 1.0f;
                g += albedo.y * light * 0.75f;
                b += albedo.z * light * 0.5f;
            }
        }
        int o = index(x, y, z) * 4;
        texels[o] = unorm(r / RAYS);
        texels[o + 1] = unorm(g / RAYS);
        texels[o + 2] = unorm(b / RAYS);
        texels[o + 3] = unorm(Math.max(0.05f, open / (RAYS * FULLY_OPEN)));
    }

    private static byte unorm(float x) {
        return (byte) (int) (Math.max(0, Math.min(1, x)) * 255 + 0.5f);
    }

    /** Gives solid voxels the mean of their free neighbours, so that filtering finds no holes. */
    private void closeSolids() {
        for (int z = 1; z < nz - 1; z++) {
            for (int y = 1; y < ny - 1; y++) {
                for (int x = 1; x < nx - 1; x++) {
                    int at = index(x, y, z);
                    if (solid[at] != 0) {
                        average(at);
                    }
                }
            }
        }
    }

    private void average(int at) {
        int[] near = {at - 1, at + 1, at - nx, at + nx, at - nx * ny, at + nx * ny};
        for (int c = 0; c < 4; c++) {
            int sum = 0;
            int count = 0;
            for (int n : near) {
                if (solid[n] == 0) {
                    sum += texels[n * 4 + c] & 255;
                    count++;
                }
            }
            texels[at * 4 + c] = (byte) (count == 0 ? 20 : sum / count);
        }
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
