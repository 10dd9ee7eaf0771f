package dev.impasto.neural.graph;

/**
 * The shape of an image between layers (batch 1).
 *
 * @param channels as the network counts them, without the padding of the last block
 */
public record Shape(int channels, int height, int width) {

    /** Channels in a block of the blocked layout. */
    public static final int BLOCK = 8;

    /**
     * Whether all three are alike. Not {@code equals}: what a record makes of it is put together
     * when it is first called, and a start of a game would wait 40 ms for that.
     */
    boolean same(Shape other) {
        return channels == other.channels && height == other.height && width == other.width;
    }

    /** Blocks of eight channels, the last one padded. */
    public int blocks() {
        return (channels + BLOCK - 1) / BLOCK;
    }

    /** Pixels of one channel. */
    public int pixels() {
        return height * width;
    }

    /** Floats in the blocked layout. */
    public long floats() {
        return (long) blocks() * pixels() * BLOCK;
    }

    /** Values by channel, row, column in the blocked layout; spare channels are zero. */
    float[] blocked(float[] plain) {
        float[] blocked = new float[(int) floats()];
        for (int i = 0; i < plain.length; i++) {
            int channel = i / pixels();
            int place = channel / BLOCK * pixels() + i % pixels();
            blocked[place * BLOCK + channel % BLOCK] = plain[i];
        }
        return blocked;
    }

    /** {@code CxHxW}, for messages. */
    @Override
    public String toString() {
        return channels + "x" + height + "x" + width;
    }
}
