package dev.impasto.tests.bench.quality;

import dev.impasto.training.metric.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A part of a picture, in pixels from the top left. */
record Window(int x, int y, int width, int height) {
    private static final int WIDTH = 72;
    private static final int HEIGHT = 48;

    /** The windows with the largest sums of a plane, none over another, the largest first. */
    static List<Window> largest(float[] plane, int width, int height, int count) {
        int w = Math.min(WIDTH, width);
        int h = Math.min(HEIGHT, height);
        record Weighed(Window window, double sum) {}
        List<Weighed> all = new ArrayList<>();
        for (int y = 0; y + h <= height; y += Math.max(h / 4, 1)) {
            for (int x = 0; x + w <= width; x += Math.max(w / 4, 1)) {
                Window window = new Window(x, y, w, h);
                all.add(new Weighed(window, window.sum(plane, width)));
            }
        }
        all.sort(Comparator.comparingDouble(Weighed::sum).reversed());
        List<Window> chosen = new ArrayList<>();
        for (Weighed next : all) {
            if (chosen.size() < count && chosen.stream().noneMatch(next.window::overlaps)) {
                chosen.add(next.window);
            }
        }
        return chosen;
    }

    private double sum(float[] plane, int stride) {
        double sum = 0;
        for (int row = y; row < y + height; row++) {
            for (int i = row * stride + x; i < row * stride + x + width; i++) {
                sum += plane[i];
            }
        }
        return sum;
    }

    private boolean overlaps(Window other) {
        return Math.abs(x - other.x) < width && Math.abs(y - other.y) < height;
    }

    /** What a picture shows there. */
    Picture of(Picture picture) {
        float[] rgb = new float[3 * width * height];
        for (int row = 0; row < height; row++) {
            int from = 3 * ((y + row) * picture.width() + x);
            System.arraycopy(picture.rgb(), from, rgb, 3 * row * width, 3 * width);
        }
        return new Picture(width, height, rgb);
    }
}
