package dev.impasto.training.upscale;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.training.capture.Sequence;
import dev.impasto.training.capture.SequenceHeader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A window on a captured sequence, top row first, mirrored or not: as if the game had drawn only
 * that part, turned over.
 */
final class Crop {
    private static final short ALPHA_ONE = Half.fromFloat(1);

    private final int width;
    private final int height;
    private final ByteBuffer color;
    private final ByteBuffer depth;
    private final ByteBuffer motion;
    private final ByteBuffer reactive;
    private Sequence sequence;
    private Window render;
    private Window display;
    private boolean mirrorX;
    private boolean mirrorY;

    /** The same part of an image, in pixels of the one size or the other. */
    private record Window(
            int left, int top, int width, int height, int imageWidth, int imageHeight) {

        /** Where in an image with its rows bottom-up a pixel of the window comes from. */
        int source(int x, int y, boolean mirrorX, boolean mirrorY) {
            int column = left + (mirrorX ? width - 1 - x : x);
            int row = top + (mirrorY ? height - 1 - y : y);
            return (imageHeight - 1 - row) * imageWidth + column;
        }
    }

    Crop(int width, int height) {
        this.width = width;
        this.height = height;
        color = buffer(8);
        depth = buffer(4);
        motion = buffer(4);
        reactive = buffer(2);
    }

    private ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(width * height * bytes).order(ByteOrder.nativeOrder());
    }

    /**
     * Aims at a part of a sequence, in its render pixels from the top left.
     *
     * @throws IllegalArgumentException if the part's edges cut display pixels
     */
    void aim(Sequence on, int x, int y, boolean overX, boolean overY) {
        SequenceHeader size = on.header();
        sequence = on;
        render = new Window(x, y, width, height, size.width(), size.height());
        display =
                new Window(
                        shown(x, size.displayWidth(), size.width()),
                        shown(y, size.displayHeight(), size.height()),
                        shown(width, size.displayWidth(), size.width()),
                        shown(height, size.displayHeight(), size.height()),
                        size.displayWidth(),
                        size.displayHeight());
        mirrorX = overX;
        mirrorY = overY;
    }

    private static int shown(int place, int displaySize, int renderSize) {
        int scaled = place * displaySize;
        if (scaled % renderSize != 0) {
            throw new IllegalArgumentException(
                    String.format(
                            "render pixel %d of %d is not on an edge of %d display pixels",
                            place, renderSize, displaySize));
        }
        return scaled / renderSize;
    }

    Sequence sequence() {
        return sequence;
    }

    /** The window's width in display pixels. */
    int displayWidth() {
        return display.width;
    }

    /** The window's height in display pixels. */
    int displayHeight() {
        return display.height;
    }

    /** The frame's inputs; valid until the next call. */
    FrameInputs inputs(int frame, boolean reset) {
        copy(frame);
        return new FrameInputs(
                color,
                depth,
                motion,
                reactive,
                mirrorX ? -sequence.number(frame, 0) : sequence.number(frame, 0),
                mirrorY ? -sequence.number(frame, 1) : sequence.number(frame, 1),
                sequence.number(frame, 2),
                sequence.number(frame, 3),
                sequence.number(frame, 4),
                0,
                reset || sequence.number(frame, 5) != 0);
    }

    private void copy(int frame) {
        ByteBuffer fromColor = sequence.color(frame);
        ByteBuffer fromDepth = sequence.depth(frame);
        ByteBuffer fromMotion = sequence.motion(frame);
        ByteBuffer fromReactive = sequence.reactive(frame);
        for (int to = 0; to < width * height; to++) {
            int from = render.source(to % width, to / width, mirrorX, mirrorY);
            color.putInt(8 * to, fromColor.getInt(6 * from));
            color.putShort(8 * to + 4, fromColor.getShort(6 * from + 4));
            color.putShort(8 * to + 6, ALPHA_ONE);
            depth.putFloat(4 * to, fromDepth.getFloat(4 * from));
            motion.putShort(4 * to, signed(fromMotion.getShort(4 * from), mirrorX));
            motion.putShort(4 * to + 2, signed(fromMotion.getShort(4 * from + 2), mirrorY));
            reactive.putShort(2 * to, fromReactive.getShort(2 * from));
        }
    }

    /**
     * Paints over the frame that was fetched last with one light; NaN is one that holds no colour.
     */
    void flash(float light) {
        short half = Half.fromFloat(light);
        for (int i = 0; i < color.capacity(); i += 2) {
            color.putShort(i, half);
        }
    }

    /** The half with its sign changed, if it is to be. */
    private static short signed(short half, boolean change) {
        return change ? (short) (half ^ 0x8000) : half;
    }

    /**
     * The truth: planes of Y, Co and Cg in working space at display size.
     *
     * @param to where the planes start
     */
    void truth(int frame, float[] planes, int to) {
        ByteBuffer from = sequence.truth(frame);
        int area = display.width * display.height;
        for (int i = 0; i < area; i++) {
            int at = 3 * display.source(i % display.width, i / display.width, mirrorX, mirrorY);
            float r = Half.at(from, at);
            float g = Half.at(from, at + 1);
            float b = Half.at(from, at + 2);
            planes[to + i] = WorkingSpace.luma(r, g, b);
            planes[to + i + area] = WorkingSpace.orange(r, b);
            planes[to + i + 2 * area] = WorkingSpace.green(r, g, b);
        }
    }
}
