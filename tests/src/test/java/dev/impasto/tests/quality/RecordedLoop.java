package dev.impasto.tests.quality;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Sphere;
import com.jme3.system.AppSettings;
import dev.impasto.neural.FrameInputs;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.raster.Layer;
import dev.impasto.raster.SceneRaster;
import dev.impasto.raster.Supersampler;
import dev.impasto.training.metric.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames of a camera that comes back to where it began, with their truth: what can be shown to an
 * upscaler over and over, each loop following from the one before. Rails, poles and boxes stand on
 * a chequered floor; one box turns.
 */
final class RecordedLoop {
    static final int WIDTH = 96;
    static final int HEIGHT = 54;

    /** As many as the phases of the jitter at 2x, sixteen times those at 1x. */
    static final int POSES = 128;

    private static final int SAMPLES = 64;

    private final int width;
    private final int height;
    private final List<FrameInputs> frames = new ArrayList<>();
    private final List<Picture> truths = new ArrayList<>();

    /**
     * Draws the frames, the display {@code scale} times as large; the second time round, so that
     * the first follows from the last.
     */
    RecordedLoop(boolean moving, int scale) {
        width = scale * WIDTH;
        height = scale * HEIGHT;
        Place place = new Place(moving);
        AppSettings settings = HeadlessContext.settings(width, height);
        settings.setGammaCorrection(true);
        place.setSettings(settings);
        place.setShowSettings(false);
        place.start();
        HeadlessContext context = (HeadlessContext) place.getContext();
        try (SceneRaster raster = SceneRaster.attachFilmic(place);
                Supersampler truth = new Supersampler(raster)) {
            raster.paintWith(this::keep, scale);
            ByteBuffer rgba = buffer(4 * width * height);
            for (int i = 0; i < 2 * POSES; i++) {
                context.frame();
                if (i >= POSES && (moving || i == POSES)) {
                    truth.truth(SAMPLES, null, rgba);
                    truths.add(Picture.ofRgba8(rgba, width, height, true));
                }
            }
        } finally {
            place.stop();
            context.destroy(true);
        }
    }

    /** The frame of a pose, which follows from the one before unless it is to be the first. */
    FrameInputs frame(int pose, boolean first) {
        return frames.get(pose % POSES).withReset(first);
    }

    /** A frame whose colour has been replaced by this half everywhere. */
    FrameInputs spoilt(int pose, short half) {
        FrameInputs in = frames.get(pose % POSES);
        ByteBuffer color = buffer(in.color().capacity());
        for (int i = 0; i < color.capacity(); i += 2) {
            color.putShort(i, half);
        }
        return in.withImages(color, in.depth(), in.motion(), null);
    }

    Picture truth(int pose) {
        return truths.get(pose % truths.size());
    }

    private boolean keep(GBuffer in, Canvas out) {
        if (frames.size() == POSES) {
            frames.remove(0);
        }
        frames.add(
                new FrameInputs(
                        copy(in.read(Layer.COLOR)),
                        copy(in.read(Layer.DEPTH)),
                        copy(in.read(Layer.MOTION)),
                        null,
                        in.jitterX(),
                        in.jitterY(),
                        in.near(),
                        in.far(),
                        in.exposure(),
                        0,
                        false));
        return false;
    }

    private static ByteBuffer copy(ByteBuffer from) {
        return buffer(from.capacity()).put(from.duplicate().rewind()).rewind();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** What is seen. */
    private static final class Place extends SimpleApplication {
        private final boolean moving;
        private Geometry turning;
        private int pose;

        Place(boolean moving) {
            super(new AppState[0]);
            this.moving = moving;
        }

        @Override
        public void simpleInitApp() {
            cam.setFrustumPerspective(50, (float) WIDTH / HEIGHT, 0.3f, 200);
            viewPort.setBackgroundColor(new ColorRGBA(0.3f, 0.5f, 0.9f, 1));
            rootNode.addLight(new DirectionalLight(new Vector3f(-1, -2, -0.7f).normalizeLocal()));
            rootNode.addLight(new AmbientLight(ColorRGBA.White.mult(0.3f)));
            for (int i = 0; i < 144; i++) {
                float shade = (i % 12 + i / 12) % 2 == 0 ? 0.7f : 0.15f;
                add(new Box(0.5f, 0.05f, 0.5f), shade, i % 12 - 5.5f, -0.05f, i / 12 - 5.5f);
            }
            for (int i = 0; i < 30; i++) {
                add(new Box(0.012f, 0.5f, 0.012f), 0.05f, 0.2f * i - 3, 0.5f, -1);
            }
            add(new Box(3, 0.015f, 0.015f), 0.05f, 0, 1, -1);
            add(new Sphere(16, 24, 0.5f), 0.6f, -1.2f, 0.5f, 0.6f);
            turning = add(new Box(0.4f, 0.4f, 0.4f), 0.8f, 1.1f, 0.6f, 0.4f);
        }

        private Geometry add(Mesh mesh, float shade, float x, float y, float z) {
            Geometry piece = new Geometry("piece", mesh);
            Material material = new Material(assetManager, "Common/MatDefs/Light/Lighting.j3md");
            material.setBoolean("UseMaterialColors", true);
            material.setColor("Diffuse", new ColorRGBA(shade, 0.8f * shade, 0.6f * shade, 1));
            material.setColor("Ambient", new ColorRGBA(shade, shade, shade, 1));
            piece.setMaterial(material);
            piece.setLocalTranslation(x, y, z);
            rootNode.attachChild(piece);
            return piece;
        }

        @Override
        public void simpleUpdate(float tpf) {
            float angle = moving ? FastMath.TWO_PI * (pose % POSES) / POSES : 0;
            cam.setLocation(
                    new Vector3f(FastMath.sin(angle), 1.6f + 0.3f * FastMath.sin(2 * angle), 5));
            cam.lookAt(new Vector3f(0, 0.6f, 0), Vector3f.UNIT_Y);
            turning.setLocalRotation(new Quaternion().fromAngles(0, angle, 0));
            pose++;
        }
    }
}
