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
import java.util.List;

/** What never moves: one geometry a chunk, in the detail that the marble's distance asks for. */
final class Still {
    /** In metres for each row of the picture: squares whose middle is nearer are drawn in full. */
    private static final float NEAR_A_ROW = 0.05f;

    private final Node node = new Node("still");
    private final List<Detailed> detailed = new ArrayList<>();

    private record Detailed(Geometry geometry, Vector3f middle, boolean near) {}

    Still(Chunks chunks, Surroundings surroundings, Palette palette, Node casters) {
        chunks.all().values().parallelStream().forEach(t -> t.bake(surroundings::over));
        Material caster = palette.caster(false);
        Material leafCaster = palette.caster(true);
        chunks.all()
                .forEach(
                        (chunk, triangles) -> {
                            Mesh mesh = triangles.build();
                            Geometry seen = geometry(mesh, material(chunk, palette));
                            node.attachChild(seen);
                            if (chunk.detail() != Detail.ALWAYS) {
                                boolean near = chunk.detail() == Detail.NEAR;
                                detailed.add(new Detailed(seen, chunks.middle(chunk), near));
                            }
                            if (chunk.detail() != Detail.FAR) {
                                boolean leaves = chunk.stuff() == Chunks.Stuff.LEAVES;
                                Geometry shadow = geometry(mesh, leaves ? leafCaster : caster);
                                shadow.setCullHint(CullHint.Never);
                                casters.attachChild(shadow);
                            }
                        });
    }

    private static Material material(Chunk chunk, Palette palette) {
        return switch (chunk.stuff()) {
            case SOLID -> palette.surface();
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
        float reach = NEAR_A_ROW * rows;
        for (Detailed one : detailed) {
            float dx = one.middle.x - marble.x;
            float dz = one.middle.z - marble.z;
            boolean near = dx * dx + dz * dz < reach * reach;
            one.geometry.setCullHint(near == one.near ? CullHint.Inherit : CullHint.Always);
        }
    }
}
