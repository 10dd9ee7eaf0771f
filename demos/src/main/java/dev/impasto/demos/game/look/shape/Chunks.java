package dev.impasto.demos.game.look.shape;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Still things, sorted by the square of ground that they stand on and by whether they are leaves or
 * fine: few draws, and what the camera does not see, or is too far to see, is not drawn.
 */
public final class Chunks implements Sink {
    /**
     * What one mesh holds.
     *
     * @param leaves whether it is leaf cards
     * @param fine whether it matters only from near
     */
    public record Chunk(boolean leaves, boolean fine, int x, int z) {}

    private final float side;
    private final Map<Chunk, Triangles> chunks = new LinkedHashMap<>();
    private Vector3f position = new Vector3f();
    private Quaternion rotation = new Quaternion();

    /** Chunks of this many metres; half that where they are fine. */
    public Chunks(float side) {
        this.side = side;
    }

    /** Where what is added next stands. */
    public Chunks at(Vector3f position, Quaternion rotation) {
        this.position = position;
        this.rotation = rotation;
        return this;
    }

    @Override
    public MeshBuilder of(Finish finish) {
        return pen(finish, false, false);
    }

    @Override
    public MeshBuilder fine(Finish finish) {
        return pen(finish, false, true);
    }

    @Override
    public MeshBuilder leaves(boolean fine) {
        return pen(null, true, fine);
    }

    private MeshBuilder pen(Finish finish, boolean leaves, boolean fine) {
        float square = fine ? side * 0.5f : side;
        int x = Math.round(position.x / square);
        int z = Math.round(position.z / square);
        Chunk chunk = new Chunk(leaves, fine, x, z);
        Triangles triangles = chunks.computeIfAbsent(chunk, c -> new Triangles());
        return new MeshBuilder(triangles, finish).place(position, rotation);
    }

    /** Every mesh, in the order in which they were begun. */
    public Map<Chunk, Triangles> all() {
        return chunks;
    }

    /** How many triangles there are. */
    public int triangles() {
        return chunks.values().stream().mapToInt(Triangles::count).sum();
    }
}
