package dev.impasto.neural.onnx;

import dev.impasto.neural.onnx.ProtoReader.FloatList;
import dev.impasto.neural.onnx.ProtoReader.LongList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads ONNX's protobuf by hand, so that every count is bounded and no generated code is needed.
 * Field numbers are those of onnx.proto.
 */
final class OnnxReader {

    private static final int OLDEST_OPSET = 7;
    private static final int NEWEST_OPSET = 25;
    private static final int MOST_THINGS = 65_536;
    private static final int MOST_PER_NODE = 1_024;

    private final String name;
    private final ExternalData files;
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, OnnxTensor> tensors = new HashMap<>();
    private final List<OnnxValue> inputs = new ArrayList<>();
    private final List<OnnxValue> outputs = new ArrayList<>();
    private final Map<String, String> metadata = new HashMap<>();
    private int opset;
    private int things;

    /**
     * @param folder where files lie that the model names, or null if it may name none
     */
    OnnxReader(String name, Path folder) {
        this.name = ModelException.shown(name);
        files = new ExternalData(folder);
    }

    OnnxModel read(byte[] bytes) {
        try {
            ProtoReader in = new ProtoReader(bytes);
            in.fields(number -> modelField(number, in));
        } catch (IOException e) {
            throw new ModelException(name + " is cut short or not an ONNX file");
        } catch (ModelException e) {
            throw new ModelException(name + ": " + e.getMessage());
        }
        if (nodes.isEmpty() || opset == 0) {
            throw new ModelException(name + " is not an ONNX network: it has no nodes");
        }
        if (opset < OLDEST_OPSET || opset > NEWEST_OPSET) {
            throw new ModelException(name + " needs an opset from 7 to 25, not " + opset);
        }
        inputs.removeIf(input -> tensors.containsKey(input.name()));
        return new OnnxModel(name, opset, nodes, tensors, inputs, outputs, metadata);
    }

    private void modelField(int number, ProtoReader in) throws IOException {
        switch (number) {
            case 7 -> in.message(field -> graphField(field, in));
            case 8 -> opset(in);
            case 14 -> metadata(in);
            default -> {}
        }
    }

    private void opset(ProtoReader in) throws IOException {
        String[] domain = {""};
        long[] version = {0};
        in.message(
                number -> {
                    switch (number) {
                        case 1 -> domain[0] = in.text();
                        case 2 -> version[0] = in.integer();
                        default -> {}
                    }
                });
        if (domain[0].isEmpty() || domain[0].equals("ai.onnx")) {
            opset = (int) Math.max(1, Math.min(version[0], Integer.MAX_VALUE));
        }
    }

    private void metadata(ProtoReader in) throws IOException {
        count();
        String[] entry = {"", ""};
        in.message(
                number -> {
                    if (number == 1 || number == 2) {
                        entry[number - 1] = in.text();
                    }
                });
        metadata.put(entry[0], entry[1]);
    }

    private void graphField(int number, ProtoReader in) throws IOException {
        switch (number) {
            case 1 -> node(in);
            case 5 -> initializer(in);
            case 11 -> inputs.add(value(in));
            case 12 -> outputs.add(value(in));
            case 15 -> throw new ModelException("sparse tensors are not supported");
            default -> {}
        }
    }

    private void initializer(ProtoReader in) throws IOException {
        count();
        TensorReader reader = new TensorReader(files);
        reader.read(in);
        tensors.put(reader.name(), reader.tensor());
    }

    private void node(ProtoReader in) throws IOException {
        count();
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        Map<String, OnnxAttribute> attributes = new HashMap<>();
        String[] nameOpDomain = {"", "", ""};
        in.message(
                number -> {
                    switch (number) {
                        case 1 -> bounded(from).add(in.text());
                        case 2 -> bounded(to).add(in.text());
                        case 3 -> nameOpDomain[0] = in.text();
                        case 4 -> nameOpDomain[1] = in.text();
                        case 5 -> attribute(in, attributes);
                        case 7 -> nameOpDomain[2] = in.text();
                        default -> {}
                    }
                });
        OnnxNode node = new OnnxNode(nameOpDomain[0], nameOpDomain[1], from, to, attributes);
        if (!nameOpDomain[2].isEmpty() && !nameOpDomain[2].equals("ai.onnx")) {
            throw new ModelException(
                    node.shown()
                            + ": operators of "
                            + ModelException.shown(nameOpDomain[2])
                            + " are not supported");
        }
        nodes.add(node);
    }

    private void attribute(ProtoReader in, Map<String, OnnxAttribute> attributes)
            throws IOException {
        count();
        AttributeFields fields = new AttributeFields(files);
        in.message(number -> fields.read(number, in));
        OnnxAttribute value = fields.value();
        if (value != null) {
            attributes.put(fields.name, value);
        }
    }

    /**
     * One AttributeProto; which of the fields counts is known when all were seen. Graphs in nodes
     * are not read: the operators that have them are refused by name.
     */
    private static final class AttributeFields {
        private final ExternalData files;
        private String name = "";
        private int type;
        private float real;
        private long integer;
        private String text = "";
        private OnnxTensor tensor;
        private final FloatList reals = new FloatList();
        private final LongList integers = new LongList();

        AttributeFields(ExternalData files) {
            this.files = files;
        }

        void read(int number, ProtoReader in) throws IOException {
            switch (number) {
                case 1 -> name = in.text();
                case 2 -> real = in.real();
                case 3 -> integer = in.integer();
                case 4 -> text = in.text();
                case 5 -> tensor = tensor(in);
                case 7 -> in.reals(reals);
                case 8 -> in.integers(integers);
                case 20 -> type = (int) in.integer();
                default -> {}
            }
        }

        OnnxAttribute value() {
            return switch (type) {
                case 1 -> new OnnxAttribute.Real(real);
                case 2 -> new OnnxAttribute.Int(integer);
                case 3 -> new OnnxAttribute.Text(text);
                case 4 -> tensor == null ? null : new OnnxAttribute.Constant(tensor);
                case 6 -> new OnnxAttribute.Reals(reals.toArray());
                case 7 -> new OnnxAttribute.Ints(integers.toArray());
                default -> null;
            };
        }

        private OnnxTensor tensor(ProtoReader in) throws IOException {
            TensorReader reader = new TensorReader(files);
            reader.read(in);
            return reader.tensor();
        }
    }

    private OnnxValue value(ProtoReader in) throws IOException {
        count();
        String[] called = {""};
        List<Integer> dims = new ArrayList<>();
        in.message(
                number -> {
                    switch (number) {
                        case 1 -> called[0] = in.text();
                        case 2 -> in.message(field -> type(field, in, dims));
                        default -> {}
                    }
                });
        return new OnnxValue(called[0], dims);
    }

    private void type(int number, ProtoReader in, List<Integer> dims) throws IOException {
        if (number != 1) {
            throw new ModelException("an input or output is no tensor");
        }
        in.message(
                field -> {
                    if (field == 2) {
                        in.message(dim -> shape(dim, in, dims));
                    }
                });
    }

    private void shape(int number, ProtoReader in, List<Integer> dims) throws IOException {
        if (number != 1) {
            return;
        }
        long[] size = {OnnxValue.DYNAMIC};
        in.message(
                field -> {
                    if (field == 1) {
                        size[0] = in.integer();
                    }
                });
        boolean fixed = size[0] > 0 && size[0] <= Integer.MAX_VALUE;
        bounded(dims).add(fixed ? (int) size[0] : OnnxValue.DYNAMIC);
    }

    private void count() {
        if (++things > MOST_THINGS) {
            throw new ModelException("more than " + MOST_THINGS + " nodes, tensors and attributes");
        }
    }

    private static <T> List<T> bounded(List<T> list) {
        if (list.size() >= MOST_PER_NODE) {
            throw new ModelException("a list with more than " + MOST_PER_NODE + " entries");
        }
        return list;
    }
}
