package dev.impasto.demos.game.look;

import com.jme3.material.Material;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Noise;
import dev.impasto.demos.game.look.shape.MeshBuilder;
import dev.impasto.demos.game.look.shape.Sink;
import dev.impasto.demos.game.rules.Kind.Role;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.physics.Pose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The pieces that move: a node each, and its twin among the near map's casters. */
final class Movers {
    private record Mover(int index, Node seen, Node caster) {}

    private final List<Mover> movers = new ArrayList<>();
    private final Node node = new Node("movers");

    Movers(Level level, Palette palette, Node casters) {
        Material caster = palette.caster(false);
        for (int i = 0; i < level.pieces().size(); i++) {
            Role role = level.pieces().get(i).kind().role();
            if (role == Role.KINEMATIC || role == Role.DYNAMIC) {
                Local local = new Local();
                Dressing.move(local, level.pieces().get(i), Noise.unit(i, 5, level.number()));
                Node seen = new Node("piece " + i);
                Node shadow = new Node("shadow of piece " + i);
                local.finishes.forEach(
                        (finish, builder) -> {
                            Mesh mesh = builder.build();
                            seen.attachChild(geometry(mesh, palette.of(finish)));
                            shadow.attachChild(geometry(mesh, caster));
                        });
                Convert.pose(seen, level.pieces().get(i).pose());
                Convert.pose(shadow, level.pieces().get(i).pose());
                node.attachChild(seen);
                casters.attachChild(shadow);
                movers.add(new Mover(i, seen, shadow));
            }
        }
    }

    private static Geometry geometry(Mesh mesh, Material material) {
        Geometry geometry = new Geometry("part", mesh);
        geometry.setMaterial(material);
        geometry.setQueueBucket(Bucket.Opaque);
        return geometry;
    }

    Node node() {
        return node;
    }

    void update(MarbleGame game, float alpha) {
        for (Mover mover : movers) {
            Pose pose = game.piece(mover.index, alpha);
            boolean lost = pose.position().y() < game.level().killHeight() - 12;
            mover.seen.setCullHint(lost ? CullHint.Always : CullHint.Inherit);
            mover.caster.setCullHint(lost ? CullHint.Always : CullHint.Inherit);
            if (!lost) {
                Convert.pose(mover.seen, pose);
                Convert.pose(mover.caster, pose);
            }
        }
    }

    /** Shapes about their own origin, one mesh a finish. */
    private static final class Local implements Sink {
        final Map<Finish, MeshBuilder> finishes = new EnumMap<>(Finish.class);

        @Override
        public MeshBuilder of(Finish finish) {
            return finishes.computeIfAbsent(finish, f -> new MeshBuilder());
        }

        @Override
        public MeshBuilder leaves() {
            throw new UnsupportedOperationException("moving pieces have no leaves");
        }
    }
}
