package dev.impasto.neural.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as an ONNX file holds it: named nodes in an order in which they can run, constants,
 * inputs and outputs. Reading checks the file's structure; whether the operations are supported is
 * for {@link dev.impasto.neural.graph.Network#plan} to say.
 *
 * @param name for messages: the file's name, or the graph's
 * @param opset version of the ONNX operator set
 * @param tensors constants by name
 * @param metadata free texts that the file carries, such as its licence or how it was trained
 */
public record OnnxModel(
        String name,
        int opset,
        List<OnnxNode> nodes,
        Map<String, OnnxTensor> tensors,
        List<OnnxValue> inputs,
        List<OnnxValue> outputs,
        Map<String, String> metadata) {

    /** Largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 256 << 20;

    /** Copies what it is given. */
    public OnnxModel {
        nodes = List.copyOf(nodes);
        tensors = Map.copyOf(tensors);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        metadata = Map.copyOf(metadata);
    }

    /**
     * Reads a file. Constants may lie in other files of its folder (ONNX's external data).
     *
     * @throws ModelException if it is missing, cut short, too large or not ONNX
     */
    public static OnnxModel read(Path file) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name, file.toAbsolutePath().getParent());
        } catch (NoSuchFileException e) {
            throw new ModelException("no model file " + ModelException.shown(file.toString()));
        } catch (IOException e) {
            throw new ModelException("cannot read " + ModelException.shown(file.toString()));
        }
    }

    /**
     * Reads to the stream's end; the caller closes it. A model that keeps constants in other files
     * is refused.
     *
     * @param name what messages call the model
     * @throws ModelException as for a file
     */
    public static OnnxModel read(InputStream in, String name) {
        return read(in, name, null);
    }

    private static OnnxModel read(InputStream in, String name, Path folder) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            throw new ModelException("cannot read " + ModelException.shown(name));
        }
        if (bytes.length > LARGEST_FILE) {
            throw new ModelException(ModelException.shown(name) + " is larger than 256 MiB");
        }
        return new OnnxReader(name, folder).read(bytes);
    }

    /** Writes this model as an ONNX file, whole or not at all. */
    public void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, OnnxWriter.bytes(this));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Starts a model in code. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Puts a model together, node by node, each after those that it reads. */
    public static final class Builder {
        private final String name;
        private int opset = 17;
        private final List<OnnxNode> nodes = new ArrayList<>();
        private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        private final List<OnnxValue> inputs = new ArrayList<>();
        private final List<OnnxValue> outputs = new ArrayList<>();
        private final Map<String, String> metadata = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Sets the version of the ONNX operator set; 17 if this is not called. */
        public Builder opset(int version) {
            opset = version;
            return this;
        }

        /** Declares an input; {@link OnnxValue#DYNAMIC} leaves a size open. */
        public Builder input(String input, Integer... dims) {
            inputs.add(new OnnxValue(input, List.of(dims)));
            return this;
        }

        /** Declares which value is an output. */
        public Builder output(String output, Integer... dims) {
            outputs.add(new OnnxValue(output, List.of(dims)));
            return this;
        }

        /** Adds a constant. */
        public Builder tensor(String tensor, OnnxTensor value) {
            tensors.put(tensor, value);
            return this;
        }

        /** Adds a node. */
        public Builder node(OnnxNode node) {
            nodes.add(node);
            return this;
        }

        /** Adds a node with one output, which is also its name. */
        public Builder node(
                String op,
                String output,
                List<String> nodeInputs,
                Map<String, OnnxAttribute> attributes) {
            nodes.add(new OnnxNode(output, op, nodeInputs, List.of(output), attributes));
            return this;
        }

        /** Adds a node without attributes. */
        public Builder node(String op, String output, String... nodeInputs) {
            return node(op, output, List.of(nodeInputs), Map.of());
        }

        /** Adds a text that travels with the model. */
        public Builder metadata(String key, String value) {
            metadata.put(key, value);
            return this;
        }

        /** The model so far. */
        public OnnxModel build() {
            return new OnnxModel(name, opset, nodes, tensors, inputs, outputs, metadata);
        }
    }
}
