package dev.impasto.demos.game.look;

import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import dev.impasto.demos.game.look.light.Surroundings;
import dev.impasto.demos.game.look.shape.Chunks;
import dev.impasto.demos.game.look.shape.Chunks.Chunk;
import dev.impasto.demos.game.look.shape.Chunks.Stuff;
import dev.impasto.demos.game.look.shape.Detail.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What never moves: one geometry a chunk, in the detail that the marble's distance asks for. */
final class Still {
    /**
     * In metres for each row of the picture: what is within this of the marble shows its relief.
     */
    private static final float SOLID_A_ROW = 0.014f;

    /** Likewise for bars, which are not drawn beyond, and for leaves in full. */
    private static final float FINE_A_ROW = 0.022f;

    /** Likewise: what is beyond has its plainest form. */
    private static final float FAR_A_ROW = 0.075f;

    private final Node node = new Node("still");
    private final List<Piece> pieces = new ArrayList<>();
    private final Chunks chunks;
    private final Palette palette;

    private record Piece(Geometry geometry, Chunk chunk, Map<Range, Mesh> meshes) {}

    Still(Chunks chunks, Surroundings surroundings, Palette palette, Node casters) {
        this.chunks = chunks.bake(surroundings::over);
        this.palette = palette;
        Material caster = palette.caster(false);
        Material leafCaster = palette.caster(true);
        for (Chunk chunk : chunks.all()) {
            Map<Range, Mesh> meshes = chunks.meshes(chunk);
            Range nearest = meshes.keySet().iterator().next();
            Geometry seen = new Geometry("still", meshes.get(nearest));
            seen.setMaterial(material(chunk.stuff(), nearest));
            Piece piece = new Piece(seen, chunk, meshes);
            pieces.add(piece);
            node.attachChild(seen);
            if (meshes.containsKey(Range.NEAR)) {
                Geometry shadow = new Geometry("still", meshes.get(Range.NEAR));
                shadow.setMaterial(chunk.stuff() == Stuff.LEAVES ? leafCaster : caster);
                shadow.setCullHint(CullHint.Never);
                casters.attachChild(shadow);
            }
        }
    }

    Node node() {
        return node;
    }

    /** Chooses the detail by where the marble is and by how many rows the picture has. */
    void update(Vector3f marble, int rows) {
        for (Piece piece : pieces) {
            float near = rows * (piece.chunk.stuff() == Stuff.SOLID ? SOLID_A_ROW : FINE_A_ROW);
            float distance = chunks.distance(piece.chunk, marble);
            show(piece, Range.of(distance, near, FAR_A_ROW * rows));
        }
    }

    private void show(Piece piece, Range range) {
        Mesh mesh = piece.meshes.get(range);
        piece.geometry.setCullHint(mesh == null ? CullHint.Always : CullHint.Inherit);
        if (mesh != null) {
            Palette.show(piece.geometry, mesh, material(piece.chunk.stuff(), range));
        }
    }

    private Material material(Stuff stuff, Range range) {
        return switch (stuff) {
            case SOLID -> range == Range.NEAR ? palette.surface() : palette.distant();
            case WIRE -> palette.wire();
            case LEAVES -> palette.foliage();
        };
    }
}
