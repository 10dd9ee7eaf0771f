package dev.impasto.neural.graph;

import dev.impasto.neural.onnx.OnnxAttribute;
import dev.impasto.neural.onnx.OnnxAttribute.Int;
import dev.impasto.neural.onnx.OnnxAttribute.Ints;
import dev.impasto.neural.onnx.OnnxAttribute.Real;
import dev.impasto.neural.onnx.OnnxAttribute.Reals;
import dev.impasto.neural.onnx.OnnxAttribute.Text;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxNode;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model as one line of {@code op-cases.txt}: inputs, then nodes, each after a bar. Files in
 * {@code networks} have a line for each instead.
 *
 * <p>{@code 8x9x11 | Conv(x, w16x8x3x3) pads=1,1,1,1 | y = Relu($) @13 ~2e-5}
 *
 * <p>Inputs are images without their batch: {@code x}, and if there are more {@code x1}, {@code
 * x2}; a star behind one leaves its height and width open. A node may have a name. A node's
 * arguments: an input; {@code $} what the node before made, {@code $2} what node 2 made (from 0),
 * {@code $2.1} its second output; {@code w8x3} random numbers around 0 (of a size that keeps the
 * variance where they are four-dimensional weights), {@code p8} from 0.5 to 1.5, {@code {1,2}}
 * whole numbers, {@code {1f,2f}} floats, {@code {f}} none, {@code 3f} a scalar, {@code _} left out.
 * Attributes: {@code 1}, {@code 1,} (a list), {@code 1f}, {@code 1f,2f} or text; {@code outputs=2}
 * is how many the node makes. {@code @13} is the opset, {@code ~2e-5} the tolerance where 1e-5 is
 * too little, {@code ~h5e-3} the one of halfs where 2e-3 is.
 */
record OpCase(
        String line, OnnxModel model, List<Shape> inputs, float tolerance, float toleranceOfHalfs) {

    private static final Pattern NODE = Pattern.compile("(?:(\\w+) = )?(\\w+)\\((.*?)\\)\\s*(.*)");

    static OpCase parse(String line) {
        return new Parser(line).parse(List.of(line.split("\\s*\\|\\s*")));
    }

    /** A model that has a line for each node; lines that begin with # are comments. */
    static OpCase parse(String name, String text) {
        return new Parser(name).parse(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** The shapes that its inputs have. */
    InputSizes sizes() {
        return InputSizes.open(model, inputs.get(0).height(), inputs.get(0).width());
    }

    /** The model as layers, at the size of its first input. */
    Graph graph() {
        return new OnnxImport(model).graph(sizes());
    }

    @Override
    public String toString() {
        return line;
    }

    private static final class Parser {
        private final String line;
        private final OnnxModel.Builder model = OnnxModel.builder("case");
        private final Random random = new Random(7);
        private final List<Shape> inputs = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private float tolerance = 1e-5f;
        private float toleranceOfHalfs = 2e-3f;
        private int node;
        private int constants;

        Parser(String line) {
            this.line = line;
        }

        OpCase parse(List<String> parts) {
            for (String word : parts.get(0).split(" ")) {
                if (!option(word)) {
                    input(word);
                }
            }
            if (inputs.isEmpty()) {
                return parse(parts.subList(1, parts.size()));
            }
            for (node = 0; node < parts.size() - 1; node++) {
                add(parts.get(node + 1));
            }
            model.output(named("$" + (node - 1)));
            return new OpCase(line, model.build(), inputs, tolerance, toleranceOfHalfs);
        }

        private void input(String text) {
            int[] dims = dims(text.replace("*", ""));
            boolean open = text.endsWith("*");
            String name = inputs.isEmpty() ? "x" : "x" + inputs.size();
            int height = open ? OnnxValue.DYNAMIC : dims[1];
            model.input(name, 1, dims[0], height, open ? OnnxValue.DYNAMIC : dims[2]);
            inputs.add(new Shape(dims[0], dims[1], dims[2]));
        }

        private boolean option(String word) {
            if (word.startsWith("@")) {
                model.opset(Integer.parseInt(word.substring(1)));
            } else if (word.startsWith("~h")) {
                toleranceOfHalfs = Float.parseFloat(word.substring(2));
            } else if (word.startsWith("~")) {
                tolerance = Float.parseFloat(word.substring(1));
            }
            return word.startsWith("@") || word.startsWith("~");
        }

        private void add(String text) {
            Matcher matcher = NODE.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(text);
            }
            List<String> arguments = new ArrayList<>();
            for (String argument : split(matcher.group(3))) {
                arguments.add(argument(argument));
            }
            Map<String, OnnxAttribute> attributes = new LinkedHashMap<>();
            int outputs = 1;
            for (String word : matcher.group(4).split("\\s+")) {
                String[] pair = word.split("=", 2);
                if (word.startsWith("outputs=")) {
                    outputs = Integer.parseInt(pair[1]);
                } else if (!word.isEmpty() && !option(word)) {
                    attributes.put(pair[0], attribute(pair[1]));
                }
            }
            String name = matcher.group(1) == null ? "$" + node : matcher.group(1);
            names.put("$" + node, name);
            List<String> made = new ArrayList<>(List.of(name));
            for (int i = 1; i < outputs; i++) {
                made.add("$" + node + "." + i);
            }
            model.node(new OnnxNode("n" + node, matcher.group(2), arguments, made, attributes));
        }

        private String named(String text) {
            return names.getOrDefault(text, text);
        }

        /** At commas outside braces. */
        private static List<String> split(String arguments) {
            return arguments.isBlank()
                    ? List.of()
                    : List.of(arguments.strip().split("\\s*,\\s*(?![^{]*})"));
        }

        private String argument(String text) {
            if (text.startsWith("x") || names.containsValue(text)) {
                return text;
            }
            return switch (text.charAt(0)) {
                case '_' -> "";
                case '$' -> named(text.equals("$") ? "$" + (node - 1) : text);
                case '{' -> constant(list(text.substring(1, text.length() - 1)));
                case 'w' -> constant(weights(dims(text.substring(1))));
                case 'p' -> constant(random(dims(text.substring(1)), 0.5f, 1.5f));
                default -> constant(scalar(text));
            };
        }

        private String constant(OnnxTensor value) {
            String name = "constant " + constants++;
            model.tensor(name, value);
            return name;
        }

        private static OnnxTensor scalar(String text) {
            return text.endsWith("f")
                    ? OnnxTensor.of(new float[] {Float.parseFloat(text)})
                    : new OnnxTensor(new int[0], null, new long[] {Long.parseLong(text)});
        }

        private static OnnxTensor list(String text) {
            if (text.isBlank()) {
                return OnnxTensor.of();
            }
            if (text.equals("f")) {
                return OnnxTensor.of(new float[0], 0);
            }
            return text.contains("f")
                    ? OnnxTensor.of(floats(text), floats(text).length)
                    : OnnxTensor.of(longs(text));
        }

        private OnnxTensor weights(int... dims) {
            int fan = dims.length == 4 ? dims[1] * dims[2] * dims[3] : 3;
            float limit = (float) Math.sqrt(3.0 / fan);
            return random(dims, -limit, limit);
        }

        private OnnxTensor random(int[] dims, float low, float high) {
            float[] values = new float[Arrays.stream(dims).reduce(1, (a, b) -> a * b)];
            for (int i = 0; i < values.length; i++) {
                values[i] = low + (high - low) * random.nextFloat();
            }
            return OnnxTensor.of(values, dims);
        }

        private static OnnxAttribute attribute(String text) {
            if (!text.matches("[-+.\\d,ef]+")) {
                return new Text(text);
            }
            if (text.contains(",")) {
                return text.contains("f") ? new Reals(floats(text)) : new Ints(longs(text));
            }
            return text.contains("f")
                    ? new Real(Float.parseFloat(text))
                    : new Int(Long.parseLong(text));
        }

        private static int[] dims(String text) {
            return Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray();
        }

        private static long[] longs(String text) {
            return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
        }

        private static float[] floats(String text) {
            String[] words = text.split(",");
            float[] values = new float[words.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.parseFloat(words[i]);
            }
            return values;
        }
    }
}
