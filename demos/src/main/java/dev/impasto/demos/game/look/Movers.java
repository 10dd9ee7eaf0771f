package dev.impasto.demos.game.look;

import com.jme3.material.Material;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial.CullHint;
import dev.impasto.demos.game.look.light.Caster;
import dev.impasto.demos.game.look.light.SunMap;
import dev.impasto.demos.game.look.light.Surroundings;
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

/** The pieces that move: a geometry each, and a caster in the sun's map. */
final class Movers {
    /** How far below the height that counts as fallen a piece is no longer drawn, in metres. */
    private static final float SUNK = 12;

    private final List<Mover> movers = new ArrayList<>();
    private final Node node = new Node("movers");

    /** One piece and where it was drawn last. */
    private static final class Mover {
        final int index;
        final Geometry seen;
        final Caster caster;
        Pose pose;

        Mover(int index, Geometry seen, Caster caster) {
            this.index = index;
            this.seen = seen;
            this.caster = caster;
        }
    }

    Movers(Level level, Palette palette, SunMap sun, Surroundings surroundings) {
        Material shadow = palette.caster(false);
        for (int i = 0; i < level.pieces().size(); i++) {
            Piece piece = level.pieces().get(i);
            Role role = piece.kind().role();
            if (role == Role.KINEMATIC || role == Role.DYNAMIC) {
                Mesh mesh = mesh(piece, Noise.unit(i, 5, level.number()), surroundings);
                Geometry seen = new Geometry("piece " + i, mesh);
                seen.setMaterial(palette.surface());
                node.attachChild(seen);
                movers.add(new Mover(i, seen, sun.cast(mesh, shadow)));
            }
        }
    }

    /** What a piece sees is baked where it stands first. */
    private static Mesh mesh(Piece piece, float shift, Surroundings surroundings) {
        Triangles triangles = new Triangles();
        Dressing.move(finish -> new MeshBuilder(triangles, finish), piece, shift);
        Vector3f at = Convert.vector(piece.pose().position());
        Quaternion turn = Convert.rotation(piece.pose().rotation());
        return triangles
                .bake((p, n) -> surroundings.over(turn.mult(p).addLocal(at), turn.mult(n)))
                .build();
    }

    Node node() {
        return node;
    }

    /** Puts every piece where the game has it. */
    void update(MarbleGame game, float alpha) {
        float sunk = game.level().killHeight() - SUNK;
        for (Mover mover : movers) {
            Pose pose = game.piece(mover.index, alpha);
            if (!pose.equals(mover.pose)) {
                mover.pose = pose;
                move(mover, pose, pose.position().y() < sunk);
            }
        }
    }

    private static void move(Mover mover, Pose pose, boolean gone) {
        Convert.pose(mover.seen, pose);
        mover.seen.setCullHint(gone ? CullHint.Always : CullHint.Inherit);
        if (gone) {
            mover.caster.hide();
        } else {
            mover.caster.move(mover.seen.getLocalTranslation(), mover.seen.getLocalRotation());
        }
    }
}
