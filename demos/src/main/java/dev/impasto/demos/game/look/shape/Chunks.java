package dev.impasto.demos.game.look.shape;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import com.jme3.scene.Mesh;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.shape.Detail.Range;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Still things, sorted by the square of ground that they stand on and by stuff, and each chunk of
 * them by detail: one draw a chunk, and what the camera does not see, or is too far to see, is not
 * drawn.
 */
public final class Chunks implements Sink {
    /** What a mesh is drawn with. */
    public enum Stuff {
        SOLID,
        WIRE,
        LEAVES
    }

    /** What is drawn at once. */
    public record Chunk(Stuff stuff, int x, int z) {}

    private final float coarse;
    private final float fine;
    private final Map<Chunk, Map<Detail, Triangles>> chunks = new LinkedHashMap<>();
    private Vector3f position = new Vector3f();
    private Quaternion rotation = new Quaternion();

    /**
     * Chunks of this many metres: a chunk is drawn for one range, so what is costly in full detail
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
        Triangles triangles =
                chunks.computeIfAbsent(here(stuff), c -> new EnumMap<>(Detail.class))
                        .computeIfAbsent(detail, d -> new Triangles());
        return new MeshBuilder(triangles, finish).place(position, rotation);
    }

    /** The chunk that takes what is of this stuff and added next. */
    public Chunk here(Stuff stuff) {
        float side = side(stuff);
        return new Chunk(stuff, Math.round(position.x / side), Math.round(position.z / side));
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

    /** Every chunk, in the order in which they were begun. */
    public Set<Chunk> all() {
        return chunks.keySet();
    }

    /** Bakes what each vertex sees; {@link Triangles#bake}. */
    public Chunks bake(BiFunction<Vector3f, Vector3f, Vector4f> seen) {
        chunks.values().stream()
                .flatMap(details -> details.values().stream())
                .parallel()
                .forEach(triangles -> triangles.bake(seen));
        return this;
    }

    /**
     * What is drawn of a chunk by range: nothing where it has no triangles, and the same mesh where
     * two ranges show the same.
     */
    public Map<Range, Mesh> meshes(Chunk chunk) {
        Map<Detail, Triangles> details = chunks.get(chunk);
        Map<Set<Detail>, Mesh> built = new HashMap<>();
        Map<Range, Mesh> meshes = new EnumMap<>(Range.class);
        for (Range range : Range.values()) {
            Set<Detail> drawn = EnumSet.copyOf(details.keySet());
            drawn.removeIf(detail -> !detail.isDrawn(range));
            if (!drawn.isEmpty()) {
                meshes.put(range, built.computeIfAbsent(drawn, d -> join(details, d)));
            }
        }
        return meshes;
    }

    private static Mesh join(Map<Detail, Triangles> details, Set<Detail> drawn) {
        Triangles all = new Triangles();
        drawn.forEach(detail -> all.addAll(details.get(detail)));
        return all.build();
    }
}
