package dev.impasto.demos.game.hud;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/**
 * One picture that holds every shape of the interface, painted white at its final size in pixels.
 * Shapes are added while it is made; then it is a texture and stays as it is.
 */
final class Atlas {
    private static final int GAP = 1;

    private final int size;
    private final BufferedImage image;
    private final Graphics2D paint;
    private int x;
    private int y;
    private int shelf;

    /** Where a shape is: texture coordinates, and its size and offset in pixels, y down. */
    record Sprite(float u0, float v0, float u1, float v1, int left, int top, int w, int h) {}

    /**
     * @param size rows and columns, in pixels
     */
    Atlas(int size) {
        this.size = size;
        image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paint.setColor(Color.WHITE);
    }

    /**
     * Paints a filled shape whose coordinates are pixels, y down.
     *
     * @throws IllegalStateException if the picture is full
     */
    Sprite add(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        int left = (int) Math.floor(bounds.getMinX());
        int top = (int) Math.floor(bounds.getMinY());
        int w = (int) Math.ceil(bounds.getMaxX()) - left;
        int h = (int) Math.ceil(bounds.getMaxY()) - top;
        place(w, h);
        AffineTransform move = AffineTransform.getTranslateInstance(x - left, y - top);
        paint.fill(move.createTransformedShape(shape));
        Sprite sprite =
                new Sprite(
                        x / (float) size,
                        y / (float) size,
                        (x + w) / (float) size,
                        (y + h) / (float) size,
                        left,
                        top,
                        w,
                        h);
        x += w + GAP;
        return sprite;
    }

    private void place(int w, int h) {
        if (x + w > size) {
            x = 0;
            y += shelf + GAP;
            shelf = 0;
        }
        shelf = Math.max(shelf, h);
        if (w > size || y + h > size) {
            throw new IllegalStateException("the interface's atlas is full");
        }
    }

    /** The texture: white, with the shapes in its alpha. */
    Texture2D texture() {
        paint.dispose();
        byte[] shades = new byte[size * size];
        image.getRaster().getDataElements(0, 0, size, size, shades);
        ByteBuffer rgba = BufferUtils.createByteBuffer(4 * shades.length);
        for (byte shade : shades) {
            rgba.put((byte) -1).put((byte) -1).put((byte) -1).put(shade);
        }
        rgba.flip();
        Texture2D texture =
                new Texture2D(new Image(Image.Format.RGBA8, size, size, rgba, ColorSpace.Linear));
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        texture.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
        return texture;
    }
}
