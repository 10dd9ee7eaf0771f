package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Sphere;

/** Transparency: panes behind panes, added light, and the translucent bucket. */
public final class Glass extends SimpleApplication {
    private final Node panes = new Node("panes");

    @Override
    public void simpleInitApp() {
        Props.floor(assetManager, rootNode, 12);
        Props.body(
                rootNode,
                new Sphere(24, 32, 1),
                Props.lit(assetManager, new ColorRGBA(0.9f, 0.85f, 0.7f, 1)),
                0,
                1,
                0);
        pane(new ColorRGBA(1, 0.2f, 0.1f, 0.5f), BlendMode.Alpha, Bucket.Transparent, -1.2f);
        pane(new ColorRGBA(0.1f, 0.8f, 0.2f, 0.4f), BlendMode.Alpha, Bucket.Transparent, 0.2f);
        pane(new ColorRGBA(0.2f, 0.3f, 0.6f, 1), BlendMode.Additive, Bucket.Transparent, 1.4f);
        pane(new ColorRGBA(0.2f, 0.4f, 1, 0.5f), BlendMode.Alpha, Bucket.Translucent, 2.6f);
        rootNode.attachChild(panes);
        Props.daylight(rootNode, 1.1f, 0.4f);
        viewPort.setBackgroundColor(new ColorRGBA(0.6f, 0.7f, 0.8f, 1));
        cam.setLocation(new Vector3f(1.5f, 2.5f, 8));
        cam.lookAt(new Vector3f(0, 1, 0), Vector3f.UNIT_Y);
    }

    private void pane(ColorRGBA color, BlendMode blend, Bucket bucket, float x) {
        Material material = Props.unlit(assetManager, color);
        material.getAdditionalRenderState().setBlendMode(blend);
        material.getAdditionalRenderState().setDepthWrite(false);
        Geometry pane = Props.body(panes, new Box(0.9f, 1.2f, 0.05f), material, x, 1.3f, 2 - x);
        pane.setQueueBucket(bucket);
    }

    @Override
    public void simpleUpdate(float tpf) {
        panes.rotate(0, 0.4f * tpf, 0);
    }
}
