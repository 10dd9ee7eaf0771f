package dev.impasto.demos.hello;

import com.jme3.app.SimpleApplication;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Torus;
import com.jme3.shadow.DirectionalLightShadowRenderer;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;

/** A jME scene of its own, and one call that lets the neural pass draw it. */
public final class HelloImpasto extends SimpleApplication {
    private Geometry ring;

    public static void main(String[] args) {
        HelloRun.run(new HelloImpasto(), args);
    }

    @Override
    public void simpleInitApp() {
        Impasto.attach(this, ImpastoConfig.defaults()); // this is all

        ring = add(new Torus(48, 24, 0.35f, 1.1f), new ColorRGBA(0.9f, 0.35f, 0.1f, 1), 1.8f);
        add(new Box(6, 0.1f, 6), new ColorRGBA(0.45f, 0.5f, 0.55f, 1), 0);
        DirectionalLight sun = new DirectionalLight(new Vector3f(-0.5f, -1, -0.4f).normalize());
        var shadows = new DirectionalLightShadowRenderer(assetManager, 2048, 2);
        shadows.setLight(sun);
        viewPort.addProcessor(shadows);
        rootNode.addLight(sun);
        rootNode.addLight(new AmbientLight(ColorRGBA.White.mult(0.15f)));
        viewPort.setBackgroundColor(new ColorRGBA(0.35f, 0.55f, 0.8f, 1));
        cam.setLocation(new Vector3f(2, 3.2f, 6));
        cam.lookAt(Vector3f.UNIT_Y, Vector3f.UNIT_Y);
    }

    @Override
    public void simpleUpdate(float tpf) {
        ring.rotate(0.6f * tpf, tpf, 0);
    }

    private Geometry add(Mesh mesh, ColorRGBA color, float height) {
        Material material = new Material(assetManager, "Common/MatDefs/Light/Lighting.j3md");
        material.setBoolean("UseMaterialColors", true);
        material.setColor("Diffuse", color);
        material.setColor("Ambient", color);
        Geometry geometry = new Geometry("hello", mesh);
        geometry.setMaterial(material);
        geometry.setLocalTranslation(0, height, 0);
        geometry.setShadowMode(ShadowMode.CastAndReceive);
        rootNode.attachChild(geometry);
        return geometry;
    }
}
