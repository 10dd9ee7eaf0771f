package dev.impasto.neural;

import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A wall with a fine pattern that slides past the eye, and a board that floats before it: frames of
 * any size with exact depth and motion, and the truth of each instant.
 */
final class PaintedWorld {
    static final float NEAR = 1;
    static final float FAR = 100;

    private static final float WALL = 20;
    private static final float BOARD = 5;

    final int width;
    final int height;
    final boolean bottomUp;
    private final float speedX;
    private final float speedY;
    private final ByteBuffer color;
    private final ByteBuffer depth;
    private final ByteBuffer motion;

    /**
     * @param speedX how far the wall slides a frame, in render pixels; the board stands still
     */
    PaintedWorld(int width, int height, boolean bottomUp, float speedX, float speedY) {
        this.width = width;
        this.height = height;
        this.bottomUp = bottomUp;
        this.speedX = speedX;
        this.speedY = speedY;
        color = buffer(8);
        depth = buffer(4);
        motion = buffer(4);
    }

    private ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(width * height * bytes).order(ByteOrder.nativeOrder());
    }

    /** The frame of this number, sampled at Halton's jitter. */
    FrameInputs frame(int number, boolean reset) {
        float jitterX = halton(number % 32 + 1, 2) - 0.5f;
        float jitterY = halton(number % 32 + 1, 3) - 0.5f;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                draw(x, y, x + 0.5f + jitterX, y + 0.5f + jitterY, number);
            }
        }
        return new FrameInputs(
                color, depth, motion, null, jitterX, jitterY, NEAR, FAR, 1.3f, 1, reset);
    }

    /** A frame with a reactive mask: one half a pixel, rows as in the others. */
    static FrameInputs masked(FrameInputs in, ByteBuffer reactive) {
        return in.withImages(in.color(), in.depth(), in.motion(), reactive);
    }

    private void draw(int x, int y, float atX, float atY, int number) {
        int pixel = (bottomUp ? height - 1 - y : y) * width + x;
        boolean board = board(atX, atY);
        for (int c = 0; c < 3; c++) {
            float light = light(atX, atY, number, c);
            color.putShort(8 * pixel + 2 * c, Half.fromFloat(light));
        }
        float distance = board ? BOARD : WALL;
        depth.putFloat(4 * pixel, FAR * (distance - NEAR) / (distance * (FAR - NEAR)));
        motion.putShort(4 * pixel, Half.fromFloat(board ? 0 : -speedX));
        motion.putShort(4 * pixel + 2, Half.fromFloat(board ? 0 : -speedY));
    }

    private boolean board(float x, float y) {
        return Math.abs(x - 0.5f * width) < 0.2f * width
                && Math.abs(y - 0.4f * height) < 0.15f * height;
    }

    /** Light at a place in render pixels, before exposure. */
    float light(float x, float y, int number, int channel) {
        if (board(x, y)) {
            return 0.2f + 0.15f * channel + (((int) (x * 0.4f) & 1) == 0 ? 0.5f : 0);
        }
        float u = x - number * speedX;
        float v = y - number * speedY;
        double wave = Math.sin(u * 1.9 + channel) * Math.cos(v * 1.3) + Math.sin((u + v) * 0.31);
        return (float) (0.6 + 0.25 * wave);
    }

    /** What a perfect picture of this instant shows in a display pixel, in display space. */
    float[] truth(int x, int y, float scale, int number) {
        float[] mean = new float[3];
        int side = 8;
        for (int i = 0; i < side * side; i++) {
            float atX = (x + (i % side + 0.5f) / side) / scale;
            float atY = (y + (i / side + 0.5f) / side) / scale;
            float[] rgb = new float[3];
            for (int c = 0; c < 3; c++) {
                rgb[c] = 1.3f * light(atX, atY, number, c);
            }
            float tone = WorkingSpace.toneScale(WorkingSpace.brightest(rgb));
            for (int c = 0; c < 3; c++) {
                mean[c] += rgb[c] * tone / (side * side);
            }
        }
        float back = WorkingSpace.inverseToneScale(WorkingSpace.brightest(mean));
        for (int c = 0; c < 3; c++) {
            mean[c] = WorkingSpace.display(mean[c] * back);
        }
        return mean;
    }

    /** Mean squared error of a picture against the truth, in display space. */
    double error(ByteBuffer picture, int displayWidth, int displayHeight, int number) {
        double sum = 0;
        for (int y = 0; y < displayHeight; y++) {
            int row = bottomUp ? displayHeight - 1 - y : y;
            for (int x = 0; x < displayWidth; x++) {
                float[] truth = truth(x, y, (float) displayWidth / width, number);
                for (int c = 0; c < 3; c++) {
                    int shown = picture.get(4 * (row * displayWidth + x) + c) & 0xff;
                    double off = shown / 255.0 - truth[c];
                    sum += off * off;
                }
            }
        }
        return sum / (3.0 * displayWidth * displayHeight);
    }

    static float halton(int index, int base) {
        float result = 0;
        float digit = 1;
        for (int i = index; i > 0; i /= base) {
            digit /= base;
            result += digit * (i % base);
        }
        return result;
    }
}
