package dev.impasto.demos.game.look.shape;

import com.jme3.math.Vector3f;

/** Boxes whose edges are bevelled and shaded round, so that they catch the light. */
public final class Boxes {
    /** The side of a patch of floor that is seen from near, in metres. */
    static final float PATCH = 1.6f;

    private Boxes() {}

    /**
     * Adds a box about {@code centre}.
     *
     * @param half half extents
     * @param bevel width of the bevel; 0 for sharp edges
     * @param perMetre texture repeats per metre; coordinates start at the placement's origin
     * @param shift added to u and v, so that copies differ
     */
    public static void add(
            MeshBuilder out,
            Vector3f centre,
            Vector3f half,
            float bevel,
            float perMetre,
            float shift) {
        new BoxShape(
                        out,
                        centre,
                        half,
                        Math.min(bevel, 0.5f * Math.min(half.x, Math.min(half.y, half.z))),
                        perMetre,
                        shift)
                .add();
    }

    private record BoxShape(
            MeshBuilder out,
            Vector3f centre,
            Vector3f half,
            float bevel,
            float perMetre,
            float shift) {
        void add() {
            if (bevel == 0) {
                addPlain(6);
                return;
            }
            for (int axis = 0; axis < 3; axis++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    face(axis, sign);
                }
            }
        }

        /** The four upright faces, the upper one and, of six, the underside. */
        void addPlain(int faces) {
            for (int i = 0; i < faces; i++) {
                int axis = i >= 4 ? 1 : i & 2;
                int[] id = new int[4];
                Vector3f normal = unit(axis, i == 4 ? 1 : i == 5 ? -1 : 2 * (i & 1) - 1);
                Vector3f up = axis == 1 ? unit(2, -1) : unit(1, 1);
                Vector3f right = up.cross(normal);
                for (int k = 0; k < 4; k++) {
                    int sx = k == 1 || k == 2 ? 1 : -1;
                    int sy = k >= 2 ? 1 : -1;
                    id[k] =
                            corner(
                                    right,
                                    up,
                                    normal,
                                    sx * along(half, right),
                                    sy * along(half, up),
                                    along(half, normal),
                                    sx,
                                    sy,
                                    0);
                }
                out.quad(id[0], id[1], id[2], id[3]);
            }
        }

        /** One face, with a rim that reaches half-way round the bevel to its neighbours. */
        private void face(int axis, int sign) {
            Vector3f normal = unit(axis, sign);
            Vector3f up = axis == 1 ? unit(2, -1) : unit(1, 1);
            Vector3f right = up.cross(normal);
            float x = along(half, right);
            float y = along(half, up);
            float z = along(half, normal);
            int[] inner = new int[4];
            int[] outer = new int[4];
            for (int i = 0; i < 4; i++) {
                int sx = i == 1 || i == 2 ? 1 : -1;
                int sy = i >= 2 ? 1 : -1;
                inner[i] =
                        corner(right, up, normal, sx * (x - bevel), sy * (y - bevel), z, sx, sy, 0);
                float cut = bevel * 0.42f;
                outer[i] =
                        corner(
                                right,
                                up,
                                normal,
                                sx * (x - cut),
                                sy * (y - cut),
                                z - cut,
                                sx,
                                sy,
                                1);
            }
            out.quad(inner[0], inner[1], inner[2], inner[3]);
            for (int i = 0; i < 4; i++) {
                int j = (i + 1) % 4;
                out.quad(outer[i], outer[j], inner[j], inner[i]);
            }
        }

        private int corner(
                Vector3f right,
                Vector3f up,
                Vector3f normal,
                float x,
                float y,
                float z,
                int sx,
                int sy,
                float lean) {
            Vector3f p =
                    right.mult(x).addLocal(up.mult(y)).addLocal(normal.mult(z)).addLocal(centre);
            Vector3f n =
                    normal.add(right.mult(sx * lean * 0.8f))
                            .addLocal(up.mult(sy * lean * 0.8f))
                            .normalizeLocal();
            float u = (p.dot(right)) * perMetre + shift;
            float v = (p.dot(up)) * perMetre + shift * 1.7f;
            return out.vertex(p, n, right, u, v, 1);
        }

        private static float along(Vector3f half, Vector3f axis) {
            return Math.abs(half.x * axis.x)
                    + Math.abs(half.y * axis.y)
                    + Math.abs(half.z * axis.z);
        }

        private static Vector3f unit(int axis, int sign) {
            return new Vector3f(axis == 0 ? sign : 0, axis == 1 ? sign : 0, axis == 2 ? sign : 0);
        }
    }

    /** Adds a box with sharp edges and no underside, for what is seen from afar. */
    public static void plain(
            MeshBuilder out, Vector3f centre, Vector3f half, float perMetre, float shift) {
        new BoxShape(out, centre, half, 0, perMetre, shift).addPlain(5);
    }

    /**
     * Adds an upward floor about the placement's origin at height y, in patches small enough to
     * carry baked light; textured in metres.
     *
     * @param patch the side of a patch, about, in metres
     */
    public static void field(
            MeshBuilder out, float x, float z, float y, float patch, float perMetre, float shift) {
        int nx = Math.max(1, Math.round(2 * x / patch));
        int nz = Math.max(1, Math.round(2 * z / patch));
        int[][] id = new int[nz + 1][nx + 1];
        for (int j = 0; j <= nz; j++) {
            for (int i = 0; i <= nx; i++) {
                Vector3f p = new Vector3f(x * (2f * i / nx - 1), y, z * (2f * j / nz - 1));
                float u = p.x * perMetre + shift;
                id[j][i] = out.vertex(p, Vector3f.UNIT_Y, Vector3f.UNIT_X, u, -p.z * perMetre, 1);
            }
        }
        for (int j = 0; j < nz; j++) {
            for (int i = 0; i < nx; i++) {
                out.quad(id[j + 1][i], id[j + 1][i + 1], id[j][i + 1], id[j][i]);
            }
        }
    }
}
