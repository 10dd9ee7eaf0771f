package dev.impasto.raster;

import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;

/** The reactive mask, and where it is gathered from, while it is wanted. */
final class ReactiveTarget implements AutoCloseable {
    private final SceneTarget scene;
    private Texture2D mask;
    private FrameBuffer maskBuffer;
    private Texture2D veil;
    private FrameBuffer veilBuffer;
    private boolean touched;

    ReactiveTarget(SceneTarget scene) {
        this.scene = scene;
    }

    void keep(boolean wanted) {
        if (wanted && mask == null) {
            mask = new Texture2D(scene.width, scene.height, Layer.REACTIVE.format);
            maskBuffer = Targets.of(mask);
            touched = true; // it holds anything yet
        } else if (!wanted) {
            close();
        }
    }

    boolean isWanted() {
        return mask != null;
    }

    /** Whether the mask holds anything but 0. */
    boolean isTouched() {
        return touched;
    }

    void touch(boolean anything) {
        touched = anything;
    }

    Texture2D texture() {
        return mask;
    }

    FrameBuffer maskBuffer() {
        return maskBuffer;
    }

    /** Light and cover that lie over the scene (RGBA16F), against its depth. */
    FrameBuffer veilBuffer() {
        if (veil == null) {
            veil = new Texture2D(scene.width, scene.height, Format.RGBA16F);
            veilBuffer = Targets.of(veil);
            veilBuffer.setDepthTarget(FrameBufferTarget.newTarget(scene.depth));
        }
        return veilBuffer;
    }

    Texture2D veil() {
        return veil;
    }

    @Override
    public void close() {
        if (mask != null) {
            Targets.dispose(maskBuffer, mask);
            mask = null;
        }
        if (veil != null) {
            Targets.dispose(veilBuffer, veil);
            veil = null;
        }
    }
}
