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
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Noise;
import dev.impasto.demos.game.look.shape.Detail;
import dev.impasto.demos.game.look.shape.MeshBuilder;
import dev.impasto.demos.game.look.shape.Sink;
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

    /** In metres for each row of the picture: what is nearer to the marble is drawn in full. */
    private static final float NEAR_A_ROW = 0.025f;

    private final Palette palette;
    private final List<Mover> movers = new ArrayList<>();
    private final Node node = new Node("movers");

    /** One piece and where it was drawn last. */
    private static final class Mover {
        final int index;
        final Mesh near;
        final Mesh far;
        final Geometry seen;
        final Caster caster;
        Pose pose;

        Mover(int index, Mesh near, Mesh far, Geometry seen, Caster caster) {
            this.index = index;
            this.near = near;
            this.far = far;
            this.seen = seen;
            this.caster = caster;
        }
    }

    Movers(Level level, Palette palette, SunMap sun, Surroundings surroundings) {
        this.palette = palette;
        Material shadow = palette.caster(false);
        for (int i = 0; i < level.pieces().size(); i++) {
            Piece piece = level.pieces().get(i);
            Role role = piece.kind().role();
            if (role == Role.KINEMATIC || role == Role.DYNAMIC) {
                float shift = Noise.unit(i, 5, level.number());
                Mesh near = mesh(piece, Detail.NEAR, shift, surroundings);
                Mesh far = mesh(piece, Detail.BEYOND, shift, surroundings);
                Geometry seen = new Geometry("piece " + i, near);
                seen.setMaterial(palette.surface());
                node.attachChild(seen);
                movers.add(new Mover(i, near, far, seen, sun.cast(far, shadow)));
            }
        }
    }

    /** What a piece sees is baked where it stands first. */
    private static Mesh mesh(Piece piece, Detail detail, float shift, Surroundings surroundings) {
        Triangles triangles = new Triangles();
        Dressing.move(new OneDetail(triangles, detail), piece, shift);
        Vector3f at = Convert.vector(piece.pose().position());
        Quaternion turn = Convert.rotation(piece.pose().rotation());
        return triangles
                .bake((p, n) -> surroundings.over(turn.mult(p).addLocal(at), turn.mult(n)))
                .build();
    }

    /** Takes what is always drawn and what is drawn in one detail. */
    private record OneDetail(Triangles triangles, Detail kept) implements Sink {
        @Override
        public MeshBuilder of(Finish finish) {
            return new MeshBuilder(triangles, finish);
        }

        @Override
        public MeshBuilder of(Finish finish, Detail detail) {
            return new MeshBuilder(detail == kept ? triangles : new Triangles(), finish);
        }
    }

    Node node() {
        return node;
    }

    /**
     * Puts every piece where the game has it.
     *
     * @param marble where the marble is; pieces far from it are drawn plainly
     * @param rows height of the picture shown, in pixels
     */
    void update(MarbleGame game, float alpha, Vector3f marble, int rows) {
        float reach = NEAR_A_ROW * rows;
        float sunk = game.level().killHeight() - SUNK;
        for (Mover mover : movers) {
            Pose pose = game.piece(mover.index, alpha);
            if (!pose.equals(mover.pose)) {
                mover.pose = pose;
                move(mover, pose, pose.position().y() < sunk);
            }
            show(mover, mover.seen.getLocalTranslation().distanceSquared(marble) < reach * reach);
        }
    }

    private void show(Mover mover, boolean near) {
        Mesh mesh = near ? mover.near : mover.far;
        if (mover.seen.getMesh() != mesh) {
            mover.seen.setMesh(mesh);
            mover.seen.setMaterial(near ? palette.surface() : palette.distant());
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
