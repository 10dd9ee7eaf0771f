package dev.impasto.raster;

import static org.lwjgl.opengl.GL11C.GL_COLOR;
import static org.lwjgl.opengl.GL11C.GL_NONE;
import static org.lwjgl.opengl.GL11C.glReadBuffer;
import static org.lwjgl.opengl.GL20C.glDrawBuffers;
import static org.lwjgl.opengl.GL30C.GL_COLOR_ATTACHMENT0;
import static org.lwjgl.opengl.GL30C.glClearBufferfv;
import static org.lwjgl.opengl.GL30C.glClearBufferuiv;

import com.jme3.material.RenderState;
import com.jme3.renderer.Renderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Texture2D;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The layers that are drawn from surfaces, as far as they are wanted: one frame buffer. A shader
 * writes normal, albedo, material and number to the locations 0 to 3; what is not wanted goes
 * nowhere.
 */
final class SurfaceTarget implements AutoCloseable {
    private static final Layer[] LOCATIONS = {Layer.NORMAL, Layer.ALBEDO, Layer.MATERIAL, Layer.ID};
    private static final float[] NOTHING = {0, 0, 0, 0};
    private static final float[] UNKNOWN = {-1, -1, 0, 0};
    private static final int[] NOBODY = {0, 0, 0, 0};

    private final Renderer renderer;
    private final Texture2D depth;
    private final int width;
    private final int height;
    private final Map<Layer, Texture2D> images = new EnumMap<>(Layer.class);
    private final int[] attachments = new int[LOCATIONS.length];
    private FrameBuffer frameBuffer;

    /**
     * @param depth a copy of the scene's, which hides what is not seen; the scene's own is read
     *     while this is drawn
     */
    SurfaceTarget(Renderer renderer, Texture2D depth) {
        this.renderer = renderer;
        this.depth = depth;
        width = depth.getImage().getWidth();
        height = depth.getImage().getHeight();
    }

    /** Holds these layers from now on and no others. */
    void keep(Set<Layer> wanted) {
        if (images.keySet().equals(wanted)) {
            return;
        }
        close();
        for (int i = 0; i < LOCATIONS.length; i++) {
            attachments[i] = wanted.contains(LOCATIONS[i]) ? add(LOCATIONS[i]) : GL_NONE;
        }
    }

    private int add(Layer layer) {
        if (frameBuffer == null) {
            frameBuffer = new FrameBuffer(width, height, 1);
            frameBuffer.setMultiTarget(true);
            frameBuffer.setDepthTarget(FrameBufferTarget.newTarget(depth));
        }
        Texture2D image = new Texture2D(width, height, layer.format);
        frameBuffer.addColorTarget(FrameBufferTarget.newTarget(image));
        images.put(layer, image);
        return GL_COLOR_ATTACHMENT0 + images.size() - 1;
    }

    boolean isEmpty() {
        return images.isEmpty();
    }

    boolean has(Layer layer) {
        return images.containsKey(layer);
    }

    Texture2D texture(Layer layer) {
        return images.get(layer);
    }

    /** Makes the layers the target and empties them. */
    void begin(FullScreen fullScreen) {
        fullScreen.aim(frameBuffer, width, height);
        // jME would send the first outputs of a shader to the first targets.
        glDrawBuffers(attachments);
        renderer.applyRenderState(RenderState.DEFAULT);
        for (int i = 0; i < LOCATIONS.length; i++) {
            if (attachments[i] == GL_NONE) {
                continue;
            }
            if (LOCATIONS[i] == Layer.ID) {
                glClearBufferuiv(GL_COLOR, i, NOBODY);
            } else {
                glClearBufferfv(GL_COLOR, i, LOCATIONS[i] == Layer.MATERIAL ? UNKNOWN : NOTHING);
            }
        }
    }

    /** Makes a layer what OpenGL reads. */
    void aimAt(Layer layer) {
        renderer.setFrameBuffer(frameBuffer);
        glReadBuffer(attachments[Arrays.asList(LOCATIONS).indexOf(layer)]);
    }

    @Override
    public void close() {
        if (frameBuffer != null) {
            Targets.dispose(frameBuffer);
            frameBuffer = null;
        }
        images.values().forEach(image -> Targets.dispose(image.getImage()));
        images.clear();
    }
}
