package dev.impasto.demos.game.look;

import com.jme3.bounding.BoundingBox;
import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import dev.impasto.demos.game.look.light.Surroundings;
import dev.impasto.demos.game.look.shape.Chunks;
import dev.impasto.demos.game.look.shape.Chunks.Chunk;
import java.util.ArrayList;
import java.util.List;

/** What never moves: one geometry a chunk; fine chunks are hidden while the marble is far away. */
final class Still {
    private static final float FINE_REACH = 22;

    private final Node node = new Node("still");
    private final List<Geometry> fine = new ArrayList<>();

    Still(Chunks chunks, Surroundings surroundings, Palette palette, Node casters) {
        chunks.all().values().parallelStream().forEach(t -> t.bake(surroundings::over));
        Material caster = palette.caster(false);
        Material leafCaster = palette.caster(true);
        chunks.all()
                .forEach(
                        (chunk, triangles) -> {
                            Mesh mesh = triangles.build();
                            attach(chunk, mesh, material(chunk, palette));
                            casters.attachChild(shadow(mesh, chunk.leaves() ? leafCaster : caster));
                        });
    }

    private static Material material(Chunk chunk, Palette palette) {
        if (chunk.leaves()) {
            return palette.foliage();
        }
        return chunk.fine() ? palette.wire() : palette.surface();
    }

    private void attach(Chunk chunk, Mesh mesh, Material material) {
        Geometry seen = new Geometry("still", mesh);
        seen.setMaterial(material);
        node.attachChild(seen);
        if (chunk.fine()) {
            fine.add(seen);
        }
    }

    private static Geometry shadow(Mesh mesh, Material material) {
        Geometry shadow = new Geometry("shadow of still", mesh);
        shadow.setMaterial(material);
        shadow.setCullHint(CullHint.Never);
        return shadow;
    }

    Node node() {
        return node;
    }

    /** Shows the fine chunks near the marble. */
    void update(Vector3f marble) {
        for (Geometry geometry : fine) {
            BoundingBox box = (BoundingBox) geometry.getMesh().getBound();
            boolean near = box.distanceToEdge(marble) < FINE_REACH;
            geometry.setCullHint(near ? CullHint.Inherit : CullHint.Always);
        }
    }
}
