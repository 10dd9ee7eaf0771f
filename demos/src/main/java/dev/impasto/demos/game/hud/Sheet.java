package dev.impasto.demos.game.hud;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** The quads of one picture of the interface, in display pixels, origin bottom-left. */
final class Sheet {
    private static final int QUADS = 4096;

    private final Mesh mesh = new Mesh();
    private final FloatBuffer positions = BufferUtils.createFloatBuffer(QUADS * 4 * 3);
    private final FloatBuffer coordinates = BufferUtils.createFloatBuffer(QUADS * 4 * 2);
    private final FloatBuffer colours = BufferUtils.createFloatBuffer(QUADS * 4 * 4);
    private final IntBuffer indices = BufferUtils.createIntBuffer(QUADS * 6);
    private int quads;
    private int mostQuads;

    /** An empty one for a display of this size in pixels. */
    Sheet(int width, int height) {
        for (int quad = 0; quad < QUADS; quad++) {
            int first = 4 * quad;
            indices.put(first).put(first + 1).put(first + 2);
            indices.put(first).put(first + 2).put(first + 3);
        }
        indices.clear();
        mesh.setDynamic();
        mesh.setBuffer(Type.Position, 3, positions);
        mesh.setBuffer(Type.TexCoord, 2, coordinates);
        mesh.setBuffer(Type.Color, 4, colours);
        mesh.setBuffer(Type.Index, 3, indices);
        mesh.setBound(new BoundingBox(Vector3f.ZERO, width, height, 1));
    }

    Mesh mesh() {
        return mesh;
    }

    boolean isEmpty() {
        return quads == 0;
    }

    boolean isFull() {
        return quads == QUADS;
    }

    void begin() {
        quads = 0;
        positions.clear();
        coordinates.clear();
        colours.clear();
    }

    void end() {
        positions.flip();
        coordinates.flip();
        colours.flip();
        indices.limit(quads * 6);
        if (quads > mostQuads) {
            mostQuads = quads;
            mesh.getBuffer(Type.Index).setUpdateNeeded();
        }
        mesh.getBuffer(Type.Position).setUpdateNeeded();
        mesh.getBuffer(Type.TexCoord).setUpdateNeeded();
        mesh.getBuffer(Type.Color).setUpdateNeeded();
    }

    /**
     * Adds a quad from (x0, y0) to (x1, y1); {@link #colour} of its corners follows, in this order.
     */
    void quad(float x0, float y0, float x1, float y1, float u0, float v0, float u1, float v1) {
        quads++;
        positions.put(x0).put(y0).put(0).put(x1).put(y0).put(0);
        positions.put(x1).put(y1).put(0).put(x0).put(y1).put(0);
        coordinates.put(u0).put(v0).put(u1).put(v0).put(u1).put(v1).put(u0).put(v1);
    }

    void colour(float red, float green, float blue, float alpha) {
        colours.put(red).put(green).put(blue).put(alpha);
    }
}
