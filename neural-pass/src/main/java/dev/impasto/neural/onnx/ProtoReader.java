package dev.impasto.neural.onnx;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Walks protobuf messages field by field. Lengths are checked against what is left of the bytes
 * before anything is allocated, groups (long obsolete) are refused, and nothing here recurses: the
 * depth is that of the handlers.
 */
final class ProtoReader {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final CodedInputStream in;
    private int wire;

    /** What is done with the fields of one message; a field it does not read is skipped. */
    @FunctionalInterface
    interface Fields {
        void field(int number) throws IOException;
    }

    ProtoReader(byte[] bytes) {
        in = CodedInputStream.newInstance(bytes);
        in.setSizeLimit(bytes.length + 1);
    }

    /** Reads fields to the end of the bytes or of the message that is open. */
    void fields(Fields fields) throws IOException {
        int tag = in.readTag();
        while (tag != 0) {
            wire = tag & 7;
            int before = in.getTotalBytesRead();
            fields.field(tag >>> 3);
            if (in.getTotalBytesRead() == before) {
                skip();
            }
            tag = in.readTag();
        }
    }

    /** Reads the message that is the present field. */
    void message(Fields fields) throws IOException {
        require(BYTES);
        int outer = in.pushLimit(in.readRawVarint32());
        fields(fields);
        in.checkLastTagWas(0);
        in.popLimit(outer);
    }

    String text() throws IOException {
        require(BYTES);
        return in.readStringRequireUtf8();
    }

    byte[] bytes() throws IOException {
        require(BYTES);
        return in.readByteArray();
    }

    long integer() throws IOException {
        require(VARINT);
        return in.readRawVarint64();
    }

    float real() throws IOException {
        require(FIXED32);
        return in.readFloat();
    }

    /** Adds the present field's number or packed numbers to {@code list}. */
    void integers(LongList list) throws IOException {
        if (wire == VARINT) {
            list.add(in.readRawVarint64());
            return;
        }
        require(BYTES);
        int outer = in.pushLimit(in.readRawVarint32());
        while (!in.isAtEnd()) {
            list.add(in.readRawVarint64());
        }
        in.popLimit(outer);
    }

    /** Adds the present field's number or packed numbers to {@code list}. */
    void reals(FloatList list) throws IOException {
        if (wire == FIXED32) {
            list.add(in.readFloat());
            return;
        }
        require(BYTES);
        int outer = in.pushLimit(in.readRawVarint32());
        while (!in.isAtEnd()) {
            list.add(in.readFloat());
        }
        in.popLimit(outer);
    }

    /** Adds the present field's number or packed numbers to {@code list}. */
    void doubles(DoubleList list) throws IOException {
        if (wire == FIXED64) {
            list.add(in.readDouble());
            return;
        }
        require(BYTES);
        int outer = in.pushLimit(in.readRawVarint32());
        while (!in.isAtEnd()) {
            list.add(in.readDouble());
        }
        in.popLimit(outer);
    }

    private void require(int type) {
        if (wire != type) {
            throw new ModelException("a field has the wrong type");
        }
    }

    private void skip() throws IOException {
        switch (wire) {
            case VARINT -> in.readRawVarint64();
            case FIXED64 -> in.skipRawBytes(8);
            case BYTES -> in.skipRawBytes(in.readRawVarint32());
            case FIXED32 -> in.skipRawBytes(4);
            default -> throw new ModelException("a field has no known type");
        }
    }

    /** Longs without boxing. */
    static final class LongList {
        private static final int MOST = 1 << 24;
        private long[] values = new long[8];
        private int size;

        void add(long value) {
            if (size == MOST) {
                throw new ModelException("a list of more than " + MOST + " numbers");
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /** Floats without boxing. */
    static final class FloatList {
        private float[] values = new float[8];
        private int size;

        void add(float value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        float[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /** Doubles without boxing. */
    static final class DoubleList {
        private double[] values = new double[8];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
