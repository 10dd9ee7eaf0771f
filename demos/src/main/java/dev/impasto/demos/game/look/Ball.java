package dev.impasto.demos.game.look;

import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import dev.impasto.demos.game.look.shape.Lathe;
import dev.impasto.demos.game.look.shape.MeshBuilder;
import dev.impasto.demos.game.rules.MarbleGame;

/** The marble: clear glass round coloured ribbons. */
final class Ball {
    private final Geometry seen;
    private final Geometry caster;
    private final Node node = new Node("marble");

    Ball(Palette palette, Node casters) {
        MeshBuilder builder = new MeshBuilder();
        Lathe.add(builder, Vector3f.ZERO, Lathe.sphere(1, 24), 36, 1, 1);
        Mesh mesh = builder.build();
        seen = new Geometry("marble", mesh);
        seen.setMaterial(palette.lit("Look/Marble.j3md"));
        caster = new Geometry("shadow of marble", mesh);
        caster.setMaterial(palette.caster(false));
        node.attachChild(seen);
        casters.attachChild(caster);
    }

    Node node() {
        return node;
    }

    void update(MarbleGame game, float alpha) {
        for (Geometry geometry : new Geometry[] {seen, caster}) {
            Convert.pose(geometry, game.marble(alpha));
            geometry.setLocalScale(game.marbleRadius());
        }
    }
}
