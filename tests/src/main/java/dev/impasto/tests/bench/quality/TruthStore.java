package dev.impasto.tests.bench.quality;

import dev.impasto.training.metric.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * Truth pictures, kept from run to run, since they take most of the time. One is known by the plain
 * picture of the same instant, so that a scene which was changed has others.
 */
record TruthStore(Path folder, int samples) {
    private static final int DIGITS = 24;

    /** Where its samples lie, so that one of other places is not taken for it. */
    private static final String PLACES = "lattice";

    /**
     * The truth of the instant of which {@code plain} is the picture.
     *
     * @param drawn draws it where it is not there yet; on the calling thread
     * @param backstage reads or keeps it; what goes wrong there is an {@link UncheckedIOException}
     */
    CompletableFuture<Picture> of(Picture plain, Supplier<Picture> drawn, Backstage backstage) {
        String instant = digest(plain).substring(0, DIGITS);
        Path file = folder.resolve(instant + "-" + samples + "-" + PLACES + ".png");
        if (Files.exists(file)) {
            return backstage.begin(() -> read(file));
        }
        Picture truth = drawn.get();
        return backstage.begin(() -> kept(truth, file));
    }

    /** Whole or not at all, and by a name of its own: other runs may keep theirs in the folder. */
    private Picture kept(Picture truth, Path file) {
        Path partial = folder.resolve(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            truth.writePng(partial);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return truth;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Picture read(Path file) {
        BufferedImage image = image(file);
        int w = image.getWidth();
        int h = image.getHeight();
        int[] codes = image.getRGB(0, 0, w, h, null, 0, w);
        float[] rgb = new float[3 * w * h];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (codes[i / 3] >> 16 - 8 * (i % 3) & 0xff) / 255f;
        }
        return new Picture(w, h, rgb);
    }

    private static BufferedImage image(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new IOException(file + " is no picture; remove it");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
