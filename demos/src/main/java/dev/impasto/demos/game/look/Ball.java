package dev.impasto.demos.game.look;

import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import com.jme3.scene.Geometry;
import dev.impasto.demos.game.look.shape.Lathe;
import dev.impasto.demos.game.look.shape.MeshBuilder;
import dev.impasto.demos.game.look.shape.Triangles;
import dev.impasto.demos.game.rules.MarbleGame;

/**
 * The marble: clear glass round coloured ribbons. The other shaders know its shadow, so it casts
 * none into a map.
 */
final class Ball {
    private final Geometry seen;

    Ball(Palette palette) {
        Triangles triangles = new Triangles();
        MeshBuilder pen = new MeshBuilder(triangles, null);
        Lathe.add(pen, Vector3f.ZERO, Lathe.sphere(1, 16), 26, 1, 1);
        seen = new Geometry("marble", triangles.build());
        seen.setMaterial(palette.lit("Look/Marble.j3md"));
    }

    Geometry geometry() {
        return seen;
    }

    /** Puts the marble where the game has it; {@code around} is what a floor there sees. */
    void update(MarbleGame game, float alpha, Vector4f around) {
        seen.getMaterial().setVector4("Around", around);
        Convert.pose(seen, game.marble(alpha));
        seen.setLocalScale(game.marbleRadius());
    }
}
