package dev.impasto.demos.game.look.paint;

import static dev.impasto.demos.game.look.paint.Noise.mix;
import static dev.impasto.demos.game.look.paint.Noise.step;
import static dev.impasto.demos.game.look.paint.Noise.unit;

/** Oak boards, bark, brass, wrought iron and sea glass. */
final class WoodAndMetalRecipes {
    private WoodAndMetalRecipes() {}

    /** Oak boards along u, twelve to the two-metre square, with butt joints and nails. */
    static Recipe oak() {
        return (u, v, t) -> {
            int board = (int) Math.floor(v * 12);
            float fy = v * 12 - board;
            float x = u + unit(board, 0, 41);
            int piece = (int) Math.floor(x) & 1;
            float fx = x - (float) Math.floor(x);
            float tone = unit(board, piece, 42);
            float edge = Math.min(Math.min(fy, 1 - fy) / 12, Math.min(fx, 1 - fx)) * 2;
            float bend = NoiseTile.CLOUDY.at(u + tone, v * 2 + tone * 7);
            float ring = NoiseTile.CLOUDY.at(u + tone * 3, v * 14 + 0.35f * bend + tone * 5);
            float pore = NoiseTile.GRAIN.at(u, v * 8 + tone);
            float gap = step(0.0055f, 0.002f, edge);
            float nail = nail(fx, fy);
            t.color(0.43f, 0.255f, 0.125f);
            t.blend(0.27f, 0.135f, 0.06f, step(0.0f, 0.5f, ring));
            t.blend(0.55f, 0.38f, 0.21f, 0.6f * step(0.1f, 0.5f, -ring));
            t.shade(mix(0.72f, 1.12f, tone) * (1 - 0.22f * step(0.1f, 0.5f, pore)));
            t.blend(0.06f, 0.045f, 0.035f, Math.max(gap, nail));
            t.height =
                    0.0013f * -ring
                            + 0.0008f * -pore
                            + 0.006f * step(0, 0.012f, edge)
                            - 0.001f * nail;
            t.roughness = mix(0.50f + 0.25f * Math.abs(pore), 0.9f, gap);
            t.metal = 0;
            t.openness = 1 - 0.7f * gap;
        };
    }

    private static float nail(float fx, float fy) {
        float dx = Math.min(fx, 1 - fx) * 2 - 0.045f;
        float dy = (Math.min(fy, 1 - fy) - 0.25f) / 6;
        return step(0.0085f, 0.006f, (float) Math.sqrt(dx * dx + dy * dy));
    }

    /** Ridged bark, v up the trunk, one metre. */
    static Recipe bark() {
        return (u, v, t) -> {
            float twist = NoiseTile.CLOUDY.at(u, v);
            float ridge = Math.abs(NoiseTile.CLOUDY.at(u * 5 + 0.3f * twist, v));
            float grain = NoiseTile.GRAIN.at(u * 2, v);
            t.color(0.20f, 0.155f, 0.11f);
            t.blend(0.33f, 0.28f, 0.22f, step(0.05f, 0.3f, ridge));
            t.shade(1 + 0.2f * grain);
            t.height = 0.03f * ridge;
            t.roughness = 0.92f;
            t.openness = step(-0.1f, 0.2f, ridge);
        };
    }

    /** Hand-worked brass, one metre: shallow hammer marks, fine brushing, brown in the hollows. */
    static Recipe brass() {
        Noise.Cells cells = new Noise.Cells();
        return (u, v, t) -> {
            cells.at(u, v, 22, 0.8f, 51);
            float hollow = cells.first;
            float brush = NoiseTile.GRAIN.at(u, v * 5);
            float age = NoiseTile.CLOUDY.at(u * 2, v * 2);
            float patina = step(0.08f, 0.5f, age + 0.25f * brush);
            t.color(0.92f, 0.66f, 0.28f);
            t.blend(0.50f, 0.27f, 0.09f, 0.75f * patina);
            t.shade(1 + 0.08f * brush);
            t.height = 0.0011f * hollow * hollow + 0.00008f * brush;
            t.roughness = mix(0.24f + 0.06f * brush, 0.46f, patina);
            t.metal = mix(1, 0.85f, patina);
        };
    }

    /** Wrought iron, waxed nearly black, one metre. */
    static Recipe iron() {
        return (u, v, t) -> {
            float dent = NoiseTile.CLOUDY.at(u * 4, v * 4);
            float grain = NoiseTile.GRAIN.at(u * 2, v * 2);
            float rust = step(0.22f, 0.5f, NoiseTile.CLOUDY.at(u * 3 + 0.5f, v * 3));
            t.color(0.085f, 0.083f, 0.085f);
            t.blend(0.20f, 0.075f, 0.03f, 0.6f * rust);
            t.shade(1 + 0.2f * grain);
            t.height = 0.0022f * dent + 0.0004f * grain;
            t.roughness = mix(0.42f, 0.8f, rust) + 0.05f * grain;
            t.metal = 0.5f * (1 - rust);
        };
    }

    /** Sea glass: teal, smooth, softly uneven, with small bubbles, one metre. */
    static Recipe glass() {
        Noise.Cells cells = new Noise.Cells();
        return (u, v, t) -> {
            float swell = NoiseTile.CLOUDY.at(u, v);
            cells.at(u, v, 18, 1, 61);
            float size = 0.05f + 0.13f * (cells.id & 255) / 255f;
            float bubble = (cells.id >>> 8 & 3) == 0 ? step(size, size * 0.6f, cells.first) : 0;
            t.color(0.03f, 0.27f, 0.27f);
            t.blend(0.10f, 0.48f, 0.42f, step(-0.1f, 0.5f, swell));
            t.blend(0.45f, 0.75f, 0.68f, 0.6f * bubble);
            t.height = 0.006f * swell + 0.002f * bubble;
            t.roughness = 0.07f;
        };
    }
}
