package dev.impasto.demos.game.look.shape;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;

/**
 * A pen that adds triangles to a {@link Triangles}: it knows where the thing being built stands, of
 * which finish it is, and its tint. Several pens may write to one mesh.
 */
public final class MeshBuilder {
    private final Triangles out;
    private final int layer;
    private final Vector3f origin = new Vector3f();
    private final Quaternion turn = new Quaternion();
    private final Vector3f position = new Vector3f();
    private final Vector3f normal = new Vector3f();
    private final Vector3f tangent = new Vector3f();
    private float red = 1;
    private float green = 1;
    private float blue = 1;

    /** A pen at the mesh's own origin; the finish may be null where no surface shows one. */
    public MeshBuilder(Triangles out, Finish finish) {
        this.out = out;
        this.layer = finish == null ? 0 : finish.ordinal();
    }

    /** Where the local frame of what is added next lies in the mesh. */
    public MeshBuilder place(Vector3f position, Quaternion rotation) {
        origin.set(position);
        turn.set(rotation);
        return this;
    }

    /** Turns the local frame about its own origin. */
    public MeshBuilder turn(Quaternion by) {
        turn.multLocal(by);
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
        turn.mult(p, position).addLocal(origin);
        turn.mult(n, normal);
        turn.mult(t, tangent);
        int color = Triangles.pack(red, green, blue, openness);
        return out.vertex(position, normal, tangent, u, v, layer, color);
    }

    /** Adds a triangle, counter-clockwise seen from the front. */
    public void triangle(int a, int b, int c) {
        out.triangle(a, b, c);
    }

    /** Adds two triangles, counter-clockwise seen from the front. */
    public void quad(int a, int b, int c, int d) {
        out.triangle(a, b, c);
        out.triangle(a, c, d);
    }
}
