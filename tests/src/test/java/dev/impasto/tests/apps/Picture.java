package dev.impasto.tests.apps;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a program showed: code values, 0 to 255, rows from the top. */
record Picture(int width, int height, int[][] channels) {
    /** From OpenGL's bytes: RGBA, rows bottom-up. */
    static Picture of(ByteBuffer rgba, int width, int height) {
        int[][] channels = new int[3][width * height];
        for (int i = 0; i < width * height; i++) {
            int from = (height - 1 - i / width) * width + i % width;
            for (int c = 0; c < 3; c++) {
                channels[c][i] = rgba.get(4 * from + c) & 0xff;
            }
        }
        return new Picture(width, height, channels);
    }

    static Picture read(InputStream png) throws IOException {
        BufferedImage image = ImageIO.read(png);
        int[][] channels = new int[3][image.getWidth() * image.getHeight()];
        for (int i = 0; i < channels[0].length; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            for (int c = 0; c < 3; c++) {
                channels[c][i] = rgb >> 16 - 8 * c & 0xff;
            }
        }
        return new Picture(image.getWidth(), image.getHeight(), channels);
    }

    void write(Path file) throws IOException {
        ImageIO.write(image(), "png", file.toFile());
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int rgb = channels[0][i] << 16 | channels[1][i] << 8 | channels[2][i];
            image.setRGB(i % width, i / width, rgb);
        }
        return image;
    }

    /** The means of square blocks; what does not fill one is left out. */
    Picture blocks(int side) {
        int columns = width / side;
        int rows = height / side;
        int[][] means = new int[3][columns * rows];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < means[c].length; i++) {
                means[c][i] = mean(channels[c], i % columns * side, i / columns * side, side);
            }
        }
        return new Picture(columns, rows, means);
    }

    private int mean(int[] channel, int x, int y, int side) {
        int sum = 0;
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                sum += channel[(y + j) * width + x + i];
            }
        }
        return Math.round((float) sum / (side * side));
    }

    /** The mean difference of a channel of a pixel. */
    double difference(Picture other) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < channels[c].length; i++) {
                sum += Math.abs(channels[c][i] - other.channels[c][i]);
            }
        }
        return sum / (3 * channels[0].length);
    }

    /** The difference that this share of all channels of all pixels stays below. */
    int difference(Picture other, double share) {
        int[] counts = new int[256];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < channels[c].length; i++) {
                counts[Math.abs(channels[c][i] - other.channels[c][i])]++;
            }
        }
        double rest = share * 3 * channels[0].length;
        int step = 0;
        while (step < 255 && (rest -= counts[step]) > 0) {
            step++;
        }
        return step;
    }
}
