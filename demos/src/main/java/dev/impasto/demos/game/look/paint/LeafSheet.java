package dev.impasto.demos.game.look.paint;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Leaves, blades and flowers drawn into one sheet, the same every time. */
final class LeafSheet {
    static final int SIZE = 512;

    private static final float TURN = 6.2832f;
    private static ByteBuffer painted;

    private final float[] rgba = new float[SIZE * SIZE * 4];
    private final SplittableRandom random = new SplittableRandom(7);

    private LeafSheet() {}

    /** The sheet's mip chain as {@link CutOut} makes it; painted once, then kept. */
    static synchronized ByteBuffer painted() {
        if (painted == null) {
            painted = CutOut.mips(new LeafSheet().paint(), SIZE);
        }
        return painted;
    }

    private float[] paint() {
        olive(new LeafBrush(rgba, SIZE, Sprig.OLIVE));
        cypress(new LeafBrush(rgba, SIZE, Sprig.CYPRESS));
        box(new LeafBrush(rgba, SIZE, Sprig.BOX));
        grass(new LeafBrush(rgba, SIZE, Sprig.GRASS));
        lavender(new LeafBrush(rgba, SIZE, Sprig.LAVENDER));
        return rgba;
    }

    private float any(float low, float high) {
        return low + (high - low) * (float) random.nextDouble();
    }

    private static float sin(float a) {
        return (float) Math.sin(a);
    }

    private static float cos(float a) {
        return (float) Math.cos(a);
    }

    /** Twigs from the middle, with pairs of narrow leaves, some showing their silver side. */
    private void olive(LeafBrush brush) {
        for (int twig = 0; twig < 24; twig++) {
            float angle = any(-2.9f, 2.9f);
            float reach = any(60, 104);
            float x = 128 + 14 * sin(angle * 3);
            float y = 128 - 12 * cos(angle * 2);
            brush.color(1, 0.15f, 0.11f, 0.07f);
            brush.blade(x, y, sin(angle) * reach, cos(angle) * reach, 1.3f);
            for (float d = 16; d < reach; d += 6) {
                for (int side = -1; side <= 1; side += 2) {
                    float light = any(0.75f, 1.25f);
                    if (random.nextInt(4) == 0) {
                        brush.color(light, 0.33f, 0.38f, 0.27f);
                    } else {
                        brush.color(light, 0.165f, 0.225f, 0.085f);
                    }
                    float lean = angle + side * any(0.5f, 1);
                    brush.leaf(
                            x + sin(angle) * d, y + cos(angle) * d, lean, any(13, 20), any(2, 3));
                }
            }
        }
    }

    /** Scales packed into a flame. */
    private void cypress(LeafBrush brush) {
        for (int i = 0; i < 430; i++) {
            float y = any(6, 226);
            float off = Math.abs(y - 100) / 135;
            float half = 96 * (float) Math.sqrt(Math.max(0.02f, 1 - off * off));
            float x = 128 + any(-half, half);
            float lean = (x - 128) / 150 + any(-0.35f, 0.35f);
            brush.color(any(0.65f, 1.35f), 0.055f, 0.105f, 0.042f);
            for (int k = -1; k <= 1; k++) {
                brush.leaf(x, y, lean + 0.4f * k, any(14, 24), any(1.7f, 2.6f));
            }
        }
    }

    /** A round cluster of small leaves, some young and light. */
    private void box(LeafBrush brush) {
        for (int i = 0; i < 330; i++) {
            float a = any(0, TURN);
            float r = 108 * (float) Math.sqrt(any(0, 1));
            float light = any(0.6f, 1.35f);
            if (random.nextInt(5) == 0) {
                brush.color(light, 0.20f, 0.30f, 0.038f);
            } else {
                brush.color(light, 0.085f, 0.170f, 0.038f);
            }
            float x = 128 + r * cos(a);
            brush.leaf(x, 128 + r * sin(a), any(0, TURN), any(13, 21), any(4.2f, 6.2f));
        }
    }

    private void grass(LeafBrush brush) {
        for (int i = 0; i < 46; i++) {
            float x = any(22, 106);
            float lean = (x - 64) / 160 + any(-0.18f, 0.18f);
            float reach = any(110, 235);
            float dry = random.nextInt(5) == 0 ? 0.14f : 0;
            brush.color(any(0.7f, 1.3f), 0.13f + dry, 0.225f + dry * 0.6f, 0.055f);
            brush.blade(x, 2, sin(lean) * reach, cos(lean) * reach, any(1.9f, 3));
        }
    }

    private void lavender(LeafBrush brush) {
        for (int i = 0; i < 30; i++) {
            float x = any(34, 94);
            float lean = (x - 64) / 130 + any(-0.12f, 0.12f);
            float reach = any(110, 200);
            brush.color(1, 0.17f, 0.22f, 0.12f);
            brush.blade(x, 2, sin(lean) * reach, cos(lean) * reach, 1.6f);
            brush.color(any(0.75f, 1.3f), 0.30f, 0.17f, 0.52f);
            for (float d = reach * 0.55f; d < reach + 22; d += 4.2f) {
                float along = (d - reach * 0.55f) / (reach * 0.45f + 22);
                float size = 4.6f * (1.1f - 0.6f * along);
                float turn = lean + any(-1.2f, 1.2f);
                brush.leaf(x + sin(lean) * d, 2 + cos(lean) * d, turn, size * 2.1f, size);
            }
        }
    }
}
