package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.light.DirectionalLight;
import com.jme3.light.LightProbe;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.FilterPostProcessor;
import com.jme3.post.filters.ToneMapFilter;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.util.SkyFactory;
import com.jme3.util.SkyFactory.EnvMapType;

/** Physically based materials under a light probe, tone mapped. */
public final class Armour extends SimpleApplication {
    private Spatial tank;

    @Override
    public void simpleInitApp() {
        tank = assetManager.loadModel("Models/Tank/tank.j3o");
        tank.setMaterial(assetManager.loadMaterial("Models/Tank/tank.j3m"));
        tank.setLocalScale(0.1f);
        rootNode.attachChild(tank);
        rootNode.addLight(new DirectionalLight(Props.SUN, ColorRGBA.White));
        Node holder = (Node) assetManager.loadModel("Scenes/defaultProbe.j3o");
        LightProbe probe = (LightProbe) holder.getLocalLightList().iterator().next();
        rootNode.addLight(probe);
        rootNode.attachChild(
                SkyFactory.createSky(
                        assetManager, "Textures/Sky/Path.hdr", EnvMapType.EquirectMap));
        FilterPostProcessor filters = new FilterPostProcessor(assetManager);
        filters.addFilter(new ToneMapFilter(Vector3f.UNIT_XYZ.mult(4)));
        viewPort.addProcessor(filters);
        cam.setLocation(new Vector3f(2, 1.5f, 3));
        cam.lookAt(new Vector3f(0, 0.3f, 0), Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        tank.rotate(0, 0.3f * tpf, 0);
    }
}
