package dev.impasto.demos.game.look;

import com.jme3.asset.AssetManager;
import com.jme3.material.MatParamOverride;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.queue.GeometryComparator;
import com.jme3.scene.Node;
import com.jme3.shader.VarType;
import dev.impasto.demos.game.look.light.SunMap;
import dev.impasto.demos.game.look.light.Surroundings;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;
import java.util.Optional;

/**
 * A level as a jME scene: terraces over a sea of clouds in low sun. Colours are linear HDR; the sun
 * on white is about 2. Attach {@link #node} to the root node, call {@link #update} once before each
 * frame, and {@link #close} it when the level ends. It draws its shadow maps in pre-view ports of
 * its own. Render thread only.
 */
public final class MarbleScene implements AutoCloseable {
    private static final int SUN_MAP = 4096;

    private final Node node = new Node("marble scene");
    private final SunMap sunMap;
    private final Surroundings surroundings;
    private final Still still;
    private final Movers movers;
    private final Ball ball;
    private final GhostBall ghost;
    private final Lanterns lanterns;
    private final DrawOrder order;
    private final MatParamOverride marble;
    private final MatParamOverride lights;

    private MarbleScene(AssetManager assets, RenderManager manager, Level level) {
        Vector3f sun = sunFor(level);
        float cloudTop = level.killHeight() - 4;
        sunMap = new SunMap(manager, SUN_MAP, sun);
        Dressing dressing = new Dressing(level, cloudTop - 6);
        surroundings = new Surroundings(dressing.solids(), sun);
        Palette palette = new Palette(assets, sun, cloudTop, sunMap);
        order = palette.order();
        still = new Still(dressing.still(), surroundings, palette, sunMap.still());
        movers = new Movers(level, palette, sunMap, surroundings);
        ball = new Ball(palette);
        ghost = new GhostBall(ball.geometry().getMesh(), palette, cloudTop);
        lanterns = new Lanterns(level, dressing.lamps(), palette);
        node.attachChild(still.node());
        node.attachChild(movers.node());
        node.attachChild(ball.geometry());
        node.attachChild(ghost.geometry());
        node.attachChild(lanterns.node());
        node.attachChild(Backdrop.make(palette, level, cloudTop));
        marble = share("Marble", VarType.Vector4, new Vector4f());
        lights = share("Lanterns", VarType.Vector4Array, lanterns.nearest());
        coverAll(level);
    }

    /**
     * Builds a level's scene: textures (once a process), meshes, baked light. Takes a second or
     * two.
     */
    public static MarbleScene create(AssetManager assets, RenderManager manager, Level level) {
        Finish.bakeAll();
        return new MarbleScene(assets, manager, level);
    }

    /** What to attach to the root node. */
    public Node node() {
        return node;
    }

    /** In which order its opaque things are drawn fastest. */
    public GeometryComparator order() {
        return order;
    }

    /**
     * Puts everything where the game has it.
     *
     * @param alpha between the last two ticks, in [0, 1]
     * @param seconds game time, for what pulses; never runs backwards
     * @param rows height of the picture shown, in pixels: with fewer, plain forms begin nearer
     */
    public void update(MarbleGame game, float alpha, float seconds, int rows) {
        Vector3f centre = Convert.vector(game.marble(alpha).position());
        still.update(centre, rows);
        movers.update(game, alpha, centre, rows);
        ball.update(game, alpha, surroundings.over(centre, Vector3f.UNIT_Y));
        lanterns.update(game, centre, seconds, rows);
        sunMap.refresh();
        marble.setValue(new Vector4f(centre.x, centre.y, centre.z, game.marbleRadius()));
        lights.setValue(lanterns.nearest());
    }

    /** Shows a translucent marble beside the game's; after {@link #update}. */
    public void showGhost(MarbleGame game, Optional<Pose> pose) {
        Vector4f at = (Vector4f) marble.getValue();
        ghost.update(pose, new Vector3f(at.x, at.y, at.z), game.marbleRadius());
    }

    @Override
    public void close() {
        node.removeFromParent();
        sunMap.close();
    }

    private MatParamOverride share(String name, VarType type, Object value) {
        MatParamOverride override = new MatParamOverride(type, name, value);
        node.addMatParamOverride(override);
        return override;
    }

    private void coverAll(Level level) {
        Vector3f low = new Vector3f(1e9f, 1e9f, 1e9f);
        Vector3f high = low.negate();
        level.pieces()
                .forEach(
                        p -> {
                            low.minLocal(Convert.vector(p.pose().position()));
                            high.maxLocal(Convert.vector(p.pose().position()));
                        });
        low.y = Math.max(low.y, level.killHeight());
        float reach = low.distance(high) / 2 + 9;
        sunMap.cover(low.add(high).multLocal(0.5f), reach);
    }

    /** The sun stands low, ahead of the course and to its left, so that shadows come to meet us. */
    private static Vector3f sunFor(Level level) {
        Vec3 way = level.gate().sub(level.start());
        Vector3f ahead = new Vector3f(way.x(), 0, way.z()).normalizeLocal();
        Vector3f side =
                new Quaternion()
                        .fromAngleAxis(62 * FastMath.DEG_TO_RAD, Vector3f.UNIT_Y)
                        .mult(ahead);
        float height = 31 * FastMath.DEG_TO_RAD;
        return side.multLocal(FastMath.cos(height))
                .addLocal(0, FastMath.sin(height), 0)
                .normalizeLocal();
    }
}
