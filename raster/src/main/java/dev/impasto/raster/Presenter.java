package dev.impasto.raster;

import com.jme3.material.Material;
import com.jme3.math.Vector2f;
import com.jme3.renderer.RenderManager;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL30C;

/**
 * Brings pictures to the screen: a painted one, a linear one through the display transform, or the
 * small raster beside the painted one. They hold sRGB code values, so OpenGL's own coding is
 * switched off while it draws.
 */
final class Presenter implements AutoCloseable {
    private static final float SEAM_PIXELS = 1;
    private static final float BEYOND_THE_RIGHT = 2;

    private final RenderManager manager;
    private final FullScreen fullScreen;
    private final Material display;
    private final Material show;
    private final Material handOver;
    private final Material handOverCoded;
    private final Vector2f size = new Vector2f();
    private final Vector2f jitter = new Vector2f();
    private Canvas canvas;
    private Picture small;
    private Picture between;

    Presenter(RenderManager manager, FullScreen fullScreen) {
        this.manager = manager;
        this.fullScreen = fullScreen;
        display = fullScreen.material("Display");
        show = fullScreen.material("Show");
        handOver = fullScreen.material("HandOver");
        handOverCoded = fullScreen.material("HandOver");
        handOverCoded.setBoolean("Coded", true);
    }

    /** Where a picture of this size is to be painted: RGBA8, rows bottom-up. */
    ByteBuffer canvas(int width, int height) {
        if (canvas == null || !canvas.picture.isSize(width, height)) {
            closeCanvas();
            canvas = new Canvas(width, height);
        }
        return canvas.host.bytes();
    }

    /** Shows a linear picture of the target's own size through the display transform. */
    void plain(SceneTarget linear, float exposure, FrameBuffer out) {
        display.setTexture("Color", linear.color);
        display.setFloat("Exposure", exposure);
        draw(display, out, linear.width, linear.height);
    }

    /** Shows what was painted on the canvas. */
    void painted(FrameBuffer out) {
        canvas.upload(manager.getRenderer());
        fullScreen.aim(out, canvas.picture.width, canvas.picture.height);
        boolean coding = switchCoding(false);
        manager.getRenderer().copyFrameBuffer(canvas.picture.target, out, true, false);
        switchCoding(coding);
    }

    /**
     * Shows the small raster left of the seam (a share of the width) and the canvas right of it.
     */
    void split(GBuffer left, float seam, FrameBuffer out) {
        canvas.upload(manager.getRenderer());
        stretch(left, seam, canvas.picture, out, canvas.picture.width, canvas.picture.height);
    }

    /** Shows the small raster alone, bilinear in display space, with its jitter taken out. */
    void stretched(GBuffer raster, FrameBuffer out, int width, int height) {
        Picture same = smallOf(raster);
        stretch(raster, BEYOND_THE_RIGHT, same, out, width, height);
    }

    /** Whether a target is what post filters take the scene from: linear, in floats. */
    static boolean isForFilters(FrameBuffer out) {
        return out != null
                && out.getNumColorTargets() > 0
                && out.getColorTarget(0).getFormat().isFloatingPont();
    }

    /** Gives post filters the scene as it was drawn: linear light and depth. */
    void handOver(SceneTarget linear, FrameBuffer out) {
        handOver(handOver, linear.color, linear, out, linear.width, linear.height);
    }

    /** Where a picture is to be shown that post filters get with {@link #handOverBetween}. */
    FrameBuffer between(int width, int height) {
        if (between == null || !between.isSize(width, height)) {
            closeBetween();
            between = new Picture(width, height);
        }
        return between.target;
    }

    /** Gives post filters the picture shown last, in linear light again, and the depth. */
    void handOverBetween(GBuffer raster, FrameBuffer out) {
        handOverCoded.setFloat("Exposure", raster.exposure());
        handOver(handOverCoded, between.texture, raster.scene, out, between.width, between.height);
    }

    private void handOver(
            Material material,
            Texture2D picture,
            SceneTarget scene,
            FrameBuffer out,
            int width,
            int height) {
        size.set((float) scene.width / width, (float) scene.height / height);
        material.setTexture("Picture", picture);
        material.setTexture("Depth", scene.depth);
        material.setVector2("DepthScale", size);
        draw(material, out, width, height);
    }

    @Override
    public void close() {
        closeCanvas();
        closeSmall();
        closeBetween();
    }

    private void stretch(
            GBuffer raster, float seam, Picture right, FrameBuffer out, int width, int height) {
        plain(raster.scene, raster.exposure(), smallOf(raster).target);
        size.set(width, height);
        jitter.set(raster.jitterX() / raster.width(), -raster.jitterY() / raster.height());
        show.setTexture("Left", small.texture);
        show.setTexture("Right", right.texture);
        show.setVector2("Size", size);
        show.setVector2("Jitter", jitter);
        show.setFloat("Seam", seam);
        show.setFloat("SeamWidth", SEAM_PIXELS);
        draw(show, out, width, height);
    }

    private Picture smallOf(GBuffer raster) {
        if (small == null || !small.isSize(raster.width(), raster.height())) {
            closeSmall();
            small = new Picture(raster.width(), raster.height());
        }
        return small;
    }

    private void draw(Material material, FrameBuffer out, int width, int height) {
        boolean coding = switchCoding(false);
        fullScreen.draw(material, out, width, height);
        switchCoding(coding);
    }

    /** Draws sRGB code values as they are. */
    void uncoded(Runnable drawing) {
        boolean coding = switchCoding(false);
        drawing.run();
        switchCoding(coding);
    }

    /** Switches OpenGL's linear-to-sRGB coding; returns how it was. */
    private static boolean switchCoding(boolean on) {
        boolean was = GL11C.glIsEnabled(GL30C.GL_FRAMEBUFFER_SRGB);
        if (on) {
            GL11C.glEnable(GL30C.GL_FRAMEBUFFER_SRGB);
        } else {
            GL11C.glDisable(GL30C.GL_FRAMEBUFFER_SRGB);
        }
        return was;
    }

    private void closeCanvas() {
        if (canvas != null) {
            canvas.close();
            canvas = null;
        }
    }

    private void closeBetween() {
        if (between != null) {
            between.close();
            between = null;
        }
    }

    private void closeSmall() {
        if (small != null) {
            small.close();
            small = null;
        }
    }
}
