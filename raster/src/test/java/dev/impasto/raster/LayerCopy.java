package dev.impasto.raster;

import java.nio.ByteBuffer;

/** A layer that a painter was given, kept; pixels are numbered by rows from the top left. */
final class LayerCopy {
    final int width;
    final int height;
    private final int channels;
    private final float[] values;

    LayerCopy(GBuffer in, Layer layer) {
        width = in.width();
        height = in.height();
        channels =
                switch (layer) {
                    case COLOR, NORMAL, ALBEDO -> 4;
                    case MOTION, MATERIAL, ID -> 2;
                    case DEPTH, REACTIVE -> 1;
                };
        values = new float[channels * width * height];
        ByteBuffer bytes = in.read(layer);
        for (int i = 0; i < values.length; i++) {
            int row = height - 1 - i / channels / width;
            int from = row * width * channels + i % (width * channels);
            values[i] = value(bytes, layer, from);
        }
    }

    private static float value(ByteBuffer bytes, Layer layer, int index) {
        return switch (layer) {
            case ALBEDO -> (bytes.get(index) & 0xff) / 255f;
            case DEPTH -> bytes.getFloat(4 * index);
            case ID -> bytes.getShort(2 * index) & 0xffff;
            default -> Halfs.toFloat(bytes.getShort(2 * index));
        };
    }

    float at(int x, int y, int channel) {
        return values[channels * (y * width + x) + channel];
    }

    /** All channels of a pixel. */
    float[] at(int x, int y) {
        float[] pixel = new float[channels];
        System.arraycopy(values, channels * (y * width + x), pixel, 0, channels);
        return pixel;
    }
}
