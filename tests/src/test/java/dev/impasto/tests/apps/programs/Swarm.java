package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import com.jme3.scene.instancing.InstancedNode;
import com.jme3.scene.shape.Torus;

/** Hardware instancing: some hundred rings in one draw, each on a way of its own. */
public final class Swarm extends SimpleApplication {
    private final InstancedNode swarm = new InstancedNode("swarm");
    private float time;

    @Override
    public void simpleInitApp() {
        Material material = Props.lit(assetManager, new ColorRGBA(0.8f, 0.5f, 0.2f, 1));
        material.setBoolean("UseInstancing", true);
        Torus ring = new Torus(16, 8, 0.12f, 0.4f);
        for (int i = 0; i < 240; i++) {
            Geometry one = new Geometry("ring", ring);
            one.setMaterial(material);
            swarm.attachChild(one);
        }
        simpleUpdate(0);
        swarm.instance();
        rootNode.attachChild(swarm);
        Props.daylight(rootNode, 1.2f, 0.3f);
        viewPort.setBackgroundColor(new ColorRGBA(0.15f, 0.25f, 0.3f, 1));
        cam.setLocation(new Vector3f(0, 2, 13));
        cam.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        time += tpf;
        int i = 0;
        for (Spatial ring : swarm.getChildren()) {
            if (ring.getName().equals("ring")) {
                double angle = 0.37 * i + 0.5 * time;
                double radius = 2 + 0.02 * i;
                ring.setLocalTranslation(
                        (float) (radius * Math.cos(angle)),
                        (float) Math.sin(0.9 * i + time) * 2.5f,
                        (float) (radius * Math.sin(angle)));
                ring.setLocalRotation(
                        new com.jme3.math.Quaternion().fromAngles(time + i, 0.5f * i, 0));
                i++;
            }
        }
    }
}
