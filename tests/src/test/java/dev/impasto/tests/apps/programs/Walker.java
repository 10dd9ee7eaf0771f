package dev.impasto.tests.apps.programs;

import com.jme3.anim.AnimComposer;
import com.jme3.anim.util.AnimMigrationUtils;
import com.jme3.app.SimpleApplication;
import com.jme3.input.ChaseCamera;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.shadow.DirectionalLightShadowRenderer;

/** A skinned figure walks, shadowed, with a chase camera after it. */
public final class Walker extends SimpleApplication {
    private Spatial figure;

    @Override
    public void simpleInitApp() {
        figure = AnimMigrationUtils.migrate(assetManager.loadModel("Models/Jaime/Jaime.j3o"));
        figure.setShadowMode(ShadowMode.CastAndReceive);
        rootNode.attachChild(figure);
        AnimComposer composer = ((Node) figure).getChild(0).getControl(AnimComposer.class);
        composer = composer == null ? figure.getControl(AnimComposer.class) : composer;
        composer.setCurrentAction("Walk");
        Props.floor(assetManager, rootNode, 12);
        var shadows = new DirectionalLightShadowRenderer(assetManager, 1024, 2);
        shadows.setLight(Props.daylight(rootNode, 1.2f, 0.4f));
        viewPort.addProcessor(shadows);
        viewPort.setBackgroundColor(new ColorRGBA(0.5f, 0.65f, 0.8f, 1));
        flyCam.setEnabled(false);
        ChaseCamera chase = new ChaseCamera(cam, figure, inputManager);
        chase.setDefaultDistance(3);
        chase.setDefaultHorizontalRotation(0.9f);
        chase.setLookAtOffset(new com.jme3.math.Vector3f(0, 0.8f, 0));
    }

    @Override
    public void simpleUpdate(float tpf) {
        figure.move(0, 0, 0.9f * tpf);
    }
}
