package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

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
 * <p>One input and one output, batch 1. Owned by whoever planned it; same thread as its backend.
 */
public final class Network implements AutoCloseable {

    private static final long LARGEST_ARENA = 1L << 30;

    private final Graph graph;
    private final DeviceBuffer arena;
    private final DeviceBuffer constants;
    private final DeviceBuffer input;
    private final DeviceBuffer output;
    private final Kernel[] kernels;
    private final List<Launch> launches;

    private Network(Graph graph, Arena places, Emission emission, Backend backend) {
        this.graph = graph;
        launches = emission.launches();
        arena = backend.allocate(places.bytes());
        constants = upload(emission.constants(), backend);
        input = slice(places, graph.input());
        output = slice(places, graph.output());
        kernels = new Kernel[launches.size()];
        for (int i = 0; i < kernels.length; i++) {
            kernels[i] = bind(launches.get(i), backend);
        }
    }

    /**
     * Plans a network.
     *
     * @param height of the input
     * @param width of the input
     * @throws ModelException if an operation is not supported or the shapes do not fit; names node,
     *     operation and reason
     * @throws DeviceException if the device refuses
     */
    public static Network plan(OnnxModel model, Backend backend, int height, int width) {
        Graph graph = Fusion.fuse(new OnnxImport(model).graph(height, width));
        Arena arena = new Arena(graph.layers(), graph.input(), graph.output());
        if (arena.bytes() > LARGEST_ARENA) {
            throw new ModelException(
                    model.name() + " needs more than 1 GiB at " + width + "x" + height);
        }
        Emission emission = new Emission(arena);
        graph.layers().forEach(layer -> layer.emit(emission));
        return new Network(graph, arena, emission, backend);
    }

    /** Where the input goes before {@link #run}; its content does not survive the run. */
    public DeviceBuffer input() {
        return input;
    }

    /** Where the output is after {@link #run}, until the next run. */
    public DeviceBuffer output() {
        return output;
    }

    /** Channels, height and width of the input. */
    public Shape inputShape() {
        return graph.input().shape();
    }

    /** Channels, height and width of the output. */
    public Shape outputShape() {
        return graph.output().shape();
    }

    /** Device memory for everything between the layers, input and output included, in bytes. */
    public long arenaBytes() {
        return arena.bytes();
    }

    /** Multiplications of all convolutions of one run. */
    public long multiplications() {
        return graph.multiplications();
    }

    /** How many kernels a run launches. */
    public int launches() {
        return kernels.length;
    }

    /** Queues the whole network. */
    public void run() {
        for (int i = 0; i < kernels.length; i++) {
            Launch launch = launches.get(i);
            kernels[i].launch(launch.globalX(), launch.globalY());
        }
    }

    /** Frees the memory of the network. */
    @Override
    public void close() {
        arena.close();
        constants.close();
    }

    private Kernel bind(Launch launch, Backend backend) {
        Kernel kernel = backend.kernel(launch.source()).arg(0, arena).arg(1, constants);
        for (int i = 0; i < launch.numbers().length; i++) {
            kernel.arg(2 + i, launch.numbers()[i]);
        }
        return kernel;
    }

    private DeviceBuffer slice(Arena places, Value value) {
        long pixel = Shape.BLOCK * (long) Float.BYTES;
        return arena.slice(places.offset(value) * pixel, value.shape().floats() * Float.BYTES);
    }

    private static DeviceBuffer upload(float[] values, Backend backend) {
        ByteBuffer host =
                ByteBuffer.allocateDirect(values.length * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        host.asFloatBuffer().put(values);
        DeviceBuffer buffer = backend.allocate(host.capacity());
        backend.upload(buffer, host);
        return buffer;
    }
}
