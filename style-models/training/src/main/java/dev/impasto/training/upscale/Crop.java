package dev.impasto.training.upscale;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.training.capture.Sequence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A window on a captured sequence, top row first, mirrored or not: as if the game had drawn only
 * that part, turned over.
 */
final class Crop {
    private static final float ALPHA_ONE = 1;

    private final int width;
    private final int height;
    private final ByteBuffer color;
    private final ByteBuffer depth;
    private final ByteBuffer motion;
    private Sequence sequence;
    private int left;
    private int top;
    private boolean mirrorX;
    private boolean mirrorY;

    Crop(int width, int height) {
        this.width = width;
        this.height = height;
        color = buffer(8);
        depth = buffer(4);
        motion = buffer(4);
    }

    private ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(width * height * bytes).order(ByteOrder.nativeOrder());
    }

    /** Aims at a part of a sequence, in its render pixels from the top left. */
    void aim(Sequence on, int x, int y, boolean overX, boolean overY) {
        sequence = on;
        left = x;
        top = y;
        mirrorX = overX;
        mirrorY = overY;
    }

    Sequence sequence() {
        return sequence;
    }

    /** The frame's inputs; valid until the next call. */
    FrameInputs inputs(int frame, boolean reset) {
        ByteBuffer fromColor = sequence.color(frame);
        ByteBuffer fromDepth = sequence.depth(frame);
        ByteBuffer fromMotion = sequence.motion(frame);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = source(x, y, 1);
                int to = y * width + x;
                color.putInt(8 * to, fromColor.getInt(6 * from));
                color.putShort(8 * to + 4, fromColor.getShort(6 * from + 4));
                color.putShort(8 * to + 6, Half.fromFloat(ALPHA_ONE));
                depth.putFloat(4 * to, fromDepth.getFloat(4 * from));
                motion.putShort(4 * to, signed(fromMotion.getShort(4 * from), mirrorX));
                motion.putShort(4 * to + 2, signed(fromMotion.getShort(4 * from + 2), mirrorY));
            }
        }
        return new FrameInputs(
                color,
                depth,
                motion,
                null,
                mirrorX ? -sequence.number(frame, 0) : sequence.number(frame, 0),
                mirrorY ? -sequence.number(frame, 1) : sequence.number(frame, 1),
                sequence.number(frame, 2),
                sequence.number(frame, 3),
                sequence.number(frame, 4),
                0,
                reset || sequence.number(frame, 5) != 0);
    }

    /** Where, in the captured frame (rows bottom-up), a pixel of the window comes from. */
    private int source(int x, int y, int scale) {
        int w = sequence.header().width() * scale;
        int h = sequence.header().height() * scale;
        int column = left * scale + (mirrorX ? width * scale - 1 - x : x);
        int row = top * scale + (mirrorY ? height * scale - 1 - y : y);
        return (h - 1 - row) * w + column;
    }

    /** The half with its sign changed, if it is to be. */
    private static short signed(short half, boolean change) {
        return change ? (short) (half ^ 0x8000) : half;
    }

    /**
     * The truth: planes of Y, Co and Cg in working space at twice the size.
     *
     * @param to where the planes start
     */
    void truth(int frame, float[] planes, int to) {
        ByteBuffer from = sequence.truth(frame);
        int w = 2 * width;
        int area = 4 * width * height;
        for (int y = 0; y < 2 * height; y++) {
            for (int x = 0; x < w; x++) {
                int at = 3 * source(x, y, 2);
                float r = Half.at(from, at);
                float g = Half.at(from, at + 1);
                float b = Half.at(from, at + 2);
                int i = to + y * w + x;
                planes[i] = WorkingSpace.luma(r, g, b);
                planes[i + area] = WorkingSpace.orange(r, b);
                planes[i + 2 * area] = WorkingSpace.green(r, g, b);
            }
        }
    }
}
