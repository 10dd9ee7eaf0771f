package dev.impasto.demos.game.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes opaque 8-bit RGB pictures as PNG (ISO/IEC 15948), fast: filter "Up" on every row and
 * {@link LiteralDeflate}. One encoder serves many pictures of one size and allocates nothing
 * between them. Not for several threads at once.
 */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte FILTER_UP = 2;

    private final int width;
    private final int height;
    private final byte[] source;
    private final byte[] row;
    private final byte[] above;
    private final byte[] filtered;
    private final byte[] chunk;
    private final LiteralDeflate deflate = new LiteralDeflate();
    private final CRC32 crc = new CRC32();
    private final byte[] word = new byte[4];

    /** An encoder of pictures of this size in pixels. */
    public PngEncoder(int width, int height) {
        this.width = width;
        this.height = height;
        source = new byte[4 * width];
        row = new byte[3 * width];
        above = new byte[3 * width];
        filtered = new byte[height * (1 + 3 * width)];
        chunk = new byte[LiteralDeflate.bound(filtered.length)];
    }

    /**
     * Writes one picture.
     *
     * @param rgba sRGB bytes, four a pixel, alpha ignored, from index 0; position is left alone
     * @param bottomUp whether the first row is the lowest, as OpenGL reads it back
     */
    public void write(ByteBuffer rgba, boolean bottomUp, OutputStream out) throws IOException {
        filter(rgba, bottomUp);
        out.write(SIGNATURE);
        writeChunk(out, "IHDR", header(), 13);
        writeChunk(out, "sRGB", new byte[1], 1);
        writeChunk(out, "IDAT", chunk, deflate.compress(filtered, filtered.length, chunk));
        writeChunk(out, "IEND", chunk, 0);
    }

    private void filter(ByteBuffer rgba, boolean bottomUp) {
        Arrays.fill(above, (byte) 0);
        int at = 0;
        for (int y = 0; y < height; y++) {
            rgba.get((bottomUp ? height - 1 - y : y) * source.length, source);
            for (int x = 0, from = 0, to = 0; x < width; x++, from += 4, to += 3) {
                row[to] = source[from];
                row[to + 1] = source[from + 1];
                row[to + 2] = source[from + 2];
            }
            filtered[at++] = FILTER_UP;
            for (int i = 0; i < row.length; i++) {
                filtered[at + i] = (byte) (row[i] - above[i]);
            }
            at += row.length;
            System.arraycopy(row, 0, above, 0, row.length);
        }
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8) // bits a channel
                .put((byte) 2) // colour type: RGB
                .array();
    }

    private void writeChunk(OutputStream out, String type, byte[] bytes, int length)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        writeWord(out, length);
        out.write(name);
        out.write(bytes, 0, length);
        crc.reset();
        crc.update(name);
        crc.update(bytes, 0, length);
        writeWord(out, (int) crc.getValue());
    }

    private void writeWord(OutputStream out, int value) throws IOException {
        for (int i = 0; i < 4; i++) {
            word[i] = (byte) (value >>> (24 - 8 * i));
        }
        out.write(word);
    }
}
