package dev.impasto.demos.game.output;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * A zlib stream (RFC 1950) of one deflate block (RFC 1951) that only entropy-codes: one Huffman
 * table for all bytes, no matches. On filtered picture rows it loses little against {@link
 * java.util.zip.Deflater} at its fastest level and takes about a quarter of the time, which is what
 * counts where the same two cores draw the next frame.
 */
final class LiteralDeflate {
    private static final int END = 256;

    /** Of so many groups of four bytes one is counted; 4 * 8 is no multiple of three channels. */
    private static final int SAMPLED = 8;

    /** Four codes and seven left-over bits fit into one 64-bit word. */
    private static final int MAX_BITS = 12;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** How many bits of a pair's entry say how long its word is. */
    private static final int PAIR_LENGTH = 5;

    private final int[] counts = new int[4 * 256];
    private final int[] weights = new int[END + 1];
    private final HuffmanCode code = new HuffmanCode(END + 1, MAX_BITS);

    /** The words of two bytes after one another, by both: {@code words << 5 | length}. */
    private final int[] pairs = new int[256 * 256];

    private final Adler32 adler = new Adler32();
    private byte[] out;
    private int position;
    private long bits;
    private int bitCount;

    /** The room that {@link #compress} may need for this many bytes. */
    static int bound(int length) {
        return length / 8 * MAX_BITS + 512;
    }

    /**
     * Compresses {@code length} bytes into {@code target}, which holds {@link #bound} bytes or
     * more, and returns how many it wrote.
     */
    int compress(byte[] source, int length, byte[] target) {
        out = target;
        position = 0;
        bits = 0;
        bitCount = 0;
        count(source, length);
        code.build(weights);
        pair(code.packed());
        put(0x0178, 16);
        writeTable();
        writeLiterals(source, length);
        put(code.word(END), code.length(END));
        position += (bitCount + 7) / 8;
        writeChecksum(source, length);
        return position;
    }

    /**
     * Counts a sample, in four histograms side by side, so that equal neighbours do not wait for
     * one another. What it missed may come all the same, so no weight is 0.
     */
    private void count(byte[] source, int length) {
        Arrays.fill(counts, 0);
        for (int i = 0; i + 3 < length; i += 4 * SAMPLED) {
            counts[source[i] & 255]++;
            counts[256 + (source[i + 1] & 255)]++;
            counts[512 + (source[i + 2] & 255)]++;
            counts[768 + (source[i + 3] & 255)]++;
        }
        for (int symbol = 0; symbol < 256; symbol++) {
            weights[symbol] =
                    1
                            + counts[symbol]
                            + counts[256 + symbol]
                            + counts[512 + symbol]
                            + counts[768 + symbol];
        }
        weights[END] = 1;
    }

    /** The block's head: 257 literal lengths and one unused distance, each as a 4-bit number. */
    private void writeTable() {
        put(1, 1);
        put(2, 2);
        put(0, 5);
        put(0, 5);
        put(15, 4);
        for (int order = 0; order < 19; order++) {
            put(order < 3 ? 0 : 4, 3);
        }
        for (int symbol = 0; symbol <= END; symbol++) {
            put(Integer.reverse(code.length(symbol)) >>> 28, 4);
        }
        put(0, 4);
    }

    private void pair(int[] packed) {
        int at = 0;
        for (int second = 0; second < 256; second++) {
            int later = packed[second] >>> 4;
            int length = packed[second] & 15;
            for (int first = 0; first < 256; first++) {
                int word = packed[first];
                int bits = word & 15;
                pairs[at++] = (word >>> 4 | later << bits) << PAIR_LENGTH | bits + length;
            }
        }
    }

    private void writeLiterals(byte[] source, int length) {
        int i = 0;
        long word = bits;
        int count = bitCount;
        int at = position;
        int[] words = pairs;
        byte[] target = out;
        for (; i + 3 < length; i += 4) {
            int four = (int) FOUR.get(source, i);
            int a = words[four & 0xffff];
            int b = words[four >>> 16];
            word |= (long) (a >>> PAIR_LENGTH) << count;
            count += a & 31;
            word |= (long) (b >>> PAIR_LENGTH) << count;
            count += b & 31;
            WORD.set(target, at, word);
            int whole = count >>> 3;
            at += whole;
            word >>>= whole << 3;
            count &= 7;
        }
        bits = word;
        bitCount = count;
        position = at;
        for (; i < length; i++) {
            put(code.word(source[i] & 255), code.length(source[i] & 255));
        }
    }

    private void put(int value, int width) {
        bits |= (long) value << bitCount;
        bitCount += width;
        WORD.set(out, position, bits);
        int whole = bitCount >>> 3;
        position += whole;
        bits >>>= whole << 3;
        bitCount &= 7;
    }

    private void writeChecksum(byte[] source, int length) {
        adler.reset();
        adler.update(source, 0, length);
        long sum = adler.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            out[position++] = (byte) (sum >>> shift);
        }
    }
}
