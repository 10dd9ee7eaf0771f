package dev.impasto.raster;

import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;

/** Where a scene is drawn: linear HDR colour (RGBA16F) and depth (32F) of one size. */
final class SceneTarget implements AutoCloseable {
    final int width;
    final int height;
    final Texture2D color;
    final Texture2D depth;
    final FrameBuffer frameBuffer;

    SceneTarget(int width, int height) {
        this(width, height, 1);
    }

    /**
     * @param samples of each pixel's edges; more than 1 only for textures that shaders fetch
     */
    SceneTarget(int width, int height, int samples) {
        this.width = width;
        this.height = height;
        color = new Texture2D(width, height, samples, Format.RGBA16F);
        depth = new Texture2D(width, height, samples, Format.Depth32F);
        frameBuffer = Targets.of(color);
        frameBuffer.setDepthTarget(FrameBufferTarget.newTarget(depth));
    }

    boolean isSize(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    @Override
    public void close() {
        Targets.dispose(frameBuffer, color, depth);
    }
}
