package dev.impasto.engine.diagnose;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Sphere;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.impasto.neural.FrameInputs;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.raster.HeadlessException;
import dev.impasto.raster.SceneRaster;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** A headless scene with texture, near and far things and one that turns, drawn for a consumer. */
final class Yard extends SimpleApplication implements AutoCloseable {
    static final int WIDTH = 384;
    static final int HEIGHT = 224;
    static final int SCALE = 2;

    /** Long, so that what sways goes to and fro while it is looked at. */
    private static final float FRAME_TIME = 0.1f;

    final SceneRaster raster;
    private final HeadlessContext headless;
    private Geometry turning;
    private Texture2D noise;

    private Yard(Consumer<FrameInputs> pass) {
        super(new AppState[0]);
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE);
        setShowSettings(false);
        setSettings(HeadlessContext.settings(WIDTH, HEIGHT));
        start();
        headless = (HeadlessContext) getContext();
        headless.setFrameTime(FRAME_TIME);
        raster = SceneRaster.attach(this);
        raster.paintWith(
                (in, out) -> {
                    pass.accept(inputs(in));
                    return true;
                },
                SCALE);
    }

    /** Opens one; where there is no EGL the test is skipped and says so. */
    static Yard open(Consumer<FrameInputs> pass) {
        try {
            return new Yard(pass);
        } catch (HeadlessException e) {
            Assumptions.abort("skipped, no OpenGL without a window here: " + e.getMessage());
            throw e;
        }
    }

    @Override
    public void simpleInitApp() {
        noise = noise();
        viewPort.setBackgroundColor(new ColorRGBA(0.1f, 0.2f, 0.4f, 1));
        cam.setFrustumPerspective(45, (float) WIDTH / HEIGHT, 0.1f, 200);
        cam.setLocation(new Vector3f(0, 3, 10));
        cam.lookAt(new Vector3f(0, 1, 0), Vector3f.UNIT_Y);
        Box ground = new Box(40, 0.1f, 40);
        ground.scaleTextureCoordinates(new Vector2f(12, 12));
        add("ground", ground, 0, -0.1f, 0);
        add("near", new Box(0.7f, 0.7f, 0.7f), -2, 0.7f, 5);
        add("far", new Box(4, 4, 1), 6, 4, -18);
        turning = add("turning", new Sphere(24, 24, 2.4f), 2.5f, 2.4f, -1);
        turning.rotate(-FastMath.HALF_PI, 0, 0);
    }

    @Override
    public void simpleUpdate(float tpf) {
        turning.rotate(0, 0, 0.05f);
    }

    Geometry add(String name, Mesh mesh, float x, float y, float z) {
        Material material = new Material(assetManager, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setTexture("ColorMap", noise);
        Geometry geometry = new Geometry(name, mesh);
        geometry.setMaterial(material);
        geometry.setLocalTranslation(x, y, z);
        rootNode.attachChild(geometry);
        return geometry;
    }

    void frame() {
        headless.frame();
    }

    private static FrameInputs inputs(GBuffer in) {
        return new FrameInputs(
                in.color(),
                in.depth(),
                in.motion(),
                null,
                in.jitterX(),
                in.jitterY(),
                in.near(),
                in.far(),
                in.exposure(),
                0,
                in.reset());
    }

    /** Grey squares of all shades, with mip levels, as jME makes them. */
    private static Texture2D noise() {
        int size = 32;
        Random random = new Random(4);
        ByteBuffer pixels = BufferUtils.createByteBuffer(4 * size * size);
        for (int i = 0; i < size * size; i++) {
            pixels.putInt(4 * i, 0xff000000 | 0x10101 * random.nextInt(256));
        }
        Texture2D texture =
                new Texture2D(new Image(Image.Format.RGBA8, size, size, pixels, ColorSpace.sRGB));
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        texture.setWrap(Texture.WrapMode.Repeat);
        return texture;
    }

    @Override
    public void close() {
        headless.destroy(true);
    }
}
