package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.light.PointLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;

/** A flight through Sponza, with a lamp that goes ahead. */
public final class Atrium extends SimpleApplication {
    private final PointLight lamp = new PointLight();
    private float way;

    @Override
    public void simpleInitApp() {
        Spatial hall = assetManager.loadModel("Models/Sponza/Sponza.j3o");
        hall.setLocalScale(0.1f);
        hall.setMaterial(Props.lit(assetManager, new ColorRGBA(0.7f, 0.62f, 0.5f, 1)));
        rootNode.attachChild(hall);
        Props.daylight(rootNode, 0.9f, 0.3f);
        lamp.setColor(new ColorRGBA(2, 1, 0.4f, 1));
        lamp.setRadius(12);
        rootNode.addLight(lamp);
        viewPort.setBackgroundColor(new ColorRGBA(0.3f, 0.5f, 0.8f, 1));
        flyCam.setMoveSpeed(20);
        cam.setFrustumPerspective(60, (float) cam.getWidth() / cam.getHeight(), 0.1f, 200);
    }

    @Override
    public void simpleUpdate(float tpf) {
        way += 1.5f * tpf;
        cam.setLocation(new Vector3f(12 - way, 1, 0));
        cam.lookAt(new Vector3f(-way, 2.5f, 0), Vector3f.UNIT_Y);
        lamp.setPosition(new Vector3f(5 - way, 2.5f, -2));
    }
}
