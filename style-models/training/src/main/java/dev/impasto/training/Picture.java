package dev.impasto.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;

/**
 * An RGB picture in memory: display-referred sRGB in [0, 1], rows top-down.
 *
 * @param width pixels
 * @param height pixels
 * @param planes 3 x height x width: all of red, then green, then blue
 */
public record Picture(int width, int height, float[] planes) {

    /** Reads a PNG or JPEG file. */
    public static Picture read(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new TrainingException(file + " is no picture that can be read (PNG or JPEG)");
            }
            return of(image);
        } catch (IOException e) {
            throw new TrainingException("cannot read picture " + file, e);
        }
    }

    /** Image {@code index} of a batch N x 3 x H x W; values outside [0, 1] are kept. */
    public static Picture of(NDArray batch, int index) {
        Shape s = batch.getShape();
        float[] all = batch.toFloatArray();
        int size = (int) (3 * s.get(2) * s.get(3));
        float[] planes = new float[size];
        System.arraycopy(all, index * size, planes, 0, size);
        return new Picture((int) s.get(3), (int) s.get(2), planes);
    }

    /** Takes 8-bit sRGB as it is; alpha is dropped. */
    public static Picture of(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] rgb = image.getRGB(0, 0, w, h, null, 0, w);
        float[] planes = new float[3 * w * h];
        for (int i = 0; i < rgb.length; i++) {
            planes[i] = ((rgb[i] >> 16) & 0xff) / 255f;
            planes[rgb.length + i] = ((rgb[i] >> 8) & 0xff) / 255f;
            planes[2 * rgb.length + i] = (rgb[i] & 0xff) / 255f;
        }
        return new Picture(w, h, planes);
    }

    /** A batch of one, 1 x 3 x H x W, owned by {@code manager}. */
    public NDArray toArray(NDManager manager) {
        return manager.create(planes, new Shape(1, 3, height, width));
    }

    /** The part that starts at (x, y). */
    public Picture crop(int x, int y, int w, int h) {
        float[] part = new float[3 * w * h];
        for (int row = 0; row < 3 * h; row++) {
            int from = (row / h * height + y + row % h) * width + x;
            System.arraycopy(planes, from, part, row * w, w);
        }
        return new Picture(w, h, part);
    }

    /** Left and right exchanged. */
    public Picture mirrored() {
        float[] turned = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            turned[i] = planes[i - i % width + width - 1 - i % width];
        }
        return new Picture(width, height, turned);
    }

    /** Resampled to another size: bicubic, halved first as often as that fits. */
    public Picture resized(int w, int h) {
        BufferedImage image = toImage();
        while (image.getWidth() >= 2 * w && image.getHeight() >= 2 * h) {
            image = draw(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        return of(draw(image, w, h));
    }

    /** Rounded to 8 bits a channel. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int area = width * height;
        int[] rgb = new int[area];
        for (int i = 0; i < area; i++) {
            rgb[i] = to8(planes[i]) << 16 | to8(planes[area + i]) << 8 | to8(planes[2 * area + i]);
        }
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** Writes a PNG file, whole or not at all. */
    public void writePng(Path file) {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            ImageIO.write(toImage(), "png", half.toFile());
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TrainingException("cannot write picture " + file, e);
        }
    }

    private static int to8(float value) {
        return Math.round(Math.max(0, Math.min(1, value)) * 255);
    }

    private static BufferedImage draw(BufferedImage image, int w, int h) {
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, w, h, null);
        g.dispose();
        return out;
    }
}
