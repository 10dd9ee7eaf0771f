package dev.impasto.training.capture.scene;

import com.jme3.math.FastMath;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Quad;
import com.jme3.util.BufferUtils;
import java.nio.FloatBuffer;
import java.util.List;

/** Shapes that jMonkeyEngine does not have. */
final class Meshes {
    private Meshes() {}

    /** A box with a texture that repeats each {@code tile} units on every side. */
    static Mesh box(float w, float h, float d, float tile) {
        Mesh box = new Box(w / 2, h / 2, d / 2);
        FloatBuffer at = box.getFloatBuffer(Type.Position);
        FloatBuffer normal = box.getFloatBuffer(Type.Normal);
        FloatBuffer texture = box.getFloatBuffer(Type.TexCoord);
        for (int i = 0; i < at.limit() / 3; i++) {
            float x = at.get(3 * i);
            float y = at.get(3 * i + 1);
            float z = at.get(3 * i + 2);
            boolean side = Math.abs(normal.get(3 * i)) > 0.5f;
            boolean flat = Math.abs(normal.get(3 * i + 1)) > 0.5f;
            texture.put(2 * i, (side ? z : x) / tile);
            texture.put(2 * i + 1, (flat ? z : y) / tile);
        }
        return box;
    }

    /** An upright card with its lower edge's middle at the origin, seen from both sides. */
    static Mesh card(float w, float h) {
        Mesh card = new Quad(w, h);
        FloatBuffer at = card.getFloatBuffer(Type.Position);
        for (int i = 0; i < at.limit(); i += 3) {
            at.put(i, at.get(i) - w / 2);
        }
        card.updateBound();
        return card;
    }

    /** A wire or a pole through some points. */
    static Mesh tube(List<Vector3f> points, float radius, int sides) {
        int rings = points.size();
        Vector3f[] at = new Vector3f[rings * (sides + 1)];
        Vector3f[] normals = new Vector3f[at.length];
        Vector2f[] textures = new Vector2f[at.length];
        for (int ring = 0; ring < rings; ring++) {
            Vector3f along =
                    points.get(Math.min(ring + 1, rings - 1))
                            .subtract(points.get(Math.max(ring - 1, 0)))
                            .normalizeLocal();
            Vector3f up = Math.abs(along.y) > 0.9f ? Vector3f.UNIT_X : Vector3f.UNIT_Y;
            Vector3f a = along.cross(up).normalizeLocal();
            Vector3f b = along.cross(a);
            for (int side = 0; side <= sides; side++) {
                float angle = FastMath.TWO_PI * side / sides;
                int i = ring * (sides + 1) + side;
                normals[i] = a.mult(FastMath.cos(angle)).add(b.mult(FastMath.sin(angle)));
                at[i] = points.get(ring).add(normals[i].mult(radius));
                textures[i] = new Vector2f((float) side / sides, ring);
            }
        }
        return mesh(at, normals, textures, indices(rings - 1, sides));
    }

    /** A rod from one point to another. */
    static Mesh rod(Vector3f from, Vector3f to, float radius) {
        return tube(List.of(from, to), radius, 6);
    }

    private static int[] indices(int rows, int columns) {
        int[] indices = new int[6 * rows * columns];
        int to = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int i = row * (columns + 1) + column;
                for (int corner : new int[] {0, 1, columns + 1, columns + 1, 1, columns + 2}) {
                    indices[to++] = i + corner;
                }
            }
        }
        return indices;
    }

    /** A sheet of cells over the unit square, of x and y, facing +z. */
    static Mesh sheet(int columns, int rows) {
        int count = (columns + 1) * (rows + 1);
        Vector3f[] at = new Vector3f[count];
        Vector3f[] normals = new Vector3f[count];
        Vector2f[] textures = new Vector2f[count];
        for (int i = 0; i < count; i++) {
            float x = (float) (i % (columns + 1)) / columns;
            float y = (float) (i / (columns + 1)) / rows;
            at[i] = new Vector3f(x, y, 0);
            normals[i] = new Vector3f(0, 0, 1);
            textures[i] = new Vector2f(x, y);
        }
        return mesh(at, normals, textures, indices(rows, columns));
    }

    private static Mesh mesh(
            Vector3f[] at, Vector3f[] normals, Vector2f[] textures, int[] indices) {
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, BufferUtils.createFloatBuffer(at));
        mesh.setBuffer(Type.Normal, 3, BufferUtils.createFloatBuffer(normals));
        mesh.setBuffer(Type.TexCoord, 2, BufferUtils.createFloatBuffer(textures));
        mesh.setBuffer(Type.Index, 3, indices);
        mesh.updateBound();
        return mesh;
    }
}
