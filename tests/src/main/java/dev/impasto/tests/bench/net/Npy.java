package dev.impasto.tests.bench.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An array of 32-bit floats in NumPy's file format, version 1.0 (numpy.org, "NEP 1"), C order.
 *
 * @param shape sizes, slowest first
 */
record Npy(int[] shape, float[] values) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int HEADER = 10;
    private static final Pattern SHAPE = Pattern.compile("'shape': \\(([\\d, ]*)\\)");

    /**
     * @throws IOException if the file is no such array; names file, reason and what would do
     */
    static Npy read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        check(file, bytes.length > HEADER && in.mismatch(ByteBuffer.wrap(MAGIC)) == MAGIC.length);
        int length = Short.toUnsignedInt(in.getShort(MAGIC.length));
        check(file, HEADER + length <= bytes.length);
        String header = new String(bytes, HEADER, length, StandardCharsets.US_ASCII);
        Matcher found = SHAPE.matcher(header);
        check(file, header.contains("'<f4'") && header.contains("False") && found.find());
        int[] shape =
                Pattern.compile("\\D+")
                        .splitAsStream(found.group(1))
                        .filter(size -> !size.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
        long count = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        check(file, bytes.length == HEADER + length + count * Float.BYTES);
        float[] values = new float[(int) count];
        in.position(HEADER + length).asFloatBuffer();
        in.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Npy(shape, values);
    }

    void write(Path file) throws IOException {
        String sizes =
                Arrays.toString(shape)
                        .replace("[", "(")
                        .replace("]", shape.length == 1 ? ",)" : ")");
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': " + sizes + ", }";
        int padded = (HEADER + header.length() + 1 + 63) / 64 * 64 - HEADER;
        ByteBuffer out =
                ByteBuffer.allocate(HEADER + padded + values.length * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).putShort((short) padded);
        out.put(
                (header + " ".repeat(padded - 1 - header.length()) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.asFloatBuffer().put(values);
        Files.write(file, out.array());
    }

    private static void check(Path file, boolean good) throws IOException {
        if (!good) {
            throw new IOException(
                    file
                            + " is no .npy array of version 1.0 with 32-bit floats in C order: "
                            + "save it with numpy.save and dtype float32");
        }
    }
}
