package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An ONNX network made ready for one size and one device: kernels compiled, memory planned, so that
 * a frame only launches.
 *
 * <p>Images are in <b>blocked layout</b>, which is what image kernels around a network write and
 * read: 32-bit floats {@code [ceil(C/8)][H][W][8]}, so value {@code (c, y, x)} is at float {@code
 * (((c / 8) * H + y) * W + x) * 8 + c % 8}; as {@code float8}, pixel {@code (y, x)} of block {@code
 * b} is element {@code (b * H + y) * W + x}. Where C is no multiple of 8, the last block's spare
 * channels of the input are ignored and those of the output mean nothing. Rows run as the network
 * saw them in training.
 *
 * <p>Batch 1. A tensor that is no image counts its elements in the same order: its last two axes
 * are rows and columns, all before them channels; a row of N features is N channels of one pixel.
 * Owned by whoever planned it; same thread as its backend.
 */
public final class Network implements AutoCloseable {

    private static final long LARGEST_ARENA = 1L << 30;

    private final Graph graph;
    private final Storage storage;
    private final Workspace workspace;
    private final List<Port> inputs;
    private final List<Port> outputs;
    private final Kernel[] kernels;
    private final List<Launch> launches;

    /**
     * An image that enters or leaves a network.
     *
     * @param name what the model calls it
     * @param dims its shape as the model has it, such as 1xCxHxW
     * @param buffer where it is, in blocked layout
     */
    public record Port(String name, List<Integer> dims, Shape shape, DeviceBuffer buffer) {}

    private Network(OnnxImport read, Graph graph, Emission emission, Backend backend) {
        this.graph = graph;
        Arena places = emission.arena();
        storage = places.storage();
        launches = emission.launches();
        workspace = new Workspace(backend, places.bytes(), emission.constants());
        inputs = ports(places, read, read.model().inputs(), graph.inputs());
        outputs = ports(places, read, read.model().outputs(), graph.outputs());
        kernels = new Kernel[launches.size()];
        Progress progress = new Progress(read.model().name(), kernels.length);
        for (int i = 0; i < kernels.length; i++) {
            kernels[i] = workspace.ready(launches.get(i));
            progress.done(i + 1);
        }
    }

    /**
     * Plans a network.
     *
     * @param height of every input whose height the model leaves open
     * @param width of every input whose width the model leaves open
     * @throws ModelException if an operation is not supported or the shapes do not fit; names node,
     *     operation and reason
     * @throws DeviceException if the device refuses
     */
    public static Network plan(OnnxModel model, Backend backend, int height, int width) {
        return plan(model, backend, height, width, Precision.FLOATS);
    }

    /**
     * Plans a network, its convolutions as exact as it needs them.
     *
     * @throws ModelException as above
     * @throws DeviceException as above
     */
    public static Network plan(
            OnnxModel model, Backend backend, int height, int width, Precision precision) {
        return plan(model, backend, InputSizes.open(model, height, width), precision, null, 0);
    }

    /**
     * Plans a network for inputs of these shapes.
     *
     * @param shapes by the input's name; those that the model declares in full may be left out
     * @throws ModelException as above
     * @throws DeviceException as above
     */
    public static Network plan(
            OnnxModel model,
            Backend backend,
            Map<String, List<Integer>> shapes,
            Precision precision) {
        return plan(model, backend, InputSizes.given(model, shapes), precision, null, 0);
    }

    /**
     * @param forced how convolutions are computed; null to find out
     * @param spacing as in {@link Arena}, where tests plant what must not be written
     */
    static Network plan(
            OnnxModel model,
            Backend backend,
            InputSizes sizes,
            Precision precision,
            Choice forced,
            int spacing) {
        DeviceProfile device = precision.on(backend.profile());
        OnnxImport read = new OnnxImport(model);
        Storage storage = precision.storage(device);
        Graph graph = storage.withPorts(Fusion.fuse(read.graph(sizes), device));
        Arena arena = new Arena(graph, storage, spacing);
        if (arena.bytes() > LARGEST_ARENA) {
            throw new ModelException(
                    model.name() + " needs more than 1 GiB for inputs of " + shapes(graph));
        }
        if (forced != null || !backend.cache().remembers()) {
            Choice choice = forced == null ? Choice.FIRST : forced;
            return plan(read, graph, new Emission(arena, device, choice), backend);
        }
        long start = System.nanoTime();
        Tuner tuner = new Tuner(graph, arena, backend, device);
        tuner.measure(start);
        return plan(read, graph, new Emission(arena, device, tuner::of), backend);
    }

    private static Network plan(OnnxImport read, Graph graph, Emission emission, Backend backend) {
        for (Layer layer : graph.layers()) {
            backend.prepare(emission.add(layer));
        }
        return new Network(read, graph, emission, backend);
    }

    private static List<Shape> shapes(Graph graph) {
        return graph.inputs().stream().map(Value::shape).toList();
    }

    /** The inputs in the model's order, to be filled before {@link #run}; it overwrites them. */
    public List<Port> inputs() {
        return inputs;
    }

    /** The outputs in the model's order; they hold what {@link #run} made until the next run. */
    public List<Port> outputs() {
        return outputs;
    }

    /** Where the first input goes. */
    public DeviceBuffer input() {
        return inputs.get(0).buffer();
    }

    /** Where the first output is. */
    public DeviceBuffer output() {
        return outputs.get(0).buffer();
    }

    /** Channels, height and width of the first input. */
    public Shape inputShape() {
        return inputs.get(0).shape();
    }

    /** Channels, height and width of the first output. */
    public Shape outputShape() {
        return outputs.get(0).shape();
    }

    /** Device memory for everything between the layers, input and output included, in bytes. */
    public long arenaBytes() {
        return workspace.arena().bytes();
    }

    /** Multiplications of all convolutions of one run. */
    public long multiplications() {
        return graph.multiplications();
    }

    /**
     * Bytes that the layers of one run read and write, each value once a reader and once in all.
     */
    public long traffic() {
        return graph.traffic(storage);
    }

    /** How many kernels a run launches. */
    public int launches() {
        return kernels.length;
    }

    /** Queues the whole network. */
    public void run() {
        for (int i = 0; i < kernels.length; i++) {
            run(i);
        }
    }

    /** Queues one of the {@link #launches}; all of them in turn are a {@link #run}. */
    public void run(int launch) {
        Launch one = launches.get(launch);
        kernels[launch].launch(one.globalX(), one.globalY());
    }

    /** Kernel and node of a launch, for a table of times. */
    public String launchName(int launch) {
        Launch one = launches.get(launch);
        return one.source().function() + " " + one.layer();
    }

    /** Frees the memory of the network. */
    @Override
    public void close() {
        workspace.close();
    }

    private List<Port> ports(
            Arena places, OnnxImport read, List<OnnxValue> declared, List<Value> values) {
        List<Port> ports = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Shape shape = values.get(i).shape();
            long offset = (long) places.offset(values.get(i)) * storage.placeBytes();
            DeviceBuffer buffer = workspace.arena().slice(offset, shape.floats() * Float.BYTES);
            String name = declared.get(i).name();
            ports.add(new Port(name, read.dims(name), shape, buffer));
        }
        return List.copyOf(ports);
    }
}
