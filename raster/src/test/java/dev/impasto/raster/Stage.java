package dev.impasto.raster;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.system.AppSettings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** A headless application with an empty scene, on the thread of the test. */
final class Stage extends SimpleApplication implements AutoCloseable {
    private final HeadlessContext headless;

    private Stage(int width, int height, boolean gammaCorrection) {
        super(new AppState[0]);
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE);
        setShowSettings(false);
        AppSettings settings = HeadlessContext.settings(width, height);
        settings.setGammaCorrection(gammaCorrection);
        setSettings(settings);
        start();
        headless = (HeadlessContext) getContext();
    }

    /** Opens one; where there is no EGL the test is skipped and says so. */
    static Stage open(int width, int height) {
        return open(width, height, true);
    }

    static Stage open(int width, int height, boolean gammaCorrection) {
        try {
            return new Stage(width, height, gammaCorrection);
        } catch (HeadlessException e) {
            Assumptions.abort("skipped, no OpenGL without a window here: " + e.getMessage());
            throw e;
        }
    }

    @Override
    public void simpleInitApp() {}

    HeadlessContext headless() {
        return headless;
    }

    void frame() {
        headless.frame();
    }

    void resize(int width, int height) {
        headless.resize(width, height);
    }

    /** A body of one colour that no light changes. */
    Geometry unlit(Mesh mesh, ColorRGBA color) {
        Material material = new Material(assetManager, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setColor("Color", color);
        Geometry geometry = new Geometry("unlit", mesh);
        geometry.setMaterial(material);
        rootNode.attachChild(geometry);
        return geometry;
    }

    /** The screen: RGBA8, rows bottom-up. */
    ByteBuffer screen() {
        ByteBuffer rgba = bytes(4 * cam.getWidth() * cam.getHeight());
        headless.readScreen(rgba);
        return rgba;
    }

    static ByteBuffer bytes(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        headless.destroy(true);
    }
}
