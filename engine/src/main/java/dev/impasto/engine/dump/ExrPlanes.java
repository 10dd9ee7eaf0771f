package dev.impasto.engine.dump;

import dev.impasto.engine.dump.ExrHeader.Channel;
import dev.impasto.engine.dump.ExrHeader.Compression;
import dev.impasto.engine.dump.ExrHeader.Type;
import dev.impasto.neural.color.Half;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The channels of an OpenEXR file of {@code docs/dump-format.md}. The file may come from anywhere,
 * so it is read in Java, where a damaged one ends in an exception: tinyexr's open issues list reads
 * and writes beyond its buffers.
 */
final class ExrPlanes {
    private static final long MOST_BYTES = 1L << 30;

    private final Path file;
    private final ExrHeader header;
    private final Map<String, float[]> planes = new HashMap<>();

    private ExrPlanes(Path file, ExrHeader header) {
        this.file = file;
        this.header = header;
        for (Channel channel : header.channels()) {
            planes.put(channel.name(), new float[header.width() * header.height()]);
        }
    }

    /**
     * Reads a file that has to be of this size.
     *
     * @throws IOException in one line that names the file and what is wrong with it
     */
    static ExrPlanes read(Path file, int width, int height) throws IOException {
        require(Files.isRegularFile(file), file, "is missing");
        require(Files.size(file) <= MOST_BYTES, file, "has more than a gigabyte");
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            ExrHeader header = ExrHeader.read(in);
            require(
                    header.width() == width && header.height() == height,
                    file,
                    "is %d x %d, but its JSON says %d x %d"
                            .formatted(header.width(), header.height(), width, height));
            ExrPlanes planes = new ExrPlanes(file, header);
            planes.decode(in);
            return planes;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException(file + " is cut short; copy or dump it again", e);
        } catch (DataFormatException e) {
            throw new IOException(file + " is damaged; copy or dump it again", e);
        } catch (IOException e) {
            boolean named = e.getMessage().startsWith(file.toString());
            throw named ? e : new IOException(file + ": " + e.getMessage(), e);
        }
    }

    Map<String, float[]> all() {
        return planes;
    }

    boolean has(String name) {
        return planes.containsKey(name);
    }

    /** A channel's values, rows from the top. */
    float[] plane(String name) throws IOException {
        float[] plane = planes.get(name);
        require(
                plane != null,
                file,
                "has no channel " + name + "; docs/dump-format.md lists those it needs");
        return plane;
    }

    /** Those of a channel that loses too much as halfs. */
    float[] wholePlane(String name) throws IOException {
        float[] plane = plane(name);
        boolean whole =
                header.channels().stream()
                        .anyMatch(c -> c.name().equals(name) && c.type() == Type.FLOAT);
        require(whole, file, "has channel " + name + " in other than 32-bit floats");
        return plane;
    }

    private void decode(ByteBuffer in) throws IOException, DataFormatException {
        ByteBuffer offsets = in.slice().order(in.order());
        for (int i = 0; i < header.chunks(); i++) {
            long at = offsets.getLong(8 * i);
            require(
                    at >= 0 && at <= in.capacity() - 8,
                    file,
                    "is cut short; copy or dump it again");
            int line = in.getInt((int) at) - header.top();
            int bytes = in.getInt((int) at + 4);
            require(
                    line >= 0 && line < header.height() && line % header.compression().lines == 0,
                    file,
                    "is damaged; copy or dump it again");
            lines(line, content(in.slice((int) at + 8, bytes), count(line)));
        }
    }

    private int count(int line) {
        return Math.min(header.compression().lines, header.height() - line);
    }

    /** A chunk's bytes, unpacked. */
    private ByteBuffer content(ByteBuffer packed, int lines) throws DataFormatException {
        byte[] bytes = new byte[lines * header.lineBytes()];
        if (header.compression() == Compression.NONE || packed.remaining() == bytes.length) {
            packed.get(bytes);
        } else {
            bytes = unshuffled(inflated(packed, bytes));
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] inflated(ByteBuffer packed, byte[] to) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int done = 0;
            while (done < to.length) {
                int more = inflater.inflate(to, done, to.length - done);
                if (more == 0) {
                    throw new DataFormatException("too few bytes");
                }
                done += more;
            }
            return to;
        } finally {
            inflater.end();
        }
    }

    /** Bytes are stored as differences, those at even places before those at odd ones. */
    private static byte[] unshuffled(byte[] stored) {
        byte[] out = new byte[stored.length];
        int odd = (stored.length + 1) / 2;
        int value = 128;
        for (int i = 0; i < stored.length; i++) {
            value = value + (stored[i] & 0xff) - 128 & 0xff;
            out[i < odd ? 2 * i : 2 * (i - odd) + 1] = (byte) value;
        }
        return out;
    }

    private void lines(int first, ByteBuffer content) {
        for (int y = first; y < first + count(first); y++) {
            for (Channel channel : header.channels()) {
                float[] plane = planes.get(channel.name());
                for (int i = y * header.width(); i < (y + 1) * header.width(); i++) {
                    plane[i] =
                            switch (channel.type()) {
                                case UINT -> Integer.toUnsignedLong(content.getInt());
                                case HALF -> Half.toFloat(content.getShort());
                                case FLOAT -> content.getFloat();
                            };
                }
            }
        }
    }

    private static void require(boolean holds, Path file, String complaint) throws IOException {
        if (!holds) {
            throw new IOException(file + " " + complaint);
        }
    }
}
