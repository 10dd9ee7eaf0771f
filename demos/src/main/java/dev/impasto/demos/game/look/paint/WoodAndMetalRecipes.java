package dev.impasto.demos.game.look.paint;

import static dev.impasto.demos.game.look.paint.Noise.mix;
import static dev.impasto.demos.game.look.paint.Noise.step;
import static dev.impasto.demos.game.look.paint.Noise.unit;

/** Oak boards, bark, brass, wrought iron and sea glass. */
final class WoodAndMetalRecipes {
    private WoodAndMetalRecipes() {}

    /** Oak boards along u, twelve to the two-metre square, two pieces each, with nails. */
    static Recipe oak() {
        return (u, v, t) -> {
            int board = (int) Math.floor(v * 12);
            float fy = v * 12 - board;
            float x = u * 2 + unit(board, 0, 41);
            int piece = (int) Math.floor(x) & 1;
            float fx = x - (float) Math.floor(x);
            float tone = unit(board, piece, 42);
            float edge = Math.min(Math.min(fy, 1 - fy) / 12, Math.min(fx, 1 - fx) / 2) * 2;
            float bend = NoiseTile.CLOUDY.at(u + tone, v * 2 + tone * 7);
            float ring = NoiseTile.CLOUDY.at(u + tone * 3, v * 14 + 0.35f * bend + tone * 5);
            float pore = NoiseTile.GRAIN.at(u, v * 8 + tone);
            float gap = step(0.0055f, 0.002f, edge);
            float nail = nail(fx, fy);
            t.color(0.37f, 0.225f, 0.125f);
            t.blend(0.22f, 0.115f, 0.058f, step(0.0f, 0.5f, ring));
            t.blend(0.48f, 0.33f, 0.20f, 0.6f * step(0.1f, 0.5f, -ring));
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
        float dx = Math.min(fx, 1 - fx) - 0.045f;
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

    /** Brushed brass plates, two by two with riveted seams, brown where hands do not reach. */
    static Recipe brass() {
        return (u, v, t) -> {
            float fx = u * 2 - (float) Math.floor(u * 2);
            float fy = v * 2 - (float) Math.floor(v * 2);
            int plate = (int) (u * 2) * 2 + (int) (v * 2);
            float edge = Math.min(Math.min(fx, 1 - fx), Math.min(fy, 1 - fy));
            float brush =
                    NoiseTile.GRAIN.at(u * (plate % 3 == 0 ? 1 : 6), v * (plate % 3 == 0 ? 6 : 1));
            float seam = step(0.010f, 0.004f, edge);
            float rivet = rivet(fx, fy);
            float age = NoiseTile.CLOUDY.at(u + 0.3f * plate, v);
            float patina = Math.max(seam, 0.55f * step(0.10f, 0.0f, edge) * step(-0.3f, 0.4f, age));
            patina = Math.max(patina, 0.35f * step(0.2f, 0.5f, age));
            t.color(0.90f, 0.64f, 0.29f);
            t.shade(mix(0.9f, 1.05f, unit(plate, 1, 52)) * (1 + 0.10f * brush));
            t.blend(0.30f, 0.15f, 0.06f, patina);
            t.height = 0.0035f * rivet + 0.0025f * step(0.002f, 0.014f, edge) + 0.00012f * brush;
            t.height += 0.0012f * (unit(plate, 2, 52) - 0.5f) * (fx + fy);
            t.roughness = mix(0.33f + 0.10f * brush, 0.6f, patina);
            t.metal = 1 - 0.4f * seam;
            t.openness = 1 - 0.6f * seam;
        };
    }

    /** Round heads along the seams, eight to a plate's side. */
    private static float rivet(float fx, float fy) {
        float along = Math.min(fx, 1 - fx) < Math.min(fy, 1 - fy) ? fy : fx;
        float off = Math.min(Math.min(fx, 1 - fx), Math.min(fy, 1 - fy)) - 0.045f;
        float on = (along * 8 - (float) Math.floor(along * 8) - 0.5f) / 8;
        float r = (float) Math.sqrt(on * on + off * off) / 0.016f;
        return r < 1 ? (float) Math.sqrt(1 - r * r) : 0;
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
