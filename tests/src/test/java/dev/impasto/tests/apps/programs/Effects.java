package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.FilterPostProcessor;
import com.jme3.post.filters.BloomFilter;
import com.jme3.post.filters.DepthOfFieldFilter;
import com.jme3.post.filters.FXAAFilter;
import com.jme3.post.filters.FogFilter;
import com.jme3.post.filters.LightScatteringFilter;
import com.jme3.post.filters.ToneMapFilter;
import com.jme3.post.ssao.SSAOFilter;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Sphere;

/** A long chain of post effects, with a glow pass of its own. */
public final class Effects extends SimpleApplication {
    private Geometry ball;

    @Override
    public void simpleInitApp() {
        Props.floor(assetManager, rootNode, 30);
        for (int i = 0; i < 12; i++) {
            ColorRGBA color = new ColorRGBA(0.3f + 0.05f * i, 0.5f, 0.9f - 0.06f * i, 1);
            Props.body(
                    rootNode,
                    new Box(0.5f, 1 + 0.1f * i, 0.5f),
                    Props.lit(assetManager, color),
                    2 * (i % 4) - 3,
                    1,
                    -4 * (i / 4));
        }
        Material hot = Props.unlit(assetManager, new ColorRGBA(3, 1.5f, 0.5f, 1));
        hot.setColor("GlowColor", new ColorRGBA(1, 0.5f, 0.1f, 1));
        ball = Props.body(rootNode, new Sphere(16, 24, 0.6f), hot, 0, 2.4f, 1);
        rootNode.attachChild(Props.lagoon(assetManager));
        Props.daylight(rootNode, 1.4f, 0.4f);
        FilterPostProcessor filters = new FilterPostProcessor(assetManager);
        filters.addFilter(new SSAOFilter(1.2f, 3, 0.3f, 0.1f));
        filters.addFilter(new FogFilter(new ColorRGBA(0.7f, 0.8f, 0.9f, 1), 0.6f, 60));
        BloomFilter bloom = new BloomFilter(BloomFilter.GlowMode.SceneAndObjects);
        bloom.setBloomIntensity(1.2f);
        filters.addFilter(bloom);
        filters.addFilter(new LightScatteringFilter(Props.SUN.mult(-300)));
        DepthOfFieldFilter focus = new DepthOfFieldFilter();
        focus.setFocusDistance(6);
        focus.setFocusRange(8);
        focus.setBlurScale(0.8f);
        filters.addFilter(focus);
        filters.addFilter(new ToneMapFilter(new Vector3f(4, 4, 4)));
        filters.addFilter(new FXAAFilter());
        viewPort.addProcessor(filters);
        cam.setLocation(new Vector3f(2, 3, 8));
        cam.lookAt(new Vector3f(0, 1.2f, -2), Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        ball.move(0.5f * tpf, 0, 0);
    }
}
