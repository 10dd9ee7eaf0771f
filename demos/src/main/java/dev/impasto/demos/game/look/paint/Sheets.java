package dev.impasto.demos.game.look.paint;

import com.jme3.texture.Texture2D;

/** The textures that are not finishes: leaves and clouds. */
public final class Sheets {
    private static final int SIZE = 512;

    private Sheets() {}

    /** Painted at the first use, then kept. */
    private static final class Painted {
        static final Swatch HIGH = Swatch.bake(Sheets::high, SIZE, 1);
        static final Swatch PUFFS = Swatch.bake(puffs(), SIZE, 60);
    }

    /** Thin high cloud: streaks and curls. */
    private static void high(float u, float v, Texel t) {
        float broad = NoiseTile.CLOUDY.at(u, v);
        float density = 0.5f + 0.7f * NoiseTile.CLOUDY.at(u + 0.08f * broad, v + 0.05f * broad);
        t.color(density * density, density * density, density * density);
    }

    /** The tops of heaped cloud, sixty metres: round bumps upon bumps. */
    private static Recipe puffs() {
        Noise.Cells cells = new Noise.Cells();
        return (u, v, t) -> {
            float wu = u + 0.035f * NoiseTile.CLOUDY.at(u, v);
            float wv = v + 0.035f * NoiseTile.CLOUDY.at(u + 0.5f, v);
            float sum = 0;
            float weight = 0.56f;
            for (int period = 4; period <= 40; period = period * 2 + 1) {
                cells.at(wu, wv, period, 0.95f, period);
                sum += weight * (1 - Math.min(1, cells.first * cells.first * 1.5f));
                weight *= 0.5f;
            }
            t.openness = sum * sum;
            t.height = 9 * sum;
        };
    }

    /** What {@link Sprig} names: square root of linear albedo, and coverage. */
    public static Texture2D leaves() {
        return Mips.texture(LeafSheet.painted(), LeafSheet.SIZE);
    }

    /** Density of high cloud in every channel, as it is, 0 to 1. */
    public static Texture2D highCloud() {
        return Mips.texture(Painted.HIGH.color(), SIZE);
    }

    /** Heaped cloud in {@link Swatch}'s relief layout, its height (0 to 1) as openness. */
    public static Texture2D heapedCloud() {
        return Mips.texture(Painted.PUFFS.relief(), SIZE);
    }
}
