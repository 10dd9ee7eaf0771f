package dev.impasto.neural.onnx;

import dev.impasto.neural.onnx.ProtoReader.DoubleList;
import dev.impasto.neural.onnx.ProtoReader.FloatList;
import dev.impasto.neural.onnx.ProtoReader.LongList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** Reads one TensorProto: raw bytes, typed lists, or bytes of a file beside the model. */
final class TensorReader {

    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT8 = 3;
    static final int UINT16 = 4;
    static final int INT16 = 5;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int BOOL = 9;
    static final int FLOAT16 = 10;
    static final int DOUBLE = 11;
    static final int UINT32 = 12;
    static final int UINT64 = 13;
    static final int BFLOAT16 = 16;

    private static final int EXTERNAL = 1;
    private static final int MOST_DIMS = 8;

    private final LongList dims = new LongList();
    private final FloatList floats = new FloatList();
    private final DoubleList doubles = new DoubleList();
    private final LongList longs = new LongList();
    private final ExternalData files;
    private final Map<String, String> external = new HashMap<>();
    private boolean elsewhere;
    private int type;
    private byte[] raw;
    private String name = "";

    TensorReader(ExternalData files) {
        this.files = files;
    }

    void read(ProtoReader in) throws IOException {
        in.message(number -> field(number, in));
    }

    String name() {
        return name;
    }

    OnnxTensor tensor() {
        int[] shape = shape();
        int width = width();
        if (elsewhere) {
            raw = external(shape, width);
        }
        boolean real = type == FLOAT || type == FLOAT16 || type == DOUBLE || type == BFLOAT16;
        return real
                ? new OnnxTensor(shape, floats(width), null)
                : new OnnxTensor(shape, null, longs(width));
    }

    /** Bytes of one number. */
    private int width() {
        return switch (type) {
            case UINT8, INT8, BOOL -> 1;
            case UINT16, INT16, FLOAT16, BFLOAT16 -> 2;
            case FLOAT, INT32, UINT32 -> 4;
            case INT64, DOUBLE, UINT64 -> 8;
            default -> throw bad("has data type " + type + ", which is not supported");
        };
    }

    private void field(int number, ProtoReader in) throws IOException {
        switch (number) {
            case 1 -> in.integers(dims);
            case 2 -> type = (int) in.integer();
            case 4 -> in.reals(floats);
            case 5, 7 -> in.integers(longs);
            case 8 -> name = in.text();
            case 9 -> raw = in.bytes();
            case 10 -> in.doubles(doubles);
            case 11 -> in.integers(longs);
            case 13 -> externalEntry(in);
            case 14 -> elsewhere = in.integer() == EXTERNAL;
            default -> {}
        }
    }

    private void externalEntry(ProtoReader in) throws IOException {
        String[] entry = {"", ""};
        in.message(
                number -> {
                    if (number == 1 || number == 2) {
                        entry[number - 1] = in.text();
                    }
                });
        external.put(entry[0], entry[1]);
    }

    private byte[] external(int[] shape, int width) {
        long bytes = width;
        for (int dim : shape) {
            bytes *= dim;
            if (bytes > OnnxModel.LARGEST_FILE) {
                throw bad("is larger than 256 MiB");
            }
        }
        long length = number("length", bytes);
        if (length != bytes) {
            throw bad("has " + bytes + " bytes, its file " + length);
        }
        return files.read(external.getOrDefault("location", ""), number("offset", 0), length);
    }

    private long number(String key, long otherwise) {
        String text = external.get(key);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw bad("has no number as its " + key);
        }
    }

    private int[] shape() {
        if (dims.size() > MOST_DIMS) {
            throw bad("has " + dims.size() + " dimensions");
        }
        long[] sizes = dims.toArray();
        int[] shape = new int[sizes.length];
        for (int i = 0; i < shape.length; i++) {
            if (sizes[i] < 0 || sizes[i] > Integer.MAX_VALUE) {
                throw bad("has a dimension of " + sizes[i]);
            }
            shape[i] = (int) sizes[i];
        }
        return shape;
    }

    private float[] floats(int width) {
        if (raw == null) {
            return switch (type) {
                case FLOAT -> floats.toArray();
                case DOUBLE -> narrowed(doubles.toArray());
                default -> shorts(longs.toArray());
            };
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[count(width)];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (type) {
                        case FLOAT -> bytes.getFloat(4 * i);
                        case DOUBLE -> (float) bytes.getDouble(8 * i);
                        default -> real(bytes.getShort(2 * i));
                    };
        }
        return values;
    }

    private long[] longs(int width) {
        if (raw == null) {
            return longs.toArray();
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        long[] values = new long[count(width)];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (type) {
                        case UINT8 -> bytes.get(i) & 0xffL;
                        case INT8, BOOL -> bytes.get(i);
                        case UINT16 -> bytes.getShort(2 * i) & 0xffffL;
                        case INT16 -> bytes.getShort(2 * i);
                        case INT32 -> bytes.getInt(4 * i);
                        case UINT32 -> bytes.getInt(4 * i) & 0xffffffffL;
                        default -> bytes.getLong(8 * i);
                    };
        }
        return values;
    }

    private int count(int width) {
        if (raw.length % width != 0) {
            throw bad("has " + raw.length + " bytes, no whole number of values");
        }
        return raw.length / width;
    }

    private static float[] narrowed(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private float[] shorts(long[] bits) {
        float[] values = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            values[i] = real((short) bits[i]);
        }
        return values;
    }

    private float real(short bits) {
        return type == BFLOAT16 ? Float.intBitsToFloat(bits << 16) : half(bits);
    }

    /** IEEE 754 binary16 to binary32. */
    private static float half(short bits) {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 1023;
        float size =
                exponent == 0
                        ? fraction * 0x1p-24f
                        : exponent == 31
                                ? (fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN)
                                : Math.scalb(1024f + fraction, exponent - 25);
        return bits < 0 ? -size : size;
    }

    private ModelException bad(String reason) {
        return new ModelException("tensor '" + ModelException.shown(name) + "' " + reason);
    }
}
