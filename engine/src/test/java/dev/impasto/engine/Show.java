package dev.impasto.engine;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.raster.HeadlessException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** A headless application that shows a turning box, and the pass attached to it. */
final class Show extends SimpleApplication implements AutoCloseable {
    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    final Impasto impasto;
    int updates;
    float turn = 0.01f;
    private final HeadlessContext headless;
    private Geometry box;

    /** No networks: the analytic path, and one style that cannot be read. */
    static final Models NO_NETWORKS =
            new Models() {
                @Override
                public Optional<OnnxModel> upscaler(double scale) {
                    return Optional.empty();
                }

                @Override
                public OnnxModel style(String name) {
                    throw new IllegalStateException("the style is torn");
                }

                @Override
                public List<String> styles() {
                    return List.of("torn");
                }
            };

    private Show(ImpastoConfig config, Supplier<Backend> backend, Models models) {
        super(new AppState[0]);
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE);
        Logger.getLogger("dev.impasto").setLevel(Level.OFF);
        setShowSettings(false);
        setSettings(HeadlessContext.settings(WIDTH, HEIGHT));
        start();
        headless = (HeadlessContext) getContext();
        impasto = Impasto.attach(this, config, backend, models);
    }

    /** Opens one; where there is no EGL the test is skipped and says so. */
    static Show open(ImpastoConfig config, Supplier<Backend> backend) {
        return open(config, backend, NO_NETWORKS);
    }

    static Show open(ImpastoConfig config, Supplier<Backend> backend, Models models) {
        try {
            return new Show(config, backend, models);
        } catch (HeadlessException e) {
            Assumptions.abort("skipped, no OpenGL without a window here: " + e.getMessage());
            throw e;
        }
    }

    @Override
    public void simpleInitApp() {
        Material material = new Material(assetManager, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setColor("Color", new ColorRGBA(0.8f, 0.3f, 0.1f, 1));
        box = new Geometry("box", new Box(2, 2, 2));
        box.setMaterial(material);
        rootNode.attachChild(box);
        viewPort.setBackgroundColor(new ColorRGBA(0.1f, 0.2f, 0.4f, 1));
    }

    @Override
    public void simpleUpdate(float tpf) {
        box.rotate(0, turn, 0);
        updates++;
    }

    void frames(int count) {
        for (int i = 0; i < count; i++) {
            headless.frame();
        }
    }

    void resize(int width, int height) {
        headless.resize(width, height);
    }

    byte[] picture() {
        int bytes = 4 * headless.getFramebufferWidth() * headless.getFramebufferHeight();
        ByteBuffer rgba = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        impasto.readDisplay(rgba);
        byte[] copy = new byte[rgba.remaining()];
        rgba.get(copy);
        return copy;
    }

    @Override
    public void close() {
        headless.destroy(true);
    }
}
