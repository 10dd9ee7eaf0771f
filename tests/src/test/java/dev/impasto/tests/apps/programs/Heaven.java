package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Sphere;
import com.jme3.util.SkyFactory;
import com.jme3.util.SkyFactory.EnvMapType;

/** A sky and little else, in a slow pan; a mirror ball shows the same sky. */
public final class Heaven extends SimpleApplication {
    private float angle;

    @Override
    public void simpleInitApp() {
        rootNode.attachChild(
                SkyFactory.createSky(
                        assetManager, "Textures/Sky/Bright/BrightSky.dds", EnvMapType.CubeMap));
        Geometry ball =
                Props.body(
                        rootNode,
                        new Sphere(24, 32, 1),
                        Props.lit(assetManager, ColorRGBA.White),
                        1,
                        0,
                        -6);
        ball.getMaterial()
                .setTexture(
                        "EnvMap",
                        assetManager.loadTexture("Textures/Sky/Bright/FullskiesBlueClear03.dds"));
        ball.getMaterial().setVector3("FresnelParams", new Vector3f(0.1f, 0.9f, 0.2f));
        Props.daylight(rootNode, 0.8f, 0.3f);
    }

    @Override
    public void simpleUpdate(float tpf) {
        angle += 0.3f * tpf;
        cam.setRotation(new Quaternion().fromAngles(0.1f, (float) Math.PI + angle, 0));
        cam.setLocation(Vector3f.ZERO);
    }
}
