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
 *   <li>the reactive mask at render size: halfs, 0 where nothing is reactive
 *   <li>truth at display size: RGB halfs in working space
 *   <li>normal, albedo, material and id at render size, each as {@link dev.impasto.raster.Layer}
 *       has it
 * </ol>
 *
 * @param width render size
 * @param height render size
 * @param displayWidth display size, at least the render size
 * @param displayHeight display size
 * @param frames how many there are
 */
public record SequenceHeader(
        int width, int height, int displayWidth, int displayHeight, int frames) {
    /** Bytes before the first frame. */
    public static final int BYTES = 32;

    static final int NUMBERS = 6;
    static final int COLOR_BYTES = 6;
    static final int DEPTH_BYTES = 4;
    static final int MOTION_BYTES = 4;
    static final int REACTIVE_BYTES = 2;
    static final int NORMAL_BYTES = 8;
    static final int ALBEDO_BYTES = 4;
    static final int MATERIAL_BYTES = 4;
    static final int ID_BYTES = 4;

    private static final long MAGIC = 0x3251_4553_504d_4931L;
    private static final long FIRST_MAGIC = 0x3151_4553_504d_4931L;
    private static final int MOST = 1 << 14;

    /** Display size over render size where that is one whole number, else 0. */
    public int wholeScale() {
        int scale = displayWidth / width;
        return displayWidth == scale * width && displayHeight == scale * height ? scale : 0;
    }

    int pixels() {
        return width * height;
    }

    int truthPixels() {
        return displayWidth * displayHeight;
    }

    /** Bytes of one frame. */
    public int frameBytes() {
        return idAt() + ID_BYTES * pixels();
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

    int reactiveAt() {
        return motionAt() + MOTION_BYTES * pixels();
    }

    int truthAt() {
        return reactiveAt() + REACTIVE_BYTES * pixels();
    }

    int normalAt() {
        return truthAt() + COLOR_BYTES * truthPixels();
    }

    int albedoAt() {
        return normalAt() + NORMAL_BYTES * pixels();
    }

    int materialAt() {
        return albedoAt() + ALBEDO_BYTES * pixels();
    }

    int idAt() {
        return materialAt() + MATERIAL_BYTES * pixels();
    }

    ByteBuffer encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putInt(width).putInt(height);
        return bytes.putInt(displayWidth).putInt(displayHeight).putInt(frames).rewind();
    }

    static SequenceHeader decode(ByteBuffer bytes, String name) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        long magic = bytes.remaining() < BYTES ? 0 : bytes.getLong();
        if (magic == FIRST_MAGIC) {
            throw new TrainingException(name + " was captured by an older build; capture it again");
        }
        if (magic != MAGIC) {
            throw new TrainingException(name + " is no captured sequence");
        }
        SequenceHeader header =
                new SequenceHeader(
                        bytes.getInt(),
                        bytes.getInt(),
                        bytes.getInt(),
                        bytes.getInt(),
                        bytes.getInt());
        if (!header.isSound()) {
            throw new TrainingException(name + " is damaged");
        }
        return header;
    }

    private boolean isSound() {
        return width > 0
                && height > 0
                && displayWidth >= width
                && displayHeight >= height
                && displayWidth < MOST
                && displayHeight < MOST
                && frames > 0;
    }
}
