package dev.impasto.demos.game.look.light;

import com.jme3.post.SceneProcessor;
import com.jme3.profile.AppProfiler;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.texture.FrameBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL30C;

/** Copies depth back where moving shadows were, just before the new ones are drawn. */
final class Restoration implements SceneProcessor {
    /** A copy costs about what this many texels cost. */
    private static final int TEXELS_A_COPY = 256 * 256;

    private final FrameBuffer from;
    private final FrameBuffer to;
    private final List<Rectangle> rectangles = new ArrayList<>();
    private RenderManager manager;
    private boolean everything = true;
    private boolean draws;

    Restoration(FrameBuffer from, FrameBuffer to) {
        this.from = from;
        this.to = to;
    }

    void add(Rectangle rectangle) {
        if (!rectangle.isEmpty()) {
            merge(rectangle);
        }
    }

    /** Rectangles become one where a copy of its own would cost more than the texels between. */
    private void merge(Rectangle rectangle) {
        for (int i = 0; i < rectangles.size(); i++) {
            Rectangle other = rectangles.get(i);
            Rectangle both = rectangle.with(other);
            if (both.area() <= rectangle.area() + other.area() + TEXELS_A_COPY) {
                rectangles.remove(i);
                merge(both);
                return;
            }
        }
        rectangles.add(rectangle);
    }

    /** The whole map has to be copied: it was never drawn, or the context lost it. */
    void everything() {
        everything = true;
    }

    boolean meets(Rectangle rectangle) {
        return everything || rectangles.stream().anyMatch(rectangle::meets);
    }

    /** Something will be drawn, even if nothing is copied. */
    void draws() {
        draws = true;
    }

    boolean pending() {
        return everything || draws || !rectangles.isEmpty();
    }

    @Override
    public void preFrame(float seconds) {
        manager.getRenderer().setFrameBuffer(to);
        if (everything) {
            rectangles.clear();
            rectangles.add(new Rectangle(0, 0, to.getWidth(), to.getHeight()));
        }
        if (!rectangles.isEmpty()) {
            copy();
        }
        rectangles.clear();
        everything = false;
        draws = false;
    }

    /** jME copies whole frame buffers only, so this goes past it and puts its bindings back. */
    private void copy() {
        int read = GL11C.glGetInteger(GL30C.GL_READ_FRAMEBUFFER_BINDING);
        int draw = GL11C.glGetInteger(GL30C.GL_DRAW_FRAMEBUFFER_BINDING);
        boolean scissor = GL11C.glIsEnabled(GL11C.GL_SCISSOR_TEST);
        GL11C.glDisable(GL11C.GL_SCISSOR_TEST);
        GL30C.glBindFramebuffer(GL30C.GL_READ_FRAMEBUFFER, from.getId());
        GL30C.glBindFramebuffer(GL30C.GL_DRAW_FRAMEBUFFER, to.getId());
        for (Rectangle r : rectangles) {
            GL30C.glBlitFramebuffer(
                    r.x0(),
                    r.y0(),
                    r.x1(),
                    r.y1(),
                    r.x0(),
                    r.y0(),
                    r.x1(),
                    r.y1(),
                    GL11C.GL_DEPTH_BUFFER_BIT,
                    GL11C.GL_NEAREST);
        }
        GL30C.glBindFramebuffer(GL30C.GL_READ_FRAMEBUFFER, read);
        GL30C.glBindFramebuffer(GL30C.GL_DRAW_FRAMEBUFFER, draw);
        if (scissor) {
            GL11C.glEnable(GL11C.GL_SCISSOR_TEST);
        }
    }

    @Override
    public void initialize(RenderManager manager, ViewPort port) {
        this.manager = manager;
    }

    @Override
    public boolean isInitialized() {
        return manager != null;
    }

    @Override
    public void reshape(ViewPort port, int width, int height) {}

    @Override
    public void postQueue(RenderQueue queue) {}

    @Override
    public void postFrame(FrameBuffer out) {}

    @Override
    public void cleanup() {}

    @Override
    public void setProfiler(AppProfiler profiler) {}
}
