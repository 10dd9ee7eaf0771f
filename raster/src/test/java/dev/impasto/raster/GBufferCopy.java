package dev.impasto.raster;

import java.util.function.IntConsumer;

/** What a painter was given, kept; pixels are numbered by rows from the top left. */
final class GBufferCopy {
    final int width;
    final int height;
    final float jitterX;
    final float jitterY;
    private final float[] color;
    private final float[] motion;

    GBufferCopy(GBuffer in) {
        width = in.width();
        height = in.height();
        jitterX = in.jitterX();
        jitterY = in.jitterY();
        color = new float[4 * width * height];
        motion = new float[2 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = y * width + x;
                int from = (height - 1 - y) * width + x;
                for (int c = 0; c < 4; c++) {
                    color[4 * to + c] = Halfs.toFloat(in.color().getShort(8 * from + 2 * c));
                }
                motion[2 * to] = Halfs.toFloat(in.motion().getShort(4 * from));
                motion[2 * to + 1] = Halfs.toFloat(in.motion().getShort(4 * from + 2));
            }
        }
    }

    void forEachPixel(IntConsumer action) {
        for (int i = 0; i < width * height; i++) {
            action.accept(i);
        }
    }

    float color(int pixel, int channel) {
        return color[4 * pixel + channel];
    }

    float motionX(int pixel) {
        return motion[2 * pixel];
    }

    float motionY(int pixel) {
        return motion[2 * pixel + 1];
    }
}
