package dev.impasto.demos.game.look.paint;

import static dev.impasto.demos.game.look.paint.Noise.mix;
import static dev.impasto.demos.game.look.paint.Noise.step;
import static dev.impasto.demos.game.look.paint.Noise.unit;

/** Fired clay: hexagonal terracotta floors, glazed star tiles, barrel roofs. */
final class ClayRecipes {
    private ClayRecipes() {}

    /** Hexagonal terracotta tiles in sandy grout, nine across and ten rows to two metres. */
    static Recipe terracotta() {
        Hexagons hex = new Hexagons(9, 10);
        return (u, v, t) -> {
            hex.at(u, v);
            float edge = hex.edge * 2 + 0.0018f * NoiseTile.GRAIN.at(u, v);
            float tile = step(0.0035f, 0.0075f, edge);
            float tone = unit(hex.column, hex.row, 3);
            float hue = unit(hex.column, hex.row, 4);
            float broad = NoiseTile.CLOUDY.at(u * 2 + tone, v * 2);
            float grain = NoiseTile.GRAIN.at(u * 2, v * 2);
            t.color(0.47f, 0.175f, 0.085f);
            t.blend(0.58f, 0.28f, 0.14f, step(0.45f, 1, hue));
            t.blend(0.36f, 0.105f, 0.06f, 0.8f * step(0.4f, 0, hue));
            t.shade(mix(0.82f, 1.12f, tone) * (1 + 0.28f * broad + 0.10f * grain));
            t.blend(
                    0.62f,
                    0.40f,
                    0.25f,
                    0.45f * step(0.022f, 0.004f, edge) * step(-0.2f, 0.3f, broad));
            t.blend(0.50f, 0.43f, 0.33f, 1 - tile);
            float tilt = (tone - 0.5f) * (u * 9 - hex.column) + (hue - 0.5f) * (v * 10 - hex.row);
            t.height =
                    tile
                                    * (0.004f
                                            + 0.0025f * step(0, 0.03f, edge)
                                            + 0.0009f * broad
                                            + 0.0010f * tilt)
                            + 0.0004f * grain;
            t.roughness = mix(0.92f, 0.58f + 0.2f * broad + 0.1f * tone, tile);
            t.openness = mix(0.55f, 1, tile);
        };
    }

    /**
     * Glazed stars and crosses, four to the two-metre square in each direction: the Andalusian
     * eight-pointed star is the union of two squares; what it leaves is the cross.
     */
    static Recipe glazed() {
        return (u, v, t) -> {
            int cx = (int) Math.floor(u * 4);
            int cy = (int) Math.floor(v * 4);
            float x = (u * 4 - cx - 0.5f) * 0.5f;
            float y = (v * 4 - cy - 0.5f) * 0.5f;
            float square = Math.max(Math.abs(x), Math.abs(y));
            float diamond = (Math.abs(x) + Math.abs(y)) * 0.70711f;
            float star = Math.min(square, diamond) - 0.1768f;
            float tone = unit(cx, cy, 14);
            if (star < 0) {
                star(x, y, -star, tone, t);
            } else {
                cross(0.25f - Math.abs(x), 0.25f - Math.abs(y), star, unit(cx, cy, 15), t);
            }
            finish(u, v, Math.abs(star), tone, x, y, t);
        };
    }

    private static void star(float x, float y, float in, float tone, Texel t) {
        float r = (float) Math.sqrt(x * x + y * y);
        float petal = (float) Math.cos(8 * Math.atan2(y, x));
        t.color(0.012f, mix(0.15f, 0.20f, tone), mix(0.17f, 0.21f, tone));
        t.blend(0.06f, 0.36f, 0.36f, step(0.0f, 0.1f, in) * 0.7f);
        t.blend(0.74f, 0.70f, 0.60f, ring(in, 0.021f, 0.0042f));
        t.blend(0.015f, 0.06f, 0.20f, step(0.0f, 0.012f, 0.082f + 0.018f * petal - r));
        t.blend(0.76f, 0.72f, 0.62f, ring(r, 0.082f + 0.018f * petal, 0.0032f));
        t.blend(0.74f, 0.40f, 0.07f, step(0.0f, 0.006f, 0.034f + 0.010f * petal - r));
        t.blend(0.76f, 0.72f, 0.62f, step(0.0f, 0.004f, 0.011f - r));
    }

    private static void cross(float x, float y, float in, float tone, Texel t) {
        float r = (float) Math.sqrt(x * x + y * y);
        t.color(0.62f, 0.575f, 0.47f);
        t.shade(mix(0.93f, 1.03f, tone));
        t.blend(0.02f, 0.19f, 0.21f, ring(in, 0.017f, 0.0036f));
        float leaf = Math.min(Math.abs(x), Math.abs(y));
        float along = Math.max(Math.abs(x), Math.abs(y));
        float width = 0.020f * (float) Math.sqrt(Math.max(0, along * (0.15f - along))) * 9;
        t.blend(0.015f, 0.07f, 0.22f, step(0, 0.004f, width * 0.34f - leaf));
        t.blend(0.74f, 0.40f, 0.07f, step(0.0f, 0.004f, 0.018f - r));
    }

    private static void finish(
            float u, float v, float edge, float tone, float x, float y, Texel t) {
        float grout = step(0.0042f, 0.0022f, edge);
        float wave = NoiseTile.CLOUDY.at(u * 3, v * 3);
        float speck = step(0.5f, 0.6f, NoiseTile.GRAIN.at(u * 3, v * 3));
        t.shade(1 + 0.16f * wave - 0.25f * speck);
        t.blend(0.42f, 0.36f, 0.28f, grout);
        float dome = step(0.002f, 0.02f, edge);
        t.height =
                0.0035f * dome
                        + 0.0016f * wave
                        + 0.010f * (x * (tone - 0.5f) + y * (0.5f - tone * tone));
        t.roughness = mix(0.14f + 0.06f * Math.abs(wave), 0.85f, grout);
        t.openness = 1 - 0.45f * grout;
    }

    private static float ring(float x, float at, float half) {
        return step(half, half * 0.4f, Math.abs(x - at));
    }

    /** Barrel roof tiles seen from above: u runs along the eave, v up the slope, two metres. */
    static Recipe roof() {
        return (u, v, t) -> {
            int column = (int) Math.floor(u * 10);
            float fx = u * 10 - column;
            float lifted = v * 6 + 0.08f * unit(column, 0, 8);
            int row = Math.floorMod((int) Math.floor(lifted), 6);
            float fy = lifted - (float) Math.floor(lifted);
            float round = (float) Math.sqrt(Math.max(0, 1 - (2 * fx - 1) * (2 * fx - 1)));
            float tone = unit(column, row, 6);
            t.color(0.50f, 0.20f, 0.10f);
            t.blend(0.62f, 0.36f, 0.20f, tone);
            t.blend(0.27f, 0.12f, 0.08f, step(0.75f, 1, unit(column, row, 7)));
            t.shade(
                    (1 + 0.3f * NoiseTile.CLOUDY.at(u * 3, v * 3))
                            * mix(0.45f, 1, step(0.05f, 0.45f, round)));
            t.shade(mix(0.55f, 1, step(0, 0.14f, fy)));
            t.height = 0.05f * round + 0.02f * fy;
            t.roughness = 0.85f;
            t.openness = mix(0.4f, 1, round);
        };
    }
}
