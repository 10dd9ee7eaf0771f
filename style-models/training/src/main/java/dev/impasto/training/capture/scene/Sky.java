package dev.impasto.training.capture.scene;

import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import java.util.Random;

/** How much light comes from where: a gradient, a sun, clouds or stars, and dark ground. */
final class Sky {
    private static final int CELLS = 64;
    private static final float THICK = 0.85f;
    private static final ColorRGBA WHITE = ColorRGBA.White;

    private final Daylight.Hour hour;
    private final Vector3f towardsSun;
    private final float intensity;
    private final ColorRGBA zenith;
    private final ColorRGBA horizon;
    private final ColorRGBA sun;
    private final float cover;
    private final float[] noise = new float[CELLS * CELLS];

    Sky(Chance chance, Daylight.Hour hour, Vector3f towardsSun, float intensity) {
        this.hour = hour;
        this.towardsSun = towardsSun;
        this.intensity = intensity;
        boolean dusk = hour == Daylight.Hour.DUSK;
        boolean grey = hour == Daylight.Hour.OVERCAST || hour == Daylight.Hour.INSIDE;
        zenith =
                grey
                        ? new ColorRGBA(0.6f, 0.65f, 0.7f, 1)
                        : new ColorRGBA(0.15f, dusk ? 0.2f : 0.35f, dusk ? 0.45f : 0.8f, 1);
        horizon = dusk ? new ColorRGBA(1, 0.55f, 0.3f, 1) : new ColorRGBA(0.75f, 0.85f, 0.95f, 1);
        sun =
                dusk
                        ? new ColorRGBA(1, chance.between(0.45f, 0.7f), 0.3f, 1)
                        : new ColorRGBA(1, 0.95f, chance.between(0.75f, 0.95f), 1);
        cover = grey ? 1 : chance.between(0, 0.9f);
        Random random = new Random(chance.below(1 << 30));
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat();
        }
    }

    ColorRGBA sun() {
        return sun;
    }

    ColorRGBA mean() {
        ColorRGBA mean = zenith.clone().interpolateLocal(horizon, 0.5f);
        return mean.mult(1 / Math.max(mean.r, Math.max(mean.g, mean.b)));
    }

    /** Linear light from a direction. */
    ColorRGBA radiance(Vector3f from) {
        float up = from.y;
        if (up < 0) {
            return horizon.mult((0.25f + 0.3f * FastMath.exp(20 * up)) * hour.sky * intensity);
        }
        ColorRGBA light = horizon.clone().interpolateLocal(zenith, FastMath.pow(up, 0.45f));
        float cloud = clouds(from);
        light.interpolateLocal(horizon.clone().interpolateLocal(WHITE, 0.7f), cloud * THICK);
        float near = Math.max(from.dot(towardsSun), 0);
        light.addLocal(sun.mult((1 - cloud) * hour.sun * FastMath.pow(near, 60)));
        light.multLocal(hour.sky * intensity);
        if (hour == Daylight.Hour.NIGHT && value(from.x * 97, from.z * 97) > 0.93f) {
            light.addLocal(WHITE.mult(0.08f * intensity));
        }
        return light;
    }

    private float clouds(Vector3f from) {
        float x = from.x / (from.y + 0.15f);
        float z = from.z / (from.y + 0.15f);
        float sum = 0;
        float share = 0.5f;
        for (int octave = 1; octave <= 16; octave *= 2) {
            sum += share * value(2 * x * octave, 2 * z * octave);
            share /= 2;
        }
        float edge = 0.65f - 0.35f * cover;
        return FastMath.clamp(5 * (sum - edge), 0, 1) * FastMath.clamp(8 * from.y, 0, 1);
    }

    /** Smooth noise of cells of size 1. */
    private float value(float x, float y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        float u = eased(x - i);
        float v = eased(y - j);
        float upper = cell(i, j) * (1 - u) + cell(i + 1, j) * u;
        float lower = cell(i, j + 1) * (1 - u) + cell(i + 1, j + 1) * u;
        return upper * (1 - v) + lower * v;
    }

    private static float eased(float t) {
        return t * t * (3 - 2 * t);
    }

    private float cell(int x, int y) {
        return noise[Math.floorMod(y, CELLS) * CELLS + Math.floorMod(x, CELLS)];
    }
}
