package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Quad;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;

/** A scene of its own drawn off screen, shown on a wall. */
public final class Monitor extends SimpleApplication {
    private final Node filmed = new Node("filmed");
    private Spatial duck;
    private Geometry wall;

    @Override
    public void simpleInitApp() {
        duck = assetManager.loadModel("Models/gltf/duck/Duck.gltf");
        filmed.attachChild(duck);
        Props.daylight(filmed, 1.3f, 0.5f);
        Texture2D picture = offScreen();
        Material screen = new Material(assetManager, "Common/MatDefs/Misc/Unshaded.j3md");
        screen.setTexture("ColorMap", picture);
        wall = Props.body(rootNode, new Quad(4, 3), screen, -2, 0.3f, 0);
        Props.body(
                rootNode,
                new Box(2.2f, 1.7f, 0.1f),
                Props.lit(assetManager, new ColorRGBA(0.2f, 0.2f, 0.22f, 1)),
                0,
                1.8f,
                -0.2f);
        Props.floor(assetManager, rootNode, 8);
        Props.daylight(rootNode, 0.9f, 0.4f);
        viewPort.setBackgroundColor(new ColorRGBA(0.4f, 0.35f, 0.3f, 1));
        cam.setLocation(new Vector3f(2, 2.4f, 6));
        cam.lookAt(new Vector3f(0, 1.6f, 0), Vector3f.UNIT_Y);
    }

    private Texture2D offScreen() {
        Camera camera = new Camera(256, 192);
        camera.setFrustumPerspective(45, 4f / 3, 0.1f, 100);
        camera.setLocation(new Vector3f(0, 1.2f, 4));
        camera.lookAt(new Vector3f(0, 0.8f, 0), Vector3f.UNIT_Y);
        Texture2D texture = new Texture2D(256, 192, Format.RGBA8);
        FrameBuffer buffer = new FrameBuffer(256, 192, 1);
        buffer.setDepthTarget(FrameBufferTarget.newTarget(Format.Depth));
        buffer.addColorTarget(FrameBufferTarget.newTarget(texture));
        ViewPort view = renderManager.createPreView("off screen", camera);
        view.setClearFlags(true, true, true);
        view.setBackgroundColor(new ColorRGBA(0.1f, 0.2f, 0.15f, 1));
        view.setOutputFrameBuffer(buffer);
        view.attachScene(filmed);
        return texture;
    }

    @Override
    public void simpleUpdate(float tpf) {
        duck.rotate(0, tpf, 0);
        filmed.updateLogicalState(tpf);
        filmed.updateGeometricState();
    }
}
