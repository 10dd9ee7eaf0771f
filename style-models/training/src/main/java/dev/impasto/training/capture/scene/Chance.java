package dev.impasto.training.capture.scene;

import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import java.awt.Color;
import java.util.Random;
import java.util.SplittableRandom;

/** All that is left to chance in a scene, from its seed. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        // Random's first numbers are much alike for seeds that follow one another.
        random = new Random(new SplittableRandom(seed).nextLong());
    }

    /** A number from {@code low} to {@code high}. */
    float between(float low, float high) {
        return low + (high - low) * random.nextFloat();
    }

    /** A number from {@code low} to {@code high}, each doubling as likely as any other. */
    float scale(float low, float high) {
        return low * (float) Math.pow(high / low, random.nextFloat());
    }

    /** A whole number from 0, below {@code count}. */
    int below(int count) {
        return random.nextInt(count);
    }

    /** True in this share of all cases. */
    boolean in(float share) {
        return random.nextFloat() < share;
    }

    float sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** A vector within a box around the origin. */
    Vector3f vector(float x, float y, float z) {
        return new Vector3f(between(-x, x), between(-y, y), between(-z, z));
    }

    /** A paint, as sRGB. */
    Color paint(float mostSaturation, float darkest, float brightest) {
        return Color.getHSBColor(
                random.nextFloat(),
                mostSaturation * random.nextFloat(),
                between(darkest, brightest));
    }

    /** A light's colour with 1 as its brightest channel. */
    ColorRGBA hue(float saturation) {
        Color color = Color.getHSBColor(random.nextFloat(), saturation, 1);
        return new ColorRGBA()
                .setAsSrgb(
                        color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f, 1);
    }
}
