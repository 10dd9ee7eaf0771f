package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Runs a model with guards planted: all memory begins as a NaN of its own, with some of it left
 * between any two images and behind the constants. What is read there shows in the output; what is
 * written there is found afterwards. With {@code -Dimpasto.timed=true} it prints how long each
 * takes.
 */
final class GuardedRun {

    private static final int GUARD = 0x7fc0dead;
    private static final int SPACING = 64;
    private static final int BEHIND = 4096;
    private static final int TIMED = 21;

    private final Backend backend;
    private final Precision precision;
    private final List<DeviceBuffer> buffers = new ArrayList<>();

    private GuardedRun(Backend backend, Precision precision) {
        this.backend = backend;
        this.precision = precision;
    }

    /** The first output of a case. */
    static float[] of(OpCase it, Backend backend, List<float[]> in) {
        return of(it, backend, Precision.FLOATS, in);
    }

    static float[] of(OpCase it, Backend backend, Precision precision, List<float[]> in) {
        return new GuardedRun(backend, precision).run(it, in);
    }

    private float[] run(OpCase it, List<float[]> in) {
        Backend guarded = guarded();
        try (Network network =
                Network.plan(it.model(), guarded, it.sizes(), precision, Choice.FIRST, SPACING)) {
            for (int i = 0; i < in.size(); i++) {
                var port = network.inputs().get(i);
                backend.upload(port.buffer(), Runs.blocked(in.get(i), port.shape()));
            }
            network.run();
            checkGuards(Fusion.fuse(it.graph(), backend.profile()));
            float[] out = Runs.download(backend, network);
            if (Boolean.getBoolean("impasto.timed")) {
                time(it, network);
            }
            return out;
        }
    }

    private void time(OpCase it, Network network) {
        long[] nanos = new long[TIMED];
        for (int i = 0; i < TIMED; i++) {
            long start = System.nanoTime();
            network.run();
            backend.finish();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("%8d µs  %s  %s%n", nanos[TIMED / 2] / 1000, backend.name(), it);
    }

    /** The backend, but that its memory begins as guards and is larger than was asked for. */
    private Backend guarded() {
        return (Backend)
                Proxy.newProxyInstance(
                        Backend.class.getClassLoader(),
                        new Class<?>[] {Backend.class},
                        (proxy, method, args) -> {
                            if (method.getName().equals("allocate")) {
                                return allocate((Long) args[0]);
                            }
                            try {
                                return method.invoke(backend, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private DeviceBuffer allocate(long bytes) {
        DeviceBuffer buffer = backend.allocate(bytes + BEHIND);
        ByteBuffer fill = bytes(buffer);
        for (int i = 0; i < fill.capacity(); i += 4) {
            fill.putInt(i, GUARD);
        }
        backend.upload(buffer, fill);
        buffers.add(buffer);
        return buffer;
    }

    private static ByteBuffer bytes(DeviceBuffer buffer) {
        return ByteBuffer.allocateDirect((int) buffer.bytes()).order(ByteOrder.nativeOrder());
    }

    /** A network's buffers are its constants and its arena. */
    private void checkGuards(Graph graph) {
        assertThat(buffers).hasSize(2);
        ByteBuffer arena = bytes(buffers.get(1));
        backend.download(buffers.get(1), arena);
        BitSet used = used(graph);
        int floats = arena.capacity() / 4;
        for (int i = used.nextClearBit(0); i < floats; i = used.nextClearBit(i + 1)) {
            assertThat(arena.getInt(4 * i)).as("word %d of the arena", i).isEqualTo(GUARD);
        }
    }

    /** In words of four bytes. */
    private BitSet used(Graph fused) {
        Storage storage = precision.storage(backend.profile());
        Graph graph = storage.withPorts(fused);
        Arena arena = new Arena(graph, storage, SPACING);
        List<Value> values = new ArrayList<>(graph.inputs());
        for (Layer layer : graph.layers()) {
            values.add(layer.output());
            values.addAll(layer.inputs());
            if (layer instanceof NormLayer norm) {
                values.addAll(List.of(norm.rows(), norm.table()));
            }
        }
        BitSet used = new BitSet();
        for (Value value : values) {
            int each = storage.placeBytes() / 4;
            int from = arena.offset(value) * each;
            used.set(from, from + (int) storage.places(value) * each);
        }
        return used;
    }
}
