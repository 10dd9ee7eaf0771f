package dev.impasto.demos.game.look.paint;

import static dev.impasto.demos.game.look.paint.Noise.mix;
import static dev.impasto.demos.game.look.paint.Noise.step;
import static dev.impasto.demos.game.look.paint.Noise.unit;

/** Lime plaster, travertine, ashlar, slate flags and cliff rock. */
final class StoneRecipes {
    private StoneRecipes() {}

    /** Hand-trowelled white plaster, two metres: broad sweeps, fine sand, a few hairline cracks. */
    static Recipe plaster() {
        Noise.Cells cells = new Noise.Cells();
        return (u, v, t) -> {
            float broad = NoiseTile.CLOUDY.at(u, v);
            float sweep = NoiseTile.CLOUDY.at(u * 2 + 0.08f * broad, v * 5);
            float grain = NoiseTile.GRAIN.at(u * 2, v * 2);
            float warp = 0.03f * NoiseTile.CLOUDY.at(u * 4 + 0.3f, v * 4);
            cells.at(u + warp, v - warp, 3, 0.9f, 5);
            float crack =
                    step(0.016f, 0.003f, cells.second - cells.first) * step(0.02f, 0.2f, broad);
            t.color(0.70f, 0.65f, 0.57f);
            t.blend(0.60f, 0.50f, 0.38f, 0.55f * step(0.05f, 0.5f, sweep));
            t.blend(0.77f, 0.735f, 0.68f, 0.6f * step(0.0f, 0.45f, -broad));
            t.shade(1 + 0.06f * grain - 0.4f * crack);
            t.height = 0.004f * sweep + 0.0007f * grain - 0.002f * crack;
            t.roughness = 0.82f + 0.1f * grain;
            t.openness = 1 - 0.5f * crack;
        };
    }

    /** Dressed travertine, two metres: soft beds and rows of small pits. */
    static Recipe travertine() {
        return (u, v, t) -> bedded(u, v, t, 0.5f);
    }

    private static void bedded(float u, float v, Texel t, float pitting) {
        float bed = NoiseTile.CLOUDY.at(u, v * 6 + 0.1f * NoiseTile.CLOUDY.at(u * 2, v));
        float pits = NoiseTile.GRAIN.at(u, v * 3) + 0.6f * bed;
        float pit = step(0.42f, 0.62f, pits) * pitting;
        float grain = NoiseTile.GRAIN.at(u * 3, v * 3);
        t.color(0.66f, 0.575f, 0.45f);
        t.blend(0.76f, 0.70f, 0.60f, step(-0.2f, 0.4f, bed));
        t.shade(1 + 0.07f * grain - 0.45f * pit);
        t.height = 0.0012f * bed - 0.004f * pit + 0.0004f * grain;
        t.roughness = 0.62f + 0.2f * pit + 0.08f * grain;
        t.openness = 1 - 0.6f * pit;
    }

    /** Travertine blocks in running bond, four rows of three to the two-metre square. */
    static Recipe ashlar() {
        return (u, v, t) -> {
            int row = (int) Math.floor(v * 4);
            float x = u * 3 + (row & 1) * 0.5f;
            int column = Math.floorMod((int) Math.floor(x), 3);
            float fx = x - (float) Math.floor(x);
            float fy = v * 4 - row;
            float edge = Math.min(Math.min(fx, 1 - fx) * 0.667f, Math.min(fy, 1 - fy) * 0.5f);
            float ragged = edge + 0.004f * NoiseTile.CLOUDY.at(u * 8, v * 8);
            float joint = step(0.011f, 0.004f, ragged);
            bedded(u + 0.37f * column, v + 0.21f * column, t, 0.8f);
            float tone = unit(column, row, 77);
            t.shade(mix(0.80f, 1.08f, tone));
            t.blend(0.50f, 0.38f, 0.25f, 0.25f * step(0.7f, 1, unit(column, row, 78)));
            t.blend(0.36f, 0.31f, 0.25f, joint);
            t.height += 0.010f * step(0.004f, 0.022f, ragged) + 0.003f * tone;
            t.openness = Math.min(t.openness, 1 - 0.6f * joint);
        };
    }

    /** Irregular slate flags with moss in the joints, three metres. */
    static Recipe slate() {
        Noise.Cells cells = new Noise.Cells();
        return (u, v, t) -> {
            float warp = 0.012f * NoiseTile.CLOUDY.at(u * 3, v * 3);
            cells.at(u + warp, v - warp, 6, 0.75f, 9);
            int id = cells.id;
            float edge = (cells.second - cells.first) * 0.25f;
            float joint = step(0.017f, 0.008f, edge);
            float turn = (id & 7) * 0.13f;
            float cleft = NoiseTile.CLOUDY.at(u * 2 + turn, v * 2 - turn);
            float ledge = (float) Math.floor(cleft * 9) / 9f;
            float grain = NoiseTile.GRAIN.at(u * 2, v * 2);
            float tone = (id >>> 8 & 255) / 255f;
            t.color(0.100f, 0.125f, 0.160f);
            t.blend(0.165f, 0.16f, 0.19f, tone * 0.8f);
            t.blend(0.13f, 0.16f, 0.145f, 0.7f * step(0.6f, 1, (id >>> 16 & 255) / 255f));
            t.blend(0.20f, 0.155f, 0.11f, 0.45f * step(0.2f, 0.5f, cleft));
            t.shade(1 + 0.25f * cleft + 0.12f * grain);
            float moss = joint * step(-0.25f, 0.3f, NoiseTile.CLOUDY.at(u * 3 + 0.5f, v * 3));
            t.blend(0.10f, 0.09f, 0.075f, joint);
            t.blend(0.085f, 0.125f, 0.025f, moss);
            t.height =
                    0.006f * ledge
                            + 0.0008f * grain
                            + 0.009f * step(0.006f, 0.026f, edge)
                            + 0.004f * moss * grain;
            t.roughness = mix(0.46f + 0.1f * grain, 0.95f, joint);
            t.openness = 1 - 0.5f * joint;
        };
    }

    /** Weathered limestone cliff in rough beds, eight metres. */
    static Recipe cliff() {
        Noise.Cells cells = new Noise.Cells();
        return (u, v, t) -> {
            float broad = NoiseTile.CLOUDY.at(u, v);
            float bed = NoiseTile.CLOUDY.at(u * 1 + 0.4f, v * 4 + 0.25f * broad);
            cells.at(u + 0.04f * broad, v + 0.04f * bed, 7, 1, 31);
            float crack = step(0.09f, 0.0f, cells.second - cells.first);
            float grain = NoiseTile.GRAIN.at(u * 2, v * 2);
            t.color(0.40f, 0.345f, 0.27f);
            t.blend(0.58f, 0.51f, 0.41f, step(-0.1f, 0.4f, bed));
            t.blend(0.33f, 0.22f, 0.13f, 0.6f * step(0.1f, 0.5f, broad));
            t.blend(
                    0.16f,
                    0.19f,
                    0.07f,
                    0.7f * step(0.12f, 0.4f, NoiseTile.CLOUDY.at(u * 2 + 0.2f, v * 2)));
            t.shade(1 - 0.5f * crack + 0.15f * grain);
            t.height = 0.16f * bed + 0.09f * broad - 0.08f * crack + 0.008f * grain;
            t.roughness = 0.9f;
            t.openness = 1 - 0.6f * crack;
        };
    }

    /** Short turf seen from above, with earth between, two and a half metres. */
    static Recipe lawn() {
        return (u, v, t) -> {
            float broad = NoiseTile.CLOUDY.at(u, v);
            float blade = NoiseTile.GRAIN.at(u * 2, v * 2 + 0.1f * broad);
            t.color(0.085f, 0.135f, 0.032f);
            t.blend(0.19f, 0.235f, 0.06f, step(0.0f, 0.5f, blade));
            t.blend(0.14f, 0.09f, 0.045f, 0.7f * step(0.1f, 0.5f, -blade + 0.5f * broad));
            t.shade(1 + 0.3f * broad);
            t.height = 0.015f * blade;
            t.roughness = 0.95f;
            t.openness = step(-0.6f, 0.3f, blade);
        };
    }
}
