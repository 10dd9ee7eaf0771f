package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.FilterPostProcessor;
import com.jme3.post.filters.TranslucentBucketFilter;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Quad;
import com.jme3.scene.shape.Sphere;
import com.jme3.shadow.DirectionalLightShadowFilter;

/** Shadows laid over by a filter, and a pane in the translucent bucket that no filter touches. */
public final class ShadowFilters extends SimpleApplication {
    private Geometry ball;

    @Override
    public void simpleInitApp() {
        Props.floor(assetManager, rootNode, 16);
        ball =
                Props.body(
                        rootNode,
                        new Sphere(24, 32, 1),
                        Props.lit(assetManager, new ColorRGBA(0.8f, 0.3f, 0.2f, 1)),
                        -2,
                        1,
                        0);
        Props.body(
                rootNode,
                new Box(0.8f, 1.2f, 0.8f),
                Props.lit(assetManager, new ColorRGBA(0.3f, 0.6f, 0.4f, 1)),
                2,
                1.2f,
                -1);
        var pane = Props.unlit(assetManager, new ColorRGBA(0.3f, 0.5f, 1, 0.4f));
        pane.getAdditionalRenderState().setBlendMode(com.jme3.material.RenderState.BlendMode.Alpha);
        Geometry glass = Props.body(rootNode, new Quad(2.5f, 2.5f), pane, -0.6f, 0.2f, 2);
        glass.setQueueBucket(Bucket.Translucent);
        glass.setShadowMode(com.jme3.renderer.queue.RenderQueue.ShadowMode.Off);
        FilterPostProcessor filters = new FilterPostProcessor(assetManager);
        var shadows = new DirectionalLightShadowFilter(assetManager, 1024, 2);
        shadows.setLight(Props.daylight(rootNode, 1.1f, 0.4f));
        filters.addFilter(shadows);
        filters.addFilter(new TranslucentBucketFilter(false));
        viewPort.addProcessor(filters);
        viewPort.setBackgroundColor(new ColorRGBA(0.6f, 0.75f, 0.9f, 1));
        cam.setLocation(new Vector3f(0, 3.5f, 8));
        cam.lookAt(new Vector3f(0, 0.8f, 0), Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        ball.move(0, 0, tpf);
    }
}
