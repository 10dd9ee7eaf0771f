package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.post.FilterPostProcessor;
import com.jme3.post.filters.FogFilter;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Box;

/** Two players side by side and a small map over them; the second player sees fog. */
public final class SplitScreen extends SimpleApplication {
    private Spatial car;
    private float time;

    @Override
    public void simpleInitApp() {
        car = assetManager.loadModel("Models/Buggy/Buggy.j3o");
        rootNode.attachChild(car);
        Props.floor(assetManager, rootNode, 20);
        for (int i = 0; i < 8; i++) {
            Props.body(
                    rootNode,
                    new Box(0.6f, 1.5f, 0.6f),
                    Props.lit(assetManager, new ColorRGBA(0.7f, 0.3f + 0.05f * i, 0.2f, 1)),
                    5 * (i % 4) - 8,
                    1.5f,
                    8 * (i / 4) - 6);
        }
        Props.daylight(rootNode, 1.1f, 0.4f);
        viewPort.setBackgroundColor(new ColorRGBA(0.5f, 0.7f, 0.9f, 1));
        // The picture shall not be squeezed, so the frustum gets the half's own shape.
        float aspect = cam.getWidth() / 2f / cam.getHeight();
        cam.setFrustumPerspective(50, aspect, 0.5f, 100);
        cam.setViewPort(0, 0.5f, 0, 1);
        cam.setLocation(new Vector3f(0, 4, 10));
        cam.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        ViewPort second = view("second", 0.5f, 1, 0, 1, new Vector3f(9, 3, -6));
        FilterPostProcessor filters = new FilterPostProcessor(assetManager);
        filters.addFilter(new FogFilter(new ColorRGBA(0.8f, 0.8f, 0.8f, 1), 1, 30));
        second.addProcessor(filters);
        view("map", 0.4f, 0.6f, 0.65f, 1, new Vector3f(0.1f, 28, 0));
    }

    private ViewPort view(String name, float l, float r, float b, float t, Vector3f place) {
        Camera camera = cam.clone();
        camera.setViewPort(l, r, b, t);
        camera.setLocation(place);
        camera.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        ViewPort view = renderManager.createMainView(name, camera);
        view.setClearFlags(true, true, true);
        view.setBackgroundColor(ColorRGBA.DarkGray);
        view.attachScene(rootNode);
        return view;
    }

    @Override
    public void simpleUpdate(float tpf) {
        time += tpf;
        car.setLocalTranslation(3 * (float) Math.sin(time), 0, 3 * (float) Math.cos(time));
        car.rotate(0, tpf, 0);
    }
}
