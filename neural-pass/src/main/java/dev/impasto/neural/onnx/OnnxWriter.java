package dev.impasto.neural.onnx;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.TreeMap;

/**
 * Writes what {@link OnnxReader} reads. The same model gives the same bytes: constants, attributes
 * and metadata are in the order of their names.
 */
final class OnnxWriter {

    private static final int IR_VERSION = 8;

    private OnnxWriter() {}

    /** The parts of a message, written one by one. */
    @FunctionalInterface
    private interface Parts {
        void write(CodedOutputStream out) throws IOException;
    }

    static byte[] bytes(OnnxModel model) {
        return message(
                out -> {
                    out.writeInt64(1, IR_VERSION);
                    out.writeString(2, "impasto");
                    out.writeByteArray(7, message(graph -> graph(model, graph)));
                    out.writeByteArray(8, message(opset -> opset.writeInt64(2, model.opset())));
                    for (var entry : new TreeMap<>(model.metadata()).entrySet()) {
                        out.writeByteArray(14, entry(entry.getKey(), entry.getValue()));
                    }
                });
    }

    private static void graph(OnnxModel model, CodedOutputStream out) throws IOException {
        for (OnnxNode node : model.nodes()) {
            out.writeByteArray(1, message(part -> node(node, part)));
        }
        out.writeString(2, model.name());
        for (var entry : new TreeMap<>(model.tensors()).entrySet()) {
            out.writeByteArray(5, tensor(entry.getKey(), entry.getValue()));
        }
        for (OnnxValue input : model.inputs()) {
            out.writeByteArray(11, value(input));
        }
        for (OnnxValue output : model.outputs()) {
            out.writeByteArray(12, value(output));
        }
    }

    private static void node(OnnxNode node, CodedOutputStream out) throws IOException {
        for (String input : node.inputs()) {
            out.writeString(1, input);
        }
        for (String output : node.outputs()) {
            out.writeString(2, output);
        }
        out.writeString(3, node.name());
        out.writeString(4, node.op());
        for (var entry : new TreeMap<>(node.attributes()).entrySet()) {
            out.writeByteArray(
                    5, message(part -> attribute(entry.getKey(), entry.getValue(), part)));
        }
    }

    private static void attribute(String name, OnnxAttribute value, CodedOutputStream out)
            throws IOException {
        out.writeString(1, name);
        if (value instanceof OnnxAttribute.Real it) {
            out.writeFloat(2, it.value());
            out.writeInt32(20, 1);
        } else if (value instanceof OnnxAttribute.Int it) {
            out.writeInt64(3, it.value());
            out.writeInt32(20, 2);
        } else if (value instanceof OnnxAttribute.Text it) {
            out.writeString(4, it.value());
            out.writeInt32(20, 3);
        } else if (value instanceof OnnxAttribute.Constant it) {
            out.writeByteArray(5, tensor("", it.tensor()));
            out.writeInt32(20, 4);
        } else if (value instanceof OnnxAttribute.Reals it) {
            for (float number : it.values()) {
                out.writeFloat(7, number);
            }
            out.writeInt32(20, 6);
        } else if (value instanceof OnnxAttribute.Ints it) {
            for (long number : it.values()) {
                out.writeInt64(8, number);
            }
            out.writeInt32(20, 7);
        }
    }

    private static byte[] tensor(String name, OnnxTensor tensor) {
        return message(
                out -> {
                    for (int dim : tensor.dims()) {
                        out.writeInt64(1, dim);
                    }
                    out.writeInt32(
                            2, tensor.floats() != null ? TensorReader.FLOAT : TensorReader.INT64);
                    out.writeString(8, name);
                    out.writeByteArray(9, raw(tensor));
                });
    }

    private static byte[] raw(OnnxTensor tensor) {
        int width = tensor.floats() != null ? Float.BYTES : Long.BYTES;
        ByteBuffer bytes =
                ByteBuffer.allocate(tensor.size() * width).order(ByteOrder.LITTLE_ENDIAN);
        if (tensor.floats() != null) {
            bytes.asFloatBuffer().put(tensor.floats());
        } else {
            bytes.asLongBuffer().put(tensor.longs());
        }
        return bytes.array();
    }

    private static byte[] value(OnnxValue value) {
        byte[] shape =
                message(
                        out -> {
                            for (int i = 0; i < value.dims().size(); i++) {
                                out.writeByteArray(1, dim(value, i));
                            }
                        });
        byte[] tensorType =
                message(
                        out -> {
                            out.writeInt32(1, TensorReader.FLOAT);
                            if (!value.dims().isEmpty()) {
                                out.writeByteArray(2, shape);
                            }
                        });
        return message(
                out -> {
                    out.writeString(1, value.name());
                    out.writeByteArray(2, message(type -> type.writeByteArray(1, tensorType)));
                });
    }

    /** A size, or where it is open a name for it, as exporters give it. */
    private static byte[] dim(OnnxValue value, int axis) {
        int size = value.dims().get(axis);
        return message(
                out -> {
                    if (size == OnnxValue.DYNAMIC) {
                        out.writeString(2, value.name() + "_" + axis);
                    } else {
                        out.writeInt64(1, size);
                    }
                });
    }

    private static byte[] entry(String key, String value) {
        return message(
                out -> {
                    out.writeString(1, key);
                    out.writeString(2, value);
                });
    }

    private static byte[] message(Parts parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            parts.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
