package dev.impasto.demos.game.look.shape;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.look.paint.Finish;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Still things, sorted by the square of ground that they stand on, by stuff and by detail: few
 * draws, and what the camera does not see, or is too far to see, is not drawn.
 */
public final class Chunks implements Sink {
    /** What a mesh is drawn with. */
    public enum Stuff {
        SOLID,
        WIRE,
        LEAVES
    }

    /** What one mesh holds. */
    public record Chunk(Stuff stuff, Detail detail, int x, int z) {}

    private final float coarse;
    private final float fine;
    private final Map<Chunk, Triangles> chunks = new LinkedHashMap<>();
    private Vector3f position = new Vector3f();
    private Quaternion rotation = new Quaternion();

    /**
     * Chunks of this many metres: a chunk is drawn in one detail, so what is costly in full detail
     * has smaller ones.
     *
     * @param coarse of what is solid
     * @param fine of bars and leaves
     */
    public Chunks(float coarse, float fine) {
        this.coarse = coarse;
        this.fine = fine;
    }

    /** Where what is added next stands. */
    public Chunks at(Vector3f position, Quaternion rotation) {
        this.position = position;
        this.rotation = rotation;
        return this;
    }

    @Override
    public MeshBuilder of(Finish finish) {
        return pen(finish, Stuff.SOLID, Detail.ALWAYS);
    }

    @Override
    public MeshBuilder of(Finish finish, Detail detail) {
        return pen(finish, Stuff.SOLID, detail);
    }

    @Override
    public MeshBuilder wire(Finish finish) {
        return pen(finish, Stuff.WIRE, Detail.NEAR);
    }

    @Override
    public MeshBuilder leaves(Detail detail) {
        return pen(null, Stuff.LEAVES, detail);
    }

    private MeshBuilder pen(Finish finish, Stuff stuff, Detail detail) {
        float side = side(stuff);
        int x = Math.round(position.x / side);
        int z = Math.round(position.z / side);
        Chunk chunk = new Chunk(stuff, detail, x, z);
        Triangles triangles = chunks.computeIfAbsent(chunk, c -> new Triangles());
        return new MeshBuilder(triangles, finish).place(position, rotation);
    }

    private float side(Stuff stuff) {
        return stuff == Stuff.SOLID ? coarse : fine;
    }

    /** How far a point is from a chunk's square, seen from above, in metres; 0 inside. */
    public float distance(Chunk chunk, Vector3f from) {
        float side = side(chunk.stuff);
        float dx = Math.max(0, Math.abs(from.x - chunk.x() * side) - side / 2);
        float dz = Math.max(0, Math.abs(from.z - chunk.z() * side) - side / 2);
        return (float) Math.hypot(dx, dz);
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
