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
import dev.impasto.demos.game.look.shape.Detail;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    private static final Set<Detail> CASTERS = EnumSet.of(Detail.ALWAYS, Detail.NEAR);

    private final Node node = new Node("still");
    private final List<Piece> pieces = new ArrayList<>();
    private final Chunks chunks;
    private final Palette palette;

    private record Piece(Geometry geometry, Chunk chunk) {}

    Still(Chunks chunks, Surroundings surroundings, Palette palette, Node casters) {
        this.chunks = chunks;
        this.palette = palette;
        chunks.all().values().parallelStream().forEach(t -> t.bake(surroundings::over));
        Material caster = palette.caster(false);
        Material leafCaster = palette.caster(true);
        chunks.all()
                .forEach(
                        (chunk, triangles) -> {
                            Mesh mesh = triangles.build();
                            Geometry seen = geometry(mesh, material(chunk, true));
                            node.attachChild(seen);
                            pieces.add(new Piece(seen, chunk));
                            if (CASTERS.contains(chunk.detail())) {
                                boolean leaves = chunk.stuff() == Chunks.Stuff.LEAVES;
                                Geometry shadow = geometry(mesh, leaves ? leafCaster : caster);
                                shadow.setCullHint(CullHint.Never);
                                casters.attachChild(shadow);
                            }
                        });
    }

    private Material material(Chunk chunk, boolean near) {
        return switch (chunk.stuff()) {
            case SOLID -> near ? palette.surface() : palette.distant();
            case WIRE -> palette.wire();
            case LEAVES -> palette.foliage();
        };
    }

    private static Geometry geometry(Mesh mesh, Material material) {
        Geometry geometry = new Geometry("still", mesh);
        geometry.setMaterial(material);
        return geometry;
    }

    Node node() {
        return node;
    }

    /** Chooses the detail by where the marble is and by how many rows the picture has. */
    void update(Vector3f marble, int rows) {
        for (Piece piece : pieces) {
            boolean solid = piece.chunk.stuff() == Chunks.Stuff.SOLID;
            float near = (solid ? SOLID_A_ROW : FINE_A_ROW) * rows;
            show(piece, chunks.distance(piece.chunk, marble), near, FAR_A_ROW * rows);
        }
    }

    private void show(Piece piece, float distance, float near, float far) {
        boolean drawn = piece.chunk.detail().isDrawn(distance, near, far);
        piece.geometry.setCullHint(drawn ? CullHint.Inherit : CullHint.Always);
        Material material = material(piece.chunk, distance < near);
        if (piece.geometry.getMaterial() != material) {
            piece.geometry.setMaterial(material);
        }
    }
}
