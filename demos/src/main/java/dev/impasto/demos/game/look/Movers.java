package dev.impasto.demos.game.look;

import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import dev.impasto.demos.game.look.paint.Noise;
import dev.impasto.demos.game.look.shape.MeshBuilder;
import dev.impasto.demos.game.look.shape.Triangles;
import dev.impasto.demos.game.rules.Kind.Role;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.demos.game.rules.Piece;
import dev.impasto.physics.Pose;
import java.util.ArrayList;
import java.util.List;

/** The pieces that move: a geometry each, and its twin among the near map's casters. */
final class Movers {
    /** How far below the height that counts as fallen a piece is no longer drawn, in metres. */
    private static final float SUNK = 12;

    private final List<Mover> movers = new ArrayList<>();
    private final Node node = new Node("movers");

    /** One piece and where it was drawn last. */
    private static final class Mover {
        final int index;
        final Geometry seen;
        final Geometry caster;
        Pose pose;

        Mover(int index, Mesh mesh) {
            this.index = index;
            this.seen = new Geometry("piece " + index, mesh);
            this.caster = new Geometry("shadow of piece " + index, mesh);
        }
    }

    Movers(Level level, Palette palette, Node casters) {
        Material shadow = palette.caster(false);
        for (int i = 0; i < level.pieces().size(); i++) {
            Piece piece = level.pieces().get(i);
            Role role = piece.kind().role();
            if (role == Role.KINEMATIC || role == Role.DYNAMIC) {
                Mover mover = new Mover(i, mesh(piece, Noise.unit(i, 5, level.number())));
                mover.seen.setMaterial(palette.surface());
                mover.caster.setMaterial(shadow);
                node.attachChild(mover.seen);
                casters.attachChild(mover.caster);
                movers.add(mover);
            }
        }
    }

    private static Mesh mesh(Piece piece, float shift) {
        Triangles triangles = new Triangles();
        Dressing.move(finish -> new MeshBuilder(triangles, finish), piece, shift);
        return triangles.build();
    }

    Node node() {
        return node;
    }

    /**
     * Puts every piece where the game has it; only those within reach of the marble cast shadows.
     */
    void update(MarbleGame game, float alpha, Vector3f marble, float reach) {
        float sunk = game.level().killHeight() - SUNK;
        for (Mover mover : movers) {
            Pose pose = game.piece(mover.index, alpha);
            if (!pose.equals(mover.pose)) {
                mover.pose = pose;
                Convert.pose(mover.seen, pose);
                Convert.pose(mover.caster, pose);
                boolean gone = pose.position().y() < sunk;
                mover.seen.setCullHint(gone ? CullHint.Always : CullHint.Inherit);
            }
            float size = game.level().pieces().get(mover.index).half().length();
            boolean near = mover.seen.getLocalTranslation().distance(marble) < reach - size;
            mover.caster.setCullHint(near ? CullHint.Inherit : CullHint.Always);
        }
    }
}
