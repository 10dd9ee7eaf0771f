package dev.impasto.raster;

import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.util.NativeObject;

/** Frame buffers over textures of our own. */
final class Targets {
    private Targets() {}

    /** A frame buffer of the texture's size that draws into it. */
    static FrameBuffer of(Texture2D color) {
        Image image = color.getImage();
        FrameBuffer target =
                new FrameBuffer(image.getWidth(), image.getHeight(), image.getMultiSamples());
        target.addColorTarget(FrameBufferTarget.newTarget(color));
        return target;
    }

    /** Gives the OpenGL objects back at the end of the frame. */
    static void dispose(FrameBuffer target, Texture2D... textures) {
        dispose(target);
        for (Texture2D texture : textures) {
            dispose(texture.getImage());
        }
    }

    /** Gives an OpenGL object back, unless it went with a context that was made anew. */
    static void dispose(NativeObject object) {
        if (object.getId() > 0) {
            object.dispose();
        }
    }
}
