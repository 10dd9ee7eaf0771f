package dev.impasto.training.capture;

import dev.impasto.training.TrainingException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The start of a captured sequence's file, and where things lie in the rest: frames of one size,
 * one after another, little endian, rows bottom-up. A frame is
 *
 * <ol>
 *   <li>six floats: jitter x and y in render pixels (+y down), near, far, exposure, and 1 after a
 *       camera cut, else 0
 *   <li>colour at render size: RGB halfs, linear HDR before exposure
 *   <li>depth at render size: floats, window depth
 *   <li>motion at render size: pairs of halfs, previous − current in render pixels, +y down
 *   <li>truth at display size (twice the render size): RGB halfs in working space
 * </ol>
 *
 * @param width render size
 * @param height render size
 * @param frames how many there are
 */
public record SequenceHeader(int width, int height, int frames) {
    /** Bytes before the first frame. */
    public static final int BYTES = 32;

    static final int NUMBERS = 6;
    static final int COLOR_BYTES = 6;
    static final int DEPTH_BYTES = 4;
    static final int MOTION_BYTES = 4;
    static final int SCALE = 2;

    private static final long MAGIC = 0x3151_4553_504d_4931L;
    private static final int MOST = 1 << 14;

    int pixels() {
        return width * height;
    }

    int truthPixels() {
        return SCALE * SCALE * pixels();
    }

    /** Bytes of one frame. */
    public int frameBytes() {
        return truthAt() + COLOR_BYTES * truthPixels();
    }

    int colorAt() {
        return NUMBERS * Float.BYTES;
    }

    int depthAt() {
        return colorAt() + COLOR_BYTES * pixels();
    }

    int motionAt() {
        return depthAt() + DEPTH_BYTES * pixels();
    }

    int truthAt() {
        return motionAt() + MOTION_BYTES * pixels();
    }

    ByteBuffer encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putLong(MAGIC).putInt(width).putInt(height).putInt(frames).rewind();
    }

    static SequenceHeader decode(ByteBuffer bytes, String name) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < BYTES || bytes.getLong() != MAGIC) {
            throw new TrainingException(name + " is no captured sequence");
        }
        SequenceHeader header = new SequenceHeader(bytes.getInt(), bytes.getInt(), bytes.getInt());
        boolean sound =
                header.width > 0
                        && header.width < MOST
                        && header.height > 0
                        && header.height < MOST
                        && header.frames > 0;
        if (!sound) {
            throw new TrainingException(name + " is damaged");
        }
        return header;
    }
}
