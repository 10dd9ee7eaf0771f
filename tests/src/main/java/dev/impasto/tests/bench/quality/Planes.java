package dev.impasto.tests.bench.quality;

import dev.impasto.training.metric.Picture;
import java.util.List;

/** Where there is something to look at: a number for each pixel of a frame. */
final class Planes {
    private Planes() {}

    /** How far the methods' pictures of one frame are apart. */
    static float[] disagreement(List<Picture> pictures) {
        float[] plane = new float[pictures.get(0).rgb().length / 3];
        for (int i = 0; i < 3 * plane.length; i++) {
            float least = 1;
            float most = 0;
            for (Picture picture : pictures) {
                least = Math.min(least, picture.rgb()[i]);
                most = Math.max(most, picture.rgb()[i]);
            }
            plane[i / 3] += most - least;
        }
        return plane;
    }

    /** How far a picture is from another one. */
    static float[] difference(Picture a, Picture b) {
        return disagreement(List.of(a, b));
    }

    /** Where neighbours move apart, so that what was hidden comes to light: pixels of motion. */
    static float[] parting(float[] motion, int width) {
        float[] plane = new float[motion.length / 2];
        for (int i = 0; i < plane.length; i++) {
            boolean last = i % width == width - 1;
            plane[i] = last ? 0 : apart(motion, i, i + 1);
            plane[i] += i + width < plane.length ? apart(motion, i, i + width) : 0;
        }
        return plane;
    }

    private static float apart(float[] motion, int a, int b) {
        float x = motion[2 * a] - motion[2 * b];
        float y = motion[2 * a + 1] - motion[2 * b + 1];
        float distance = (float) Math.hypot(x, y);
        return distance < 64 ? distance : 0; // what is new points out of the picture
    }

    /** An error of 0 to 1 at each pixel as a picture, from black over red and yellow to white. */
    static Picture heat(float[] error, int width) {
        float[] rgb = new float[3 * error.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.min(Math.max(3 * error[i / 3] - i % 3, 0), 1);
        }
        return new Picture(width, error.length / width, rgb);
    }
}
