package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.math.Plane;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.water.SimpleWaterProcessor;

/** A plane that reflects and refracts with views of its own, and a boat that rocks on it. */
public final class Pond extends SimpleApplication {
    private Spatial boat;
    private float time;

    @Override
    public void simpleInitApp() {
        Node scene = new Node("what is reflected");
        boat = assetManager.loadModel("Models/Boat/boat.j3o");
        boat.setLocalScale(0.6f);
        scene.attachChild(boat);
        scene.attachChild(Props.lagoon(assetManager));
        rootNode.attachChild(scene);
        Props.daylight(rootNode, 1.2f, 0.4f);
        SimpleWaterProcessor water = new SimpleWaterProcessor(assetManager);
        water.setReflectionScene(scene);
        water.setPlane(new Plane(Vector3f.UNIT_Y, 0));
        water.setWaterDepth(10);
        water.setWaveSpeed(0.05f);
        viewPort.addProcessor(water);
        Geometry surface = water.createWaterGeometry(60, 60);
        surface.setLocalTranslation(-30, 0, 30);
        surface.setMaterial(water.getMaterial());
        rootNode.attachChild(surface);
        cam.setLocation(new Vector3f(5, 3, 9));
        cam.lookAt(new Vector3f(0, 0.5f, 0), Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        time += tpf;
        boat.setLocalTranslation(0, 0.5f + 0.1f * (float) Math.sin(3 * time), 0);
        boat.rotate(0, 0.2f * tpf, 0);
    }
}
