package dev.impasto.demos.hello;

import com.jme3.app.SimpleApplication;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
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

        ring = new Geometry("ring", new Torus(48, 24, 0.35f, 1.1f));
        add(ring, new ColorRGBA(0.9f, 0.3f, 0.08f, 1), 1.7f);
        add(new Geometry("floor", new Box(6, 0.1f, 6)), new ColorRGBA(0.4f, 0.5f, 0.55f, 1), 0);
        DirectionalLight sun = new DirectionalLight(new Vector3f(-0.5f, -1, -0.4f).normalize());
        var shadows = new DirectionalLightShadowRenderer(assetManager, 2048, 2);
        shadows.setLight(sun);
        viewPort.addProcessor(shadows);
        rootNode.addLight(sun);
        rootNode.addLight(new AmbientLight(ColorRGBA.White.mult(0.15f)));
        viewPort.setBackgroundColor(new ColorRGBA(0.35f, 0.55f, 0.8f, 1));
        cam.setLocation(new Vector3f(0, 2.2f, 6));
    }

    @Override
    public void simpleUpdate(float tpf) {
        ring.rotate(0.6f * tpf, tpf, 0);
    }

    private void add(Geometry geometry, ColorRGBA color, float height) {
        Material material = new Material(assetManager, "Common/MatDefs/Light/Lighting.j3md");
        material.setBoolean("UseMaterialColors", true);
        material.setColor("Diffuse", color);
        material.setColor("Ambient", color);
        material.setColor("Specular", ColorRGBA.White);
        material.setFloat("Shininess", 60);
        geometry.setMaterial(material);
        geometry.setLocalTranslation(0, height, 0);
        geometry.setShadowMode(ShadowMode.CastAndReceive);
        rootNode.attachChild(geometry);
    }
}
