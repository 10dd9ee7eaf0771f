package dev.impasto.raster;

import com.jme3.material.Material;
import com.jme3.math.Vector2f;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Texture2D;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL30C;

/**
 * Brings pictures to the screen: a painted one, a linear one through the display transform, or the
 * small raster beside the painted one. What goes to the screen holds code values already, so
 * OpenGL's own coding is switched off while it draws.
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
    private final Vector2f origin = new Vector2f();
    private final Region whole = new Region();
    private final Region smallWhole = new Region();
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

    /** Where a picture of this size is to be painted. */
    Canvas canvas(int width, int height, PixelPath path) {
        if (canvas == null || !canvas.picture.isSize(width, height)) {
            closeCanvas();
            canvas = new Canvas(width, height, path);
        }
        return canvas;
    }

    /** Shows a linear picture of the region's own size through the display transform. */
    void plain(
            SceneTarget linear,
            float exposure,
            DisplayTransform transform,
            FrameBuffer out,
            Region region) {
        display.setTexture("Color", linear.color);
        display.setFloat("Exposure", exposure);
        display.setInt("Transform", transform.ordinal());
        draw(display, out, region);
    }

    /** Shows what was painted on the canvas. */
    void painted(FrameBuffer out, Region region) {
        canvas.upload(manager.getRenderer());
        fullScreen.aim(out, region);
        boolean coding = switchCoding(false);
        manager.getRenderer().copyFrameBuffer(canvas.picture.target, out, true, false);
        switchCoding(coding);
    }

    /**
     * Shows the small raster left of the seam (a share of the width) and the canvas right of it.
     */
    void split(GBuffer left, float seam, FrameBuffer out, Region region) {
        canvas.upload(manager.getRenderer());
        stretch(left, seam, canvas.picture, out, region);
    }

    /** Shows the small raster alone, bilinear in display space, with its jitter taken out. */
    void stretched(GBuffer raster, FrameBuffer out, Region region) {
        stretch(raster, BEYOND_THE_RIGHT, smallOf(raster), out, region);
    }

    /** A region of its size that begins at the corner; valid until the next call. */
    Region wholeOf(Region part) {
        whole.set(part.width, part.height);
        return whole;
    }

    /** Brings what a part of a target shows into a scene that is to be drawn over it. */
    void fetch(FrameBuffer from, Region part, SceneTarget scene) {
        Renderer renderer = manager.getRenderer();
        renderer.setFrameBuffer(from);
        int read = GL11C.glGetInteger(GL30C.GL_FRAMEBUFFER_BINDING);
        renderer.setFrameBuffer(scene.frameBuffer);
        GL30C.glBindFramebuffer(GL30C.GL_READ_FRAMEBUFFER, read);
        GL30C.glBlitFramebuffer(
                part.x,
                part.y,
                part.x + part.width,
                part.y + part.height,
                0,
                0,
                scene.width,
                scene.height,
                GL11C.GL_COLOR_BUFFER_BIT,
                GL11C.GL_LINEAR);
        GL30C.glBindFramebuffer(
                GL30C.GL_READ_FRAMEBUFFER, GL11C.glGetInteger(GL30C.GL_DRAW_FRAMEBUFFER_BINDING));
    }

    /** Gives post filters, or who else draws off screen, the light and depth of a scene. */
    void handOver(SceneTarget linear, FrameBuffer out, Region region) {
        jitter.set(0, 0);
        handOver(handOver, linear.color, linear, out, region);
    }

    /** Where a filmic picture is to be shown that is handed over with {@link #handOverBetween}. */
    FrameBuffer between(int width, int height) {
        if (between == null || !between.isSize(width, height)) {
            closeBetween();
            between = new Picture(width, height);
        }
        return between.target;
    }

    /** Hands over the picture shown last, in linear light again, and the small scene's depth. */
    void handOverBetween(GBuffer raster, FrameBuffer out, Region region) {
        handOverCoded.setFloat("Exposure", raster.exposure());
        jitter.set(raster.jitterX(), -raster.jitterY());
        handOver(handOverCoded, between.texture, raster.scene, out, region);
    }

    private void handOver(
            Material material,
            Texture2D picture,
            SceneTarget scene,
            FrameBuffer out,
            Region region) {
        size.set((float) scene.width / region.width, (float) scene.height / region.height);
        material.setTexture("Picture", picture);
        material.setTexture("Scene", scene.color);
        material.setTexture("Depth", scene.depth);
        material.setVector2("SceneScale", size);
        material.setVector2("SceneJitter", jitter);
        // Linear light: whether it is coded, the target and jME's settings decide.
        origin.set(region.x, region.y);
        material.setVector2("Origin", origin);
        fullScreen.draw(material, out, region);
    }

    @Override
    public void close() {
        closeCanvas();
        closeSmall();
        closeBetween();
    }

    private void stretch(
            GBuffer raster, float seam, Picture right, FrameBuffer out, Region region) {
        smallWhole.set(raster.width(), raster.height());
        plain(
                raster.scene,
                raster.exposure(),
                raster.transform(),
                smallOf(raster).target,
                smallWhole);
        size.set(region.width, region.height);
        jitter.set(raster.jitterX() / raster.width(), -raster.jitterY() / raster.height());
        show.setTexture("Left", small.texture);
        show.setTexture("Right", right.texture);
        show.setVector2("Size", size);
        show.setVector2("Jitter", jitter);
        show.setFloat("Seam", seam);
        show.setFloat("SeamWidth", SEAM_PIXELS);
        draw(show, out, region);
    }

    private Picture smallOf(GBuffer raster) {
        if (small == null || !small.isSize(raster.width(), raster.height())) {
            closeSmall();
            small = new Picture(raster.width(), raster.height());
        }
        return small;
    }

    private void draw(Material material, FrameBuffer out, Region region) {
        origin.set(region.x, region.y);
        material.setVector2("Origin", origin);
        boolean coding = switchCoding(false);
        fullScreen.draw(material, out, region);
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
