package dev.impasto.demos.game.look.shape;

import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Format;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.VertexBuffer.Usage;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * A growing mesh in one vertex layout: position, normal, tangent; texture u and v with the layer of
 * the finish; a colour whose rgb tints the albedo and whose alpha is ambient openness; and, in the
 * second texture coordinates, the light thrown back by what is near.
 */
public final class Triangles {
    private static final int FLOATS = 12;

    private float[] vertices = new float[FLOATS * 256];
    private int[] tints = new int[256];
    private int[] bounces = new int[256];
    private int[] indices = new int[1024];
    private int vertexCount;
    private int indexCount;

    int vertex(Vector3f p, Vector3f n, Vector3f t, float u, float v, float layer, int tint) {
        makeRoom(1, 0);
        int o = vertexCount * FLOATS;
        put(o, p.x, p.y, p.z);
        put(o + 3, n.x, n.y, n.z);
        put(o + 6, t.x, t.y, t.z);
        put(o + 9, u, v, layer);
        tints[vertexCount] = tint;
        return vertexCount++;
    }

    private void put(int o, float x, float y, float z) {
        vertices[o] = x;
        vertices[o + 1] = y;
        vertices[o + 2] = z;
    }

    private void makeRoom(int moreVertices, int moreIndices) {
        if (vertexCount + moreVertices > tints.length) {
            int room = Math.max(vertexCount + moreVertices, 2 * vertexCount);
            vertices = Arrays.copyOf(vertices, FLOATS * room);
            tints = Arrays.copyOf(tints, room);
            bounces = Arrays.copyOf(bounces, room);
        }
        if (indexCount + moreIndices > indices.length) {
            indices = Arrays.copyOf(indices, Math.max(indexCount + moreIndices, 2 * indexCount));
        }
    }

    void triangle(int a, int b, int c) {
        makeRoom(0, 3);
        indices[indexCount++] = a;
        indices[indexCount++] = b;
        indices[indexCount++] = c;
    }

    /** Adds all of another mesh. */
    void addAll(Triangles more) {
        makeRoom(more.vertexCount, more.indexCount);
        int o = vertexCount * FLOATS;
        System.arraycopy(more.vertices, 0, vertices, o, more.vertexCount * FLOATS);
        System.arraycopy(more.tints, 0, tints, vertexCount, more.vertexCount);
        System.arraycopy(more.bounces, 0, bounces, vertexCount, more.vertexCount);
        for (int i = 0; i < more.indexCount; i++) {
            indices[indexCount++] = vertexCount + more.indices[i];
        }
        vertexCount += more.vertexCount;
    }

    static int pack(float r, float g, float b, float a) {
        return byteOf(r) | byteOf(g) << 8 | byteOf(b) << 16 | byteOf(a) << 24;
    }

    private static int byteOf(float x) {
        return (int) (Math.max(0, Math.min(1, x)) * 255 + 0.5f);
    }

    /**
     * Bakes what each vertex sees.
     *
     * @param seen by position and normal: in xyz the light from near solids, in w the openness
     */
    public Triangles bake(BiFunction<Vector3f, Vector3f, Vector4f> seen) {
        Vector3f at = new Vector3f();
        Vector3f normal = new Vector3f();
        for (int i = 0; i < vertexCount; i++) {
            int o = i * FLOATS;
            at.set(vertices[o], vertices[o + 1], vertices[o + 2]);
            normal.set(vertices[o + 3], vertices[o + 4], vertices[o + 5]);
            Vector4f s = seen.apply(at, normal);
            int open = byteOf((tints[i] >>> 24) / 255f * s.w);
            tints[i] = tints[i] & 0xffffff | open << 24;
            bounces[i] = pack(s.x, s.y, s.z, 1);
        }
        return this;
    }

    /** The mesh of everything added so far. */
    public Mesh build() {
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, gather(0));
        mesh.setBuffer(Type.Normal, 3, gather(3));
        mesh.setBuffer(Type.Tangent, 3, gather(6));
        mesh.setBuffer(Type.TexCoord, 3, gather(9));
        mesh.setBuffer(bytes(Type.Color, tints));
        mesh.setBuffer(bytes(Type.TexCoord2, bounces));
        setIndices(mesh);
        mesh.setStatic();
        mesh.updateBound();
        return mesh;
    }

    private void setIndices(Mesh mesh) {
        if (vertexCount > 65536) {
            mesh.setBuffer(Type.Index, 3, Arrays.copyOf(indices, indexCount));
            return;
        }
        short[] narrow = new short[indexCount];
        for (int i = 0; i < indexCount; i++) {
            narrow[i] = (short) indices[i];
        }
        mesh.setBuffer(Type.Index, 3, narrow);
    }

    private VertexBuffer bytes(Type type, int[] values) {
        ByteBuffer bytes = BufferUtils.createByteBuffer(vertexCount * 4);
        for (int i = 0; i < vertexCount; i++) {
            int c = values[i];
            bytes.put((byte) c).put((byte) (c >> 8)).put((byte) (c >> 16)).put((byte) (c >> 24));
        }
        VertexBuffer buffer = new VertexBuffer(type);
        buffer.setupData(Usage.Static, 4, Format.UnsignedByte, bytes.flip());
        buffer.setNormalized(true);
        return buffer;
    }

    private float[] gather(int offset) {
        float[] out = new float[vertexCount * 3];
        for (int i = 0; i < vertexCount; i++) {
            System.arraycopy(vertices, i * FLOATS + offset, out, i * 3, 3);
        }
        return out;
    }
}
