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
import java.util.Map;
import java.util.TreeMap;

/**
 * The pieces that move: a geometry each, and a caster in the sun's map. From afar a tower that
 * stands as it stood first is one geometry.
 */
final class Movers {
    /** How far below the height that counts as fallen a piece is no longer drawn, in metres. */
    private static final float SUNK = 12;

    /** In metres for each row of the picture: what is nearer to the marble is drawn in full. */
    private static final float NEAR_A_ROW = 0.025f;

    private final Palette palette;
    private final Surroundings surroundings;
    private final List<Mover> movers = new ArrayList<>();
    private final Map<Integer, Tower> towers = new TreeMap<>();
    private final Node node = new Node("movers");

    /** One piece and where it was drawn last. */
    private static final class Mover {
        final int index;
        final Piece piece;
        final float shift;
        final Mesh near;
        final Mesh far;
        final Geometry seen;
        final Caster caster;
        Pose first;
        Pose pose;
        boolean gone;

        Mover(int index, Piece piece, float shift, Mesh near, Mesh far, Caster caster) {
            this.index = index;
            this.piece = piece;
            this.shift = shift;
            this.near = near;
            this.far = far;
            this.caster = caster;
            seen = new Geometry("piece " + index, near);
        }

        void move(Pose pose, boolean gone) {
            this.pose = pose;
            this.gone = gone;
            first = first == null ? pose : first;
            seen.setCullHint(gone ? CullHint.Always : CullHint.Inherit);
            Convert.pose(seen, pose);
            if (gone) {
                caster.hide();
            } else {
                caster.move(seen.getLocalTranslation(), seen.getLocalRotation());
            }
        }

        boolean isNear(Vector3f marble, float reach) {
            return seen.getLocalTranslation().distanceSquared(marble) < reach * reach;
        }
    }

    /** A tower's pieces, and all of them as one where they stood first. */
    private static final class Tower {
        final List<Mover> pieces = new ArrayList<>();
        Geometry whole;

        Geometry build(Surroundings surroundings) {
            Triangles triangles = new Triangles();
            for (Mover mover : pieces) {
                Sink there = new OneDetail(triangles, Detail.BEYOND, mover.first);
                Dressing.move(there, mover.piece, mover.shift);
            }
            whole = new Geometry("tower", triangles.bake(surroundings::over).build());
            return whole;
        }

        void update(Vector3f marble, float reach) {
            boolean together = true;
            for (Mover mover : pieces) {
                together &= mover.pose.equals(mover.first) && !mover.isNear(marble, reach);
            }
            whole.setCullHint(together ? CullHint.Inherit : CullHint.Always);
            for (Mover mover : pieces) {
                mover.seen.setCullHint(together || mover.gone ? CullHint.Always : CullHint.Inherit);
            }
        }
    }

    Movers(Level level, Palette palette, SunMap sun, Surroundings surroundings) {
        this.palette = palette;
        this.surroundings = surroundings;
        Material shadow = palette.caster(false);
        for (int i = 0; i < level.pieces().size(); i++) {
            Piece piece = level.pieces().get(i);
            Role role = piece.kind().role();
            if (role == Role.KINEMATIC || role == Role.DYNAMIC) {
                float shift = Noise.unit(i, 5, level.number());
                Mesh near = mesh(piece, Detail.NEAR, shift, surroundings);
                Mesh far = mesh(piece, Detail.BEYOND, shift, surroundings);
                Mover mover = new Mover(i, piece, shift, near, far, sun.cast(far, shadow));
                mover.seen.setMaterial(palette.surface());
                node.attachChild(mover.seen);
                movers.add(mover);
                if (role == Role.DYNAMIC) {
                    towers.computeIfAbsent(piece.tower(), t -> new Tower()).pieces.add(mover);
                }
            }
        }
    }

    /** What a piece sees is baked where it stands first. */
    private static Mesh mesh(Piece piece, Detail detail, float shift, Surroundings surroundings) {
        Triangles triangles = new Triangles();
        Dressing.move(new OneDetail(triangles, detail, Pose.IDENTITY), piece, shift);
        Vector3f at = Convert.vector(piece.pose().position());
        Quaternion turn = Convert.rotation(piece.pose().rotation());
        return triangles
                .bake((p, n) -> surroundings.over(turn.mult(p).addLocal(at), turn.mult(n)))
                .build();
    }

    /** Takes what is always drawn and what is drawn in one detail, and puts it in its place. */
    private record OneDetail(Triangles triangles, Detail kept, Pose pose) implements Sink {
        @Override
        public MeshBuilder of(Finish finish) {
            return pen(triangles, finish);
        }

        @Override
        public MeshBuilder of(Finish finish, Detail detail) {
            return pen(detail == kept ? triangles : new Triangles(), finish);
        }

        private MeshBuilder pen(Triangles to, Finish finish) {
            return new MeshBuilder(to, finish)
                    .place(Convert.vector(pose.position()), Convert.rotation(pose.rotation()));
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
                mover.move(pose, pose.position().y() < sunk);
            }
            boolean near = mover.isNear(marble, reach);
            Palette.show(
                    mover.seen,
                    near ? mover.near : mover.far,
                    near ? palette.surface() : palette.distant());
        }
        for (Tower tower : towers.values()) {
            if (tower.whole == null) {
                Geometry whole = tower.build(surroundings);
                whole.setMaterial(palette.distant());
                node.attachChild(whole);
            }
            tower.update(marble, reach);
        }
    }
}
