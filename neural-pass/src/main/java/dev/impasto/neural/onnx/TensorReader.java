package dev.impasto.neural.onnx;

import dev.impasto.neural.onnx.ProtoReader.FloatList;
import dev.impasto.neural.onnx.ProtoReader.LongList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads one TensorProto: raw bytes or typed lists, never a file elsewhere. */
final class TensorReader {

    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int FLOAT16 = 10;
    static final int DOUBLE = 11;
    private static final int MOST_DIMS = 8;

    private final LongList dims = new LongList();
    private final FloatList floats = new FloatList();
    private final LongList longs = new LongList();
    private int type;
    private byte[] raw;
    private String name = "";

    void read(ProtoReader in) throws IOException {
        in.message(number -> field(number, in));
    }

    String name() {
        return name;
    }

    OnnxTensor tensor() {
        int[] shape = shape();
        return switch (type) {
            case FLOAT, FLOAT16, DOUBLE -> new OnnxTensor(shape, floats(), null);
            case INT32, INT64 -> new OnnxTensor(shape, null, longs());
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
            case 13, 14 -> refuseExternal(number, in);
            default -> {}
        }
    }

    private void refuseExternal(int number, ProtoReader in) throws IOException {
        if (number == 13 || in.integer() != 0) {
            throw bad("is stored in another file, which is not supported");
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

    private float[] floats() {
        if (raw == null) {
            return type == FLOAT16 ? halves(longs.toArray()) : floats.toArray();
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        int width = type == FLOAT16 ? 2 : type == FLOAT ? 4 : 8;
        float[] values = new float[count(width)];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (type) {
                        case FLOAT16 -> half(bytes.getShort(2 * i));
                        case FLOAT -> bytes.getFloat(4 * i);
                        default -> (float) bytes.getDouble(8 * i);
                    };
        }
        return values;
    }

    private long[] longs() {
        if (raw == null) {
            return longs.toArray();
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        int width = type == INT32 ? 4 : 8;
        long[] values = new long[count(width)];
        for (int i = 0; i < values.length; i++) {
            values[i] = type == INT32 ? bytes.getInt(4 * i) : bytes.getLong(8 * i);
        }
        return values;
    }

    private int count(int width) {
        if (raw.length % width != 0) {
            throw bad("has " + raw.length + " bytes, no whole number of values");
        }
        return raw.length / width;
    }

    private static float[] halves(long[] bits) {
        float[] values = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            values[i] = half((short) bits[i]);
        }
        return values;
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
