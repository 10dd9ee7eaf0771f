package dev.impasto.demos.game.look;

import com.jme3.bounding.BoundingBox;
import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import dev.impasto.demos.game.look.light.LightVolume;
import dev.impasto.demos.game.look.shape.Chunks;
import dev.impasto.demos.game.look.shape.Chunks.Chunk;
import dev.impasto.demos.game.look.shape.Triangles;
import java.util.ArrayList;
import java.util.List;

/** What never moves: one geometry a chunk; fine chunks are hidden while the marble is far away. */
final class Still {
    private static final float FINE_REACH = 22;

    private final Node node = new Node("still");
    private final List<Geometry> fine = new ArrayList<>();

    Still(Chunks chunks, LightVolume volume, Palette palette, Node casters) {
        Material caster = palette.caster(false);
        Material leafCaster = palette.caster(true);
        chunks.all()
                .forEach(
                        (chunk, builder) -> {
                            boolean leaves = chunk.leaves();
                            if (leaves) {
                                builder.darken(volume::openness);
                            }
                            Material seen = leaves ? palette.foliage() : palette.surface();
                            attach(chunk, builder, seen, leaves ? leafCaster : caster, casters);
                        });
    }

    private void attach(
            Chunk chunk, Triangles builder, Material material, Material shadow, Node casters) {
        Mesh mesh = builder.build();
        Geometry seen = new Geometry("still", mesh);
        seen.setMaterial(material);
        node.attachChild(seen);
        Geometry caster = new Geometry("shadow of still", mesh);
        caster.setMaterial(shadow);
        caster.setCullHint(CullHint.Never);
        casters.attachChild(caster);
        if (chunk.fine()) {
            fine.add(seen);
        }
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
