package dev.impasto.raster;

import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;

/** An RGBA8 texture of code values, and the frame buffer that draws into it. */
final class Picture implements AutoCloseable {
    final int width;
    final int height;
    final Texture2D texture;
    final FrameBuffer target;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
        texture = new Texture2D(width, height, Format.RGBA8);
        texture.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        texture.setWrap(Texture.WrapMode.EdgeClamp);
        target = Targets.of(texture);
    }

    boolean isSize(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    @Override
    public void close() {
        Targets.dispose(target, texture);
    }
}
