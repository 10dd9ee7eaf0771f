package dev.impasto.training.capture.scene;

import com.jme3.material.TechniqueDef.LightMode;
import com.jme3.math.FastMath;

/**
 * A generated place: what it shows depends on its content, its seed, its path and the time alone.
 */
final class ProceduralScene extends CapturedScene {
    private static final long APART = 0x9E3779B97F4A7C15L;
    private static final int LIGHTS_A_PASS = 8;

    private final Content content;
    private final Chance chance;
    private final Chance other; // null on the first path
    private Stage stage;
    private Wanderer wanderer;
    private float time;
    private int shot;
    private float drift;

    ProceduralScene(Content content, long seed, int path) {
        this.content = content;
        chance = new Chance(seed ^ (content.ordinal() + 1) * APART);
        other = path == 0 ? null : new Chance(seed + path * APART);
    }

    @Override
    public void simpleInitApp() {
        FastMath.rand.setSeed(chance.below(Integer.MAX_VALUE)); // particles draw from it
        renderManager.setPreferredLightMode(LightMode.SinglePass);
        renderManager.setSinglePassLightBatchSize(LIGHTS_A_PASS);
        stage = new Stage(this, chance);
        content.setting().build(stage);
        wanderer = new Wanderer(chance, stage.way());
        drift = chance.in(0.25f) ? chance.between(0.3f, 1.2f) : 0;
        float aspect = (float) cam.getWidth() / cam.getHeight();
        cam.setFrustumPerspective(chance.between(35, 70), aspect, 0.1f, 300);
        time = chance.between(0, 20);
        if (other != null) { // after the first path was drawn, so that all else is as on that
            wanderer = new Wanderer(other, stage.way());
            time = other.between(0, 20);
        }
        shot = wanderer.shot(time);
        wanderer.place(cam, time);
        stage.finish(time);
    }

    @Override
    public void simpleUpdate(float tpf) {
        time += tpf;
        wanderer.place(cam, time);
        stage.move(time);
        expose(stage.exposure() * FastMath.pow(2, drift * FastMath.sin(1.3f * time)));
        if (wanderer.shot(time) != shot) {
            shot = wanderer.shot(time);
            cut();
        }
    }
}
