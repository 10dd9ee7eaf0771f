package dev.impasto.demos.game.look;

import com.jme3.asset.AssetManager;
import com.jme3.material.MatParamOverride;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Node;
import com.jme3.shader.VarType;
import dev.impasto.demos.game.look.light.LightVolume;
import dev.impasto.demos.game.look.light.SunMap;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.physics.Vec3;

/**
 * A level as a jME scene: terraces over a sea of clouds in low sun. Colours are linear HDR; the sun
 * on white is about 2. Attach {@link #node} to the root node, call {@link #update} once before each
 * frame, and {@link #close} it when the level ends. It draws its shadow maps in pre-view ports of
 * its own. Render thread only.
 */
public final class MarbleScene implements AutoCloseable {
    private static final int FAR_MAP = 4096;
    private static final int NEAR_MAP = 512;
    private static final float NEAR_REACH = 20;

    private final Node node = new Node("marble scene");
    private final SunMap far;
    private final SunMap near;
    private final Still still;
    private final Movers movers;
    private final Ball ball;
    private final Lanterns lanterns;
    private final MatParamOverride nearMatrix;
    private final MatParamOverride marble;
    private final MatParamOverride lights;

    private MarbleScene(AssetManager assets, RenderManager manager, Level level) {
        Vector3f sun = sunFor(level);
        float cloudTop = level.killHeight() - 4;
        far = new SunMap(manager, "sun, still", FAR_MAP, sun);
        near = new SunMap(manager, "sun, moving", NEAR_MAP, sun);
        Dressing dressing = new Dressing(level, cloudTop - 6);
        LightVolume volume = LightVolume.bake(dressing.solids(), sun);
        Palette palette = new Palette(assets, sun, cloudTop, far, near, volume);
        still = new Still(dressing.still(), volume, palette, far.casters());
        node.attachChild(still.node());
        movers = new Movers(level, palette, near.casters());
        ball = new Ball(palette);
        lanterns = new Lanterns(level, dressing.lamps(), palette);
        node.attachChild(movers.node());
        node.attachChild(ball.geometry());
        node.attachChild(lanterns.node());
        node.attachChild(Backdrop.make(palette, level, cloudTop));
        nearMatrix = share("NearSunMatrix", VarType.Matrix4, near.matrix());
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

    /**
     * Puts everything where the game has it.
     *
     * @param alpha between the last two ticks, in [0, 1]
     * @param seconds game time, for what pulses; never runs backwards
     */
    public void update(MarbleGame game, float alpha, float seconds) {
        Vector3f centre = Convert.vector(game.marble(alpha).position());
        still.update(centre);
        movers.update(game, alpha, centre, NEAR_REACH);
        ball.update(game, alpha);
        lanterns.update(game, centre, seconds);
        near.cover(centre, NEAR_REACH, 40);
        near.refresh();
        near.setLive(true);
        far.setLive(false);
        nearMatrix.setValue(near.matrix().clone());
        marble.setValue(new Vector4f(centre.x, centre.y, centre.z, game.marbleRadius()));
        lights.setValue(lanterns.nearest());
    }

    @Override
    public void close() {
        node.removeFromParent();
        far.close();
        near.close();
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
        far.cover(low.add(high).multLocal(0.5f), reach, reach + 10);
        far.refresh();
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
