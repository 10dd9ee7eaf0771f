package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.light.PointLight;
import com.jme3.light.SpotLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Box;
import com.jme3.shadow.DirectionalLightShadowRenderer;
import com.jme3.shadow.EdgeFilteringMode;
import com.jme3.shadow.PointLightShadowRenderer;
import com.jme3.shadow.SpotLightShadowRenderer;

/** Three kinds of light, each with the shadows that jME's renderers lay over the scene. */
public final class Stage extends SimpleApplication {
    private final SpotLight spot = new SpotLight();
    private float time;

    @Override
    public void simpleInitApp() {
        Props.floor(assetManager, rootNode, 14);
        Spatial teapot = assetManager.loadModel("Models/Teapot/Teapot.obj");
        teapot.setMaterial(Props.lit(assetManager, new ColorRGBA(0.8f, 0.8f, 0.75f, 1)));
        teapot.setShadowMode(ShadowMode.CastAndReceive);
        teapot.scale(3);
        rootNode.attachChild(teapot);
        for (int i = -1; i <= 1; i += 2) {
            Props.body(
                    rootNode,
                    new Box(0.3f, 1.4f, 0.3f),
                    Props.lit(assetManager, new ColorRGBA(0.5f, 0.4f, 0.6f, 1)),
                    3 * i,
                    1.4f,
                    -1);
        }
        var sun = new DirectionalLightShadowRenderer(assetManager, 512, 3);
        sun.setLight(Props.daylight(rootNode, 0.4f, 0.15f));
        sun.setEdgeFilteringMode(EdgeFilteringMode.PCF4);
        viewPort.addProcessor(sun);
        PointLight lamp = new PointLight(new Vector3f(-2, 3, 2), new ColorRGBA(2, 1, 0.4f, 1));
        lamp.setRadius(20);
        rootNode.addLight(lamp);
        PointLightShadowRenderer around = new PointLightShadowRenderer(assetManager, 256);
        around.setLight(lamp);
        viewPort.addProcessor(around);
        spot.setColor(new ColorRGBA(0.8f, 1.4f, 4, 1));
        spot.setSpotRange(30);
        spot.setSpotInnerAngle(0.22f);
        spot.setSpotOuterAngle(0.3f);
        rootNode.addLight(spot);
        SpotLightShadowRenderer beam = new SpotLightShadowRenderer(assetManager, 512);
        beam.setLight(spot);
        viewPort.addProcessor(beam);
        cam.setLocation(new Vector3f(0, 4, 8));
        cam.lookAt(new Vector3f(0, 0.6f, 0), Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        time += tpf;
        spot.setPosition(new Vector3f(5 * (float) Math.sin(time), 6, 4));
        spot.setDirection(spot.getPosition().negate().normalizeLocal());
    }
}
