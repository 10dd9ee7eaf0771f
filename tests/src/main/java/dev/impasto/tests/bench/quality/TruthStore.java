package dev.impasto.tests.bench.quality;

import dev.impasto.training.metric.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * Truth pictures, kept from run to run, since they take most of the time. One is known by the plain
 * picture of the same instant, so that a scene which was changed has others.
 */
record TruthStore(Path folder, int samples) {
    private static final int DIGITS = 24;

    /**
     * The truth of the instant of which {@code plain} is the picture.
     *
     * @param drawn draws it where it is not there yet
     */
    Picture of(Picture plain, Supplier<Picture> drawn) throws IOException {
        String name = digest(plain).substring(0, DIGITS) + "-" + samples + ".png";
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return read(file);
        }
        Picture truth = drawn.get();
        Files.createDirectories(folder);
        Path partial = folder.resolve(name + ".part");
        truth.writePng(partial);
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        return truth;
    }

    private static Picture read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + " is no picture; remove it");
        }
        int w = image.getWidth();
        int h = image.getHeight();
        int[] codes = image.getRGB(0, 0, w, h, null, 0, w);
        float[] rgb = new float[3 * w * h];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (codes[i / 3] >> 16 - 8 * (i % 3) & 0xff) / 255f;
        }
        return new Picture(w, h, rgb);
    }

    private static String digest(Picture picture) {
        byte[] codes = new byte[picture.rgb().length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) Math.round(picture.rgb()[i] * 255);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((picture.width() + "x" + picture.height()).getBytes());
            return HexFormat.of().formatHex(digest.digest(codes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
