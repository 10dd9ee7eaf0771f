package dev.impasto.training.style;

import dev.impasto.training.Picture;
import dev.impasto.training.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** What the painter learns to paint: picture files from folders, or drawn scenes without any. */
final class ContentPictures {

    private final List<Path> files;

    /**
     * @param folders searched with all their sub-folders for PNG and JPEG; empty means drawn scenes
     */
    ContentPictures(List<Path> folders) {
        this.files = new ArrayList<>();
        folders.forEach(folder -> files.addAll(picturesIn(folder)));
        if (files.isEmpty() && !folders.isEmpty()) {
            throw new TrainingException("no PNG or JPEG pictures in " + folders);
        }
    }

    /** How many different files there are; 0 when scenes are drawn. */
    int count() {
        return files.size();
    }

    /** A random square part of a random picture, mirrored or not. */
    Picture crop(Random random, int side) {
        Picture picture = atLeast(any(random), side);
        int x = random.nextInt(picture.width() - side + 1);
        int y = random.nextInt(picture.height() - side + 1);
        Picture part = picture.crop(x, y, side, side);
        return random.nextBoolean() ? part.mirrored() : part;
    }

    /** {@code count} whole pictures of one size, evenly spread over the files. */
    List<Picture> samples(int count, int width, int height) {
        List<Picture> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Picture picture =
                    files.isEmpty()
                            ? DrawnScene.draw(new Random(1000 + i))
                            : Picture.read(files.get(i * files.size() / count));
            samples.add(picture.resized(width, height));
        }
        return samples;
    }

    private Picture any(Random random) {
        return files.isEmpty()
                ? DrawnScene.draw(random)
                : Picture.read(files.get(random.nextInt(files.size())));
    }

    private static Picture atLeast(Picture picture, int side) {
        int shorter = Math.min(picture.width(), picture.height());
        if (shorter >= side) {
            return picture;
        }
        float grow = (float) side / shorter;
        int w = Math.max(side, Math.round(picture.width() * grow));
        int h = Math.max(side, Math.round(picture.height() * grow));
        return picture.resized(w, h);
    }

    private static List<Path> picturesIn(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(ContentPictures::isPicture).sorted().toList();
        } catch (IOException e) {
            throw new TrainingException("cannot read folder " + folder, e);
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
    }
}
