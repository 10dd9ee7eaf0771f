package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.FilterPostProcessor;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Sphere;
import com.jme3.water.WaterFilter;

/** Jme's water filter: refraction, reflection, foam, around rocks. */
public final class Lake extends SimpleApplication {
    @Override
    public void simpleInitApp() {
        for (int i = 0; i < 7; i++) {
            ColorRGBA stone = new ColorRGBA(0.5f, 0.42f - 0.03f * i, 0.3f, 1);
            Props.body(
                    rootNode,
                    new Sphere(16, 24, 2 + 0.6f * i),
                    Props.lit(assetManager, stone),
                    9 * i - 27,
                    0.6f * (i % 3),
                    -6 * (i % 2));
        }
        Spatial sky = Props.lagoon(assetManager);
        rootNode.attachChild(sky);
        Props.floor(assetManager, rootNode, 120).setLocalTranslation(0, -6, 0);
        Props.daylight(rootNode, 1.2f, 0.4f);
        FilterPostProcessor filters = new FilterPostProcessor(assetManager);
        WaterFilter water = new WaterFilter(rootNode, Props.SUN);
        water.setWaterHeight(0);
        water.setWaveScale(0.02f);
        water.setMaxAmplitude(0.4f);
        filters.addFilter(water);
        viewPort.addProcessor(filters);
        cam.setLocation(new Vector3f(-6, 7, 26));
        cam.lookAt(new Vector3f(0, 0, 0), Vector3f.UNIT_Y);
    }
}
