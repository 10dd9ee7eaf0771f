package dev.impasto.engine.dump;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of an OpenEXR file with one part of scan lines.
 *
 * @param channels in the order in which a line has them
 * @see <a href="https://openexr.com/en/latest/OpenEXRFileLayout.html">OpenEXR File Layout</a>
 */
record ExrHeader(int width, int height, int top, Compression compression, List<Channel> channels) {
    private static final int MAGIC = 20000630;
    private static final int VERSION = 2;
    private static final int LONG_NAMES = 0x400;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_CHANNELS = 256;
    private static final int MOST_PIXELS = 16384;

    /** A channel's values, as OpenEXR numbers their types. */
    enum Type {
        UINT(4),
        HALF(2),
        FLOAT(4);

        final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    record Channel(String name, Type type) {}

    /** Those that are read, as OpenEXR numbers them; null is one that is not. */
    enum Compression {
        NONE(1),
        ZIPS(1),
        ZIP(16);

        final int lines;

        Compression(int lines) {
            this.lines = lines;
        }

        private static Compression of(int code) throws IOException {
            return switch (code) {
                case 0 -> NONE;
                case 2 -> ZIPS;
                case 3 -> ZIP;
                default -> throw new IOException("its compression is not ZIP; save it with ZIP");
            };
        }
    }

    /** Bytes of one line of all channels. */
    int lineBytes() {
        return channels.stream().mapToInt(c -> c.type.bytes * width).sum();
    }

    /** How many chunks the lines are in. */
    int chunks() {
        return (height + compression.lines - 1) / compression.lines;
    }

    /**
     * Reads from the buffer's position up to the table of offsets.
     *
     * @throws IOException that says what is wrong, without the file's name
     * @throws java.nio.BufferUnderflowException where the file ends before its header
     */
    static ExrHeader read(ByteBuffer in) throws IOException {
        require(in.getInt() == MAGIC, "it is no OpenEXR file");
        int version = in.getInt();
        require(
                (version & ~LONG_NAMES) == VERSION,
                "it has tiles, several parts or deep pixels; save it as one part of scan lines");
        List<Channel> channels = null;
        Compression compression = null;
        int[] window = null;
        for (String name = text(in); !name.isEmpty(); name = text(in)) {
            text(in); // the attribute's type, which its name tells
            int bytes = in.getInt();
            require(bytes >= 0 && bytes <= in.remaining(), "attribute " + name + " is cut short");
            ByteBuffer value = in.slice(in.position(), bytes).order(in.order());
            in.position(in.position() + bytes);
            switch (name) {
                case "channels" -> channels = channels(value);
                case "compression" -> compression = Compression.of(value.get());
                case "dataWindow" -> window = window(value);
                default -> {}
            }
        }
        require(
                channels != null && compression != null && window != null,
                "its header lacks channels, compression or dataWindow");
        return new ExrHeader(window[0], window[1], window[2], compression, channels);
    }

    private static int[] window(ByteBuffer value) throws IOException {
        int left = value.getInt();
        int top = value.getInt();
        long width = (long) value.getInt() - left + 1;
        long height = (long) value.getInt() - top + 1;
        require(
                width > 0 && width <= MOST_PIXELS && height > 0 && height <= MOST_PIXELS,
                "its size of %d x %d is not within 1 to %d".formatted(width, height, MOST_PIXELS));
        return new int[] {(int) width, (int) height, top};
    }

    private static List<Channel> channels(ByteBuffer value) throws IOException {
        List<Channel> channels = new ArrayList<>();
        for (String name = text(value); !name.isEmpty(); name = text(value)) {
            int type = value.getInt();
            value.getInt(); // whether it is perceptually linear, for lossy compression
            require(type >= 0 && type < Type.values().length, "channel " + name + ": no such type");
            require(
                    value.getInt() == 1 && value.getInt() == 1,
                    "channel " + name + " is subsampled; save it at full size");
            require(
                    channels.size() < MOST_CHANNELS,
                    "it has more than " + MOST_CHANNELS + " channels");
            channels.add(new Channel(name, Type.values()[type]));
        }
        return channels;
    }

    private static String text(ByteBuffer in) throws IOException {
        int start = in.position();
        while (in.get() != 0) {
            require(in.position() - start <= LONGEST_NAME, "a name in its header does not end");
        }
        byte[] bytes = new byte[in.position() - start - 1];
        in.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
    }

    private static void require(boolean holds, String complaint) throws IOException {
        if (!holds) {
            throw new IOException(complaint);
        }
    }
}
