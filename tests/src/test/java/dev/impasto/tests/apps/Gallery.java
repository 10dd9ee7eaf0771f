package dev.impasto.tests.apps;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Writes each program's pictures side by side into a folder, to be looked at: plain, standing still
 * at native quality, and in motion at 2x.
 */
final class Gallery {
    private Gallery() {}

    /** The folder, and a pattern for the programs. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Program program : Program.values()) {
            if (program.word().matches(args[1])) {
                Exhibit seen = Exhibit.of(program);
                write(folder.resolve(program.word() + ".png"), seen);
                System.out.printf(
                        Locale.ROOT,
                        "%-15s still %s, moving %s, off %.4f %s%n",
                        program.word(),
                        Likeness.between(seen.still(), seen.plain()),
                        Likeness.between(seen.moving(), seen.plain()),
                        seen.off().difference(seen.plain()),
                        seen.failure().orElse(""));
            }
        }
    }

    private static void write(Path file, Exhibit seen) throws IOException {
        Picture[] pictures = {seen.plain(), seen.still(), seen.moving()};
        BufferedImage image =
                new BufferedImage(
                        pictures.length * Screening.WIDTH,
                        Screening.HEIGHT,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < pictures.length; i++) {
            graphics.drawImage(pictures[i].image(), i * Screening.WIDTH, 0, null);
        }
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
