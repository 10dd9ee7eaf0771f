package dev.impasto.demos.game.output;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes opaque 8-bit RGB pictures as PNG (ISO/IEC 15948), fast: filter "Up" on every row and
 * {@link LiteralDeflate}. One encoder serves many pictures of one size and allocates no memory to
 * speak of between them. Not for several threads at once.
 */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte FILTER_UP = 2;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final VarHandle PIXELS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private final int height;
    private final int length;
    private final byte[] filtered;
    private final byte[] chunk;
    private final LiteralDeflate deflate = new LiteralDeflate();
    private final CRC32 crc = new CRC32();
    private final byte[] word = new byte[4];
    private byte[] row;
    private byte[] above;

    /** An encoder of pictures of this size in pixels. */
    public PngEncoder(int width, int height) {
        this.width = width;
        this.height = height;
        row = new byte[4 * width + 4]; // a pixel more, since two are taken at a time
        above = new byte[4 * width + 4];
        length = height * (1 + 3 * width);
        filtered = new byte[length + 5];
        chunk = new byte[LiteralDeflate.bound(length)];
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
        writeChunk(out, "IDAT", chunk, deflate.compress(filtered, length, chunk));
        writeChunk(out, "IEND", chunk, 0);
    }

    private void filter(ByteBuffer rgba, boolean bottomUp) {
        ByteBuffer pixels = rgba.duplicate().clear();
        Arrays.fill(above, (byte) 0);
        int at = 0;
        for (int y = 0; y < height; y++) {
            pixels.get(4 * (bottomUp ? height - 1 - y : y) * width, row, 0, 4 * width);
            filtered[at++] = FILTER_UP;
            subtract(row, above, filtered, at);
            at += 3 * width;
            byte[] last = row;
            row = above;
            above = last;
        }
    }

    /** Two pixels at a time, without their alpha. */
    private void subtract(byte[] now, byte[] before, byte[] to, int at) {
        for (int x = 0; x < 4 * width; x += 8, at += 6) {
            long off = difference((long) PIXELS.get(now, x), (long) PIXELS.get(before, x));
            // Its last bytes are overwritten by what comes next.
            PIXELS.set(to, at, off & 0xffffff | off >>> 8 & 0xffffff000000L);
        }
    }

    /**
     * Subtracts eight bytes at once: the highest bits are kept apart, so that nothing is borrowed.
     */
    private static long difference(long a, long b) {
        return ((a | HIGHEST) - (b & ~HIGHEST)) ^ ((a ^ ~b) & HIGHEST);
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
