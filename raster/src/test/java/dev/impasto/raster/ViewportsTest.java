package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Matrix4f;
import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.control.AbstractControl;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Quad;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL14C;

/** What applications do with viewports, cameras and buckets stays right under a painter. */
class ViewportsTest {
    private static final int SIZE = 64;
    private static final ColorRGBA ORANGE = new ColorRGBA(0.8f, 0.3f, 0.1f, 1);
    private static final ColorRGBA BLUE = new ColorRGBA(0.1f, 0.2f, 0.7f, 1);

    @Test
    void aViewportIsPaintedWhereItIsAndNowhereElse() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            stage.getViewPort().setBackgroundColor(ORANGE);
            stage.getCamera().setViewPort(0.5f, 1, 0.25f, 0.75f);
            ViewPort other = secondView(stage);
            other.getCamera().setViewPort(0, 0.5f, 0, 1);
            other.setBackgroundColor(BLUE);
            byte[] alone = Shown.after(stage, 2);
            int[] size = new int[2];
            SceneRaster raster = SceneRaster.attach(stage);
            raster.paintWith(
                    (in, out) -> {
                        size[0] = in.width();
                        size[1] = in.height();
                        return white(out);
                    },
                    2);
            byte[] painted = Shown.after(stage, 2);
            assertThat(size).containsExactly(SIZE / 4, SIZE / 4);
            assertThat(raster.displayWidth()).isEqualTo(SIZE / 2);
            for (int i = 0; i < SIZE * SIZE; i++) {
                int x = i % SIZE;
                int y = i / SIZE;
                boolean in = x >= SIZE / 2 && y >= SIZE / 4 && y < 3 * SIZE / 4;
                assertThat(painted[4 * i]).isEqualTo(in ? (byte) 255 : alone[4 * i]);
            }
        }
    }

    @Test
    void otherViewportsSeeNoMipBias() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            Texture2D texture =
                    new Texture2D(
                            new Image(Image.Format.RGBA8, 8, 8, Stage.bytes(256), ColorSpace.sRGB));
            stage.unlit(new Box(1, 1, 1), ORANGE).getMaterial().setTexture("ColorMap", texture);
            float[] seen = new float[2];
            ViewPort other = secondView(stage);
            other.addProcessor(new Listener(() -> seen[1] = bias(texture)));
            SceneRaster.attach(stage).paintWith((in, out) -> true, 2);
            stage.getRootNode().addControl(new Listening(camera -> seen[0] = bias(texture)));
            Shown.after(stage, 3);
            assertThat(seen).containsExactly(0, 0);
        }
    }

    @Test
    void controlsThatAreAskedWhileTheSceneIsCulledSeeTheCameraAsItIs() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            Matrix4f projection = stage.getCamera().getProjectionMatrix().clone();
            int[] asked = new int[1];
            stage.getRootNode()
                    .addControl(
                            new Listening(
                                    camera -> {
                                        asked[0]++;
                                        assertThat(camera.getWidth()).isEqualTo(SIZE);
                                        assertThat(camera.getProjectionMatrix())
                                                .isEqualTo(projection);
                                    }));
            stage.unlit(new Box(1, 1, 1), ORANGE);
            SceneRaster.attach(stage).paintWith((in, out) -> true, 2);
            Shown.after(stage, 3);
            assertThat(asked[0]).isEqualTo(3);
        }
    }

    @Test
    void theGuiBucketOfASceneCountsInDisplayPixels() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            Geometry quad = stage.unlit(new Quad(10, 6), ORANGE);
            quad.setQueueBucket(Bucket.Gui);
            quad.setLocalTranslation(20, 30, 0);
            stage.getRootNode().setCullHint(Spatial.CullHint.Never);
            byte[] alone = Shown.after(stage, 1);
            SceneRaster.attach(stage).paintWith((in, out) -> black(out), 2);
            byte[] painted = Shown.after(stage, 2);
            assertThat(alone[4 * (33 * SIZE + 25)]).isNotZero();
            assertThat(rgb(painted)).isEqualTo(rgb(alone));
        }
    }

    @Test
    void pointsKeepTheirSizeOnTheDisplay() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            Mesh mesh = new Mesh();
            mesh.setMode(Mesh.Mode.Points);
            mesh.setBuffer(Type.Position, 3, new float[] {0, 0, 0});
            mesh.updateBound();
            Material material = stage.unlit(mesh, ColorRGBA.White).getMaterial();
            material.setFloat("PointSize", 16);
            int alone = bright(Shown.after(stage, 1));
            SceneRaster.attach(stage).paintWith((in, out) -> false, 2);
            int small = bright(Shown.after(stage, 2));
            assertThat(alone).isEqualTo(16 * 16);
            assertThat(small).isBetween(15 * 15, 17 * 17);
            assertThat((Float) material.getParamValue("PointSize")).isEqualTo(16f);
        }
    }

    /** A scene drawn over what an earlier viewport drew. */
    @Test
    void aViewportThatDoesNotClearKeepsWhatIsThere() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            Camera camera = stage.getCamera().clone();
            ViewPort before = stage.getRenderManager().createPreView("before", camera);
            before.setClearFlags(true, true, true);
            before.setBackgroundColor(BLUE);
            stage.getViewPort().setClearFlags(false, true, true);
            stage.unlit(new Box(1, 1, 1), ORANGE);
            byte[] alone = Shown.after(stage, 1);
            SceneRaster.attach(stage).paintWith((in, out) -> false, 2);
            byte[] small = Shown.after(stage, 2);
            for (int at : new int[] {0, 4 * (SIZE / 2 * SIZE + SIZE / 2)}) {
                for (int c = 0; c < 3; c++) {
                    assertThat((small[at + c] & 0xff) - (alone[at + c] & 0xff)).isBetween(-1, 1);
                }
            }
        }
    }

    /** Light, as everything off screen is, not the code values of a screen. */
    @ParameterizedTest
    @ValueSource(strings = {"RGBA8", "RGBA16F"})
    void anApplicationsOwnTargetGetsLight(String format) {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            Texture2D texture = new Texture2D(SIZE, SIZE, Image.Format.valueOf(format));
            FrameBuffer own = new FrameBuffer(SIZE, SIZE, 1);
            own.addColorTarget(FrameBufferTarget.newTarget(texture));
            own.setDepthTarget(FrameBufferTarget.newTarget(Image.Format.Depth));
            stage.getViewPort().setOutputFrameBuffer(own);
            stage.getViewPort().setBackgroundColor(ORANGE);
            Shown.after(stage, 1);
            byte[] alone = read(stage, own);
            SceneRaster.attach(stage).paintWith((in, out) -> false, 2);
            Shown.after(stage, 2);
            byte[] small = read(stage, own);
            for (int i = 0; i < alone.length; i++) {
                if (i % 4 < 3) {
                    assertThat((small[i] & 0xff) - (alone[i] & 0xff)).isBetween(-1, 1);
                }
            }
        }
    }

    @Test
    void severalColourTargetsAreLeftToTheApplication() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            FrameBuffer own = new FrameBuffer(SIZE, SIZE, 1);
            for (int i = 0; i < 2; i++) {
                own.addColorTarget(
                        FrameBufferTarget.newTarget(new Texture2D(SIZE, SIZE, Image.Format.RGBA8)));
            }
            stage.getViewPort().setOutputFrameBuffer(own);
            int[] painted = new int[1];
            SceneRaster.attach(stage)
                    .paintWith(
                            (in, out) -> {
                                painted[0]++;
                                return true;
                            },
                            2);
            Shown.after(stage, 2);
            assertThat(painted[0]).isZero();
        }
    }

    /** Such as one that makes screenshots of a viewport. */
    @Test
    void aProcessorThatReadsThePictureGetsTheFinishedOne() {
        try (Stage stage = Stage.open(SIZE, SIZE)) {
            ByteBuffer read = Stage.bytes(4 * SIZE * SIZE);
            Listener reader =
                    new Listener(() -> {}) {
                        @Override
                        public void postFrame(FrameBuffer out) {
                            stage.getRenderer().readFrameBuffer(out, read.clear());
                        }
                    };
            stage.getViewPort().addProcessor(reader);
            SceneRaster.attach(stage).paintWith((in, out) -> white(out), 2);
            Shown.after(stage, 2);
            for (int i = 0; i < read.capacity(); i++) {
                assertThat(read.get(i)).isEqualTo((byte) 255);
            }
        }
    }

    private static ViewPort secondView(Stage stage) {
        ViewPort other =
                stage.getRenderManager().createMainView("other", stage.getCamera().clone());
        other.setClearFlags(true, true, true);
        other.attachScene(stage.getRootNode());
        return other;
    }

    private static float bias(Texture2D texture) {
        int bound = GL11C.glGetInteger(GL11C.GL_TEXTURE_BINDING_2D);
        GL11C.glBindTexture(GL11C.GL_TEXTURE_2D, Math.max(0, texture.getImage().getId()));
        float bias = GL11C.glGetTexParameterf(GL11C.GL_TEXTURE_2D, GL14C.GL_TEXTURE_LOD_BIAS);
        GL11C.glBindTexture(GL11C.GL_TEXTURE_2D, bound);
        return bias;
    }

    private static byte[] read(Stage stage, FrameBuffer from) {
        ByteBuffer pixels = Stage.bytes(4 * SIZE * SIZE);
        stage.getRenderer().readFrameBufferWithFormat(from, pixels, Image.Format.RGBA8);
        byte[] bytes = new byte[pixels.capacity()];
        pixels.clear().get(bytes);
        return bytes;
    }

    private static byte[] rgb(byte[] rgba) {
        byte[] rgb = rgba.clone();
        for (int i = 3; i < rgb.length; i += 4) {
            rgb[i] = 0;
        }
        return rgb;
    }

    private static int bright(byte[] rgba) {
        int count = 0;
        for (int i = 0; i < rgba.length; i += 4) {
            count += (rgba[i] & 0xff) > 127 ? 1 : 0;
        }
        return count;
    }

    private static boolean white(Canvas out) {
        return fill(out.rgba8(), 0xFFFFFFFF);
    }

    private static boolean black(Canvas out) {
        return fill(out.rgba8(), 0xFF000000);
    }

    private static boolean fill(ByteBuffer rgba8, int pixel) {
        for (int i = 0; i < rgba8.capacity(); i += 4) {
            rgba8.putInt(i, pixel);
        }
        return true;
    }

    /** Is told the camera by which a scene is culled. */
    private static final class Listening extends AbstractControl {
        private final Consumer<Camera> told;

        Listening(Consumer<Camera> told) {
            this.told = told;
        }

        @Override
        protected void controlUpdate(float tpf) {}

        @Override
        protected void controlRender(RenderManager manager, ViewPort view) {
            told.accept(view.getCamera());
        }
    }

    /** Is told when a viewport's queues are about to be drawn. */
    private static class Listener implements SceneProcessor {
        private final Runnable queued;
        private boolean initialized;

        Listener(Runnable queued) {
            this.queued = queued;
        }

        @Override
        public void initialize(RenderManager manager, ViewPort view) {
            initialized = true;
        }

        @Override
        public boolean isInitialized() {
            return initialized;
        }

        @Override
        public void reshape(ViewPort view, int width, int height) {}

        @Override
        public void preFrame(float tpf) {}

        @Override
        public void postQueue(RenderQueue queue) {
            queued.run();
        }

        @Override
        public void postFrame(FrameBuffer out) {}

        @Override
        public void cleanup() {}

        @Override
        public void setProfiler(AppProfiler profiler) {}
    }
}
