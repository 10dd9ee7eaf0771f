package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import com.jme3.scene.control.BillboardControl;
import com.jme3.scene.shape.Quad;
import com.jme3.shadow.DirectionalLightShadowRenderer;

/** Alpha-tested leaves that cast shadows, and billboards that turn with the camera. */
public final class Grove extends SimpleApplication {
    private float angle;

    @Override
    public void simpleInitApp() {
        Spatial tree = assetManager.loadModel("Models/Tree/Tree.mesh.j3o");
        tree.setShadowMode(ShadowMode.CastAndReceive);
        tree.setQueueBucket(Bucket.Transparent);
        for (int i = 0; i < 4; i++) {
            Spatial one = tree.clone();
            one.setLocalTranslation(4 * (i % 2) - 2, 0, -5 * (i / 2));
            one.rotate(0, i, 0);
            rootNode.attachChild(one);
        }
        for (int i = 0; i < 5; i++) {
            var leaf = Props.unlit(assetManager, ColorRGBA.White);
            leaf.setTexture("ColorMap", assetManager.loadTexture("Models/Tree/Leaves.png"));
            leaf.setFloat("AlphaDiscardThreshold", 0.5f);
            Geometry card = Props.body(rootNode, new Quad(1, 1), leaf, 1.5f * i - 3, 0, 2);
            card.setShadowMode(ShadowMode.Off);
            card.addControl(new BillboardControl());
        }
        Props.floor(assetManager, rootNode, 14);
        var shadows = new DirectionalLightShadowRenderer(assetManager, 1024, 1);
        shadows.setLight(Props.daylight(rootNode, 1.2f, 0.5f));
        viewPort.addProcessor(shadows);
        viewPort.setBackgroundColor(new ColorRGBA(0.6f, 0.75f, 0.9f, 1));
    }

    @Override
    public void simpleUpdate(float tpf) {
        angle += 0.2f * tpf;
        cam.setLocation(
                new Vector3f(9 * (float) Math.sin(angle), 2.5f, 9 * (float) Math.cos(angle)));
        cam.lookAt(new Vector3f(0, 1.6f, -1), Vector3f.UNIT_Y);
    }
}
