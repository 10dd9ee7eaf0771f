package dev.impasto.training.capture.scene;

import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.light.LightProbe;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.shadow.DirectionalLightShadowRenderer;
import com.jme3.shadow.EdgeFilteringMode;
import com.jme3.texture.TextureCubeMap;
import com.jme3.util.SkyFactory;
import com.jme3.util.SkyFactory.EnvMapType;

/** Sun, sky and what they throw back, at some hour; and the exposure for it. */
final class Daylight {
    private static final int SHADOW_MAP = 1024;

    /** When it is. */
    enum Hour {
        DAY(1.5f, 0.45f, 1, 0.3f),
        DUSK(1.3f, 0.25f, 0.7f, 0.12f),
        OVERCAST(0.35f, 0.7f, 0.9f, 0.5f),
        NIGHT(0.06f, 0.03f, 0.02f, 0.5f),
        INSIDE(0, 0.35f, 1, 0.4f);

        final float sun;
        final float ambient;
        final float sky;
        final float height;

        Hour(float sun, float ambient, float sky, float height) {
            this.sun = sun;
            this.ambient = ambient;
            this.sky = sky;
            this.height = height;
        }
    }

    private final float exposure;
    private final SkyBox around;

    Daylight(Stage stage, Hour hour) {
        Chance chance = stage.chance;
        float intensity = stage.materials.intensity;
        float brightest = hour == Hour.NIGHT ? 4 : 1.4f;
        exposure = chance.scale(0.7f, brightest) / intensity;
        Vector3f from =
                new Vector3f(
                                chance.between(-1, 1),
                                hour.height * chance.between(0.8f, 3),
                                chance.between(-1, 1))
                        .normalizeLocal();
        around = new SkyBox(chance, hour, from, intensity);
        AmbientLight ambient = new AmbientLight(around.mean().mult(hour.ambient * intensity));
        stage.app.getRootNode().addLight(ambient);
        stage.app
                .getRootNode()
                .attachChild(
                        SkyFactory.createSky(
                                stage.app.getAssetManager(), around.map(), EnvMapType.CubeMap));
        if (hour.sun > 0) {
            sun(stage, from.negate(), around.sun().mult(hour.sun * intensity));
        }
    }

    private static void sun(Stage stage, Vector3f towards, ColorRGBA color) {
        DirectionalLight sun = new DirectionalLight(towards, color);
        stage.app.getRootNode().addLight(sun);
        if (stage.chance.in(0.7f)) {
            DirectionalLightShadowRenderer shadows =
                    new DirectionalLightShadowRenderer(stage.app.getAssetManager(), SHADOW_MAP, 1);
            shadows.setLight(sun);
            shadows.setShadowZExtend(40);
            shadows.setEdgeFilteringMode(EdgeFilteringMode.Bilinear);
            stage.app.getViewPort().addProcessor(shadows);
        }
    }

    /** What light is multiplied with before it is shown. */
    float exposure() {
        return exposure;
    }

    /** The sky as mirrors see it. */
    TextureCubeMap around() {
        return around.map();
    }

    /** Light from everywhere for physically based materials. */
    void addProbe(Stage stage) {
        LightProbe probe = around.probe();
        probe.getArea().setRadius(1000);
        stage.app.getRootNode().addLight(probe);
    }
}
