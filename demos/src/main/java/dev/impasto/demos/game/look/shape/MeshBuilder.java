package dev.impasto.demos.game.look.shape;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Format;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.VertexBuffer.Usage;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Collects triangles in one vertex layout: position, normal, tangent with handedness, texture
 * coordinates, and a colour whose rgb tints the albedo and whose alpha is ambient openness.
 *
 * <p>What is added is placed by the current {@link #place placement} and coloured by the current
 * {@link #tint tint}.
 */
public final class MeshBuilder {
    private static final int FLOATS = 12;

    private float[] vertices = new float[FLOATS * 256];
    private int[] colors = new int[256];
    private int[] indices = new int[1024];
    private int vertexCount;
    private int indexCount;

    private final Vector3f origin = new Vector3f();
    private final Quaternion turn = new Quaternion();
    private final Vector3f scratch = new Vector3f();
    private float red = 1;
    private float green = 1;
    private float blue = 1;

    /** Where the local frame of what is added next lies in the mesh. */
    public MeshBuilder place(Vector3f position, Quaternion rotation) {
        origin.set(position);
        turn.set(rotation);
        return this;
    }

    /** A factor in [0, 1] per channel on the albedo of what is added next. */
    public MeshBuilder tint(float r, float g, float b) {
        red = r;
        green = g;
        blue = b;
        return this;
    }

    /** Adds a vertex; the tangent points along growing u, v grows along normal x tangent. */
    public int vertex(Vector3f p, Vector3f n, Vector3f t, float u, float v, float openness) {
        if ((vertexCount + 1) * FLOATS > vertices.length) {
            vertices = Arrays.copyOf(vertices, vertices.length * 2);
            colors = Arrays.copyOf(colors, colors.length * 2);
        }
        int o = vertexCount * FLOATS;
        put(o, turn.mult(p, scratch).addLocal(origin));
        put(o + 3, turn.mult(n, scratch));
        put(o + 6, turn.mult(t, scratch));
        vertices[o + 9] = 1;
        vertices[o + 10] = u;
        vertices[o + 11] = v;
        colors[vertexCount] =
                byteOf(red) | byteOf(green) << 8 | byteOf(blue) << 16 | byteOf(openness) << 24;
        return vertexCount++;
    }

    private void put(int o, Vector3f v) {
        vertices[o] = v.x;
        vertices[o + 1] = v.y;
        vertices[o + 2] = v.z;
    }

    private static int byteOf(float x) {
        return (int) (Math.max(0, Math.min(1, x)) * 255 + 0.5f);
    }

    /** Adds a triangle, counter-clockwise seen from the front. */
    public void triangle(int a, int b, int c) {
        if (indexCount + 3 > indices.length) {
            indices = Arrays.copyOf(indices, indices.length * 2);
        }
        indices[indexCount++] = a;
        indices[indexCount++] = b;
        indices[indexCount++] = c;
    }

    /** Adds two triangles, counter-clockwise seen from the front. */
    public void quad(int a, int b, int c, int d) {
        triangle(a, b, c);
        triangle(a, c, d);
    }

    public boolean isEmpty() {
        return indexCount == 0;
    }

    public int triangles() {
        return indexCount / 3;
    }

    /** The mesh of everything added so far. */
    public Mesh build() {
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, gather(0, 3));
        mesh.setBuffer(Type.Normal, 3, gather(3, 3));
        mesh.setBuffer(Type.Tangent, 4, gather(6, 4));
        mesh.setBuffer(Type.TexCoord, 2, gather(10, 2));
        mesh.setBuffer(colorBuffer());
        if (vertexCount <= 65536) {
            short[] narrow = new short[indexCount];
            for (int i = 0; i < indexCount; i++) {
                narrow[i] = (short) indices[i];
            }
            mesh.setBuffer(Type.Index, 3, narrow);
        } else {
            mesh.setBuffer(Type.Index, 3, Arrays.copyOf(indices, indexCount));
        }
        mesh.setStatic();
        mesh.updateBound();
        return mesh;
    }

    private VertexBuffer colorBuffer() {
        ByteBuffer bytes = BufferUtils.createByteBuffer(vertexCount * 4);
        for (int i = 0; i < vertexCount; i++) {
            int c = colors[i];
            bytes.put((byte) c).put((byte) (c >> 8)).put((byte) (c >> 16)).put((byte) (c >> 24));
        }
        VertexBuffer buffer = new VertexBuffer(Type.Color);
        buffer.setupData(Usage.Static, 4, Format.UnsignedByte, bytes.flip());
        buffer.setNormalized(true);
        return buffer;
    }

    private float[] gather(int offset, int count) {
        float[] out = new float[vertexCount * count];
        for (int i = 0; i < vertexCount; i++) {
            System.arraycopy(vertices, i * FLOATS + offset, out, i * count, count);
        }
        return out;
    }
}
