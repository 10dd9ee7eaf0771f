package dev.impasto.demos.game.look.paint;

import com.jme3.texture.Texture2D;

/** Cloud textures that tile. */
public final class SkySheets {
    private static final int SIZE = 512;

    private SkySheets() {}

    private static final class Clouds {
        static final Swatch SWATCH = Swatch.bake(SkySheets::cloud, SIZE, 1);
    }

    private static void cloud(float u, float v, Texel t) {
        float broad = NoiseTile.CLOUDY.at(u, v);
        float density = 0.5f + 0.7f * NoiseTile.CLOUDY.at(u + 0.05f * broad, v + 0.03f * broad);
        t.color(density * density, density * density, density * density);
    }

    /** Density of high cloud in every channel (stored as it is, 0 to 1). */
    public static Texture2D clouds() {
        return Swatch.copy(Clouds.SWATCH.color());
    }
}
