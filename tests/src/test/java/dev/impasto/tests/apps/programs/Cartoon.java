package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.FilterPostProcessor;
import com.jme3.post.filters.CartoonEdgeFilter;
import com.jme3.post.filters.PosterizationFilter;
import com.jme3.scene.Spatial;

/** Outlines from a normal pass of the filter's own, in few colours, with multisampling. */
public final class Cartoon extends SimpleApplication {
    private Spatial head;

    @Override
    public void simpleInitApp() {
        head = assetManager.loadModel("Models/MonkeyHead/MonkeyHead.mesh.xml");
        rootNode.attachChild(head);
        Props.daylight(rootNode, 1.2f, 0.4f);
        viewPort.setBackgroundColor(new ColorRGBA(0.7f, 0.75f, 0.6f, 1));
        FilterPostProcessor filters = new FilterPostProcessor(assetManager);
        filters.setNumSamples(4);
        CartoonEdgeFilter edges = new CartoonEdgeFilter();
        edges.setEdgeColor(ColorRGBA.Black);
        filters.addFilter(edges);
        filters.addFilter(new PosterizationFilter(7));
        viewPort.addProcessor(filters);
        cam.setLocation(new Vector3f(1, 1, 5));
        cam.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        head.rotate(0, 0.6f * tpf, 0);
    }
}
