package dev.impasto.tests.bench.net;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.graph.Network;
import dev.impasto.neural.graph.Precision;
import dev.impasto.neural.graph.Shape;
import dev.impasto.neural.onnx.OnnxModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A network on a backend, its input on the device; a run is the network alone. */
final class Planned implements AutoCloseable {

    private final Backend backend;
    private final Network network;
    private final List<ByteBuffer> inputs = new ArrayList<>();
    private final double firstMillis;

    Planned(OnnxModel model, Backend backend, Map<String, Npy> given, Precision precision) {
        this.backend = backend;
        Map<String, List<Integer>> shapes = new HashMap<>();
        given.forEach(
                (name, array) -> shapes.put(name, Arrays.stream(array.shape()).boxed().toList()));
        long start = System.nanoTime();
        network = Network.plan(model, backend, shapes, precision);
        network.run();
        backend.finish();
        firstMillis = (System.nanoTime() - start) * 1e-6;
        for (Network.Port port : network.inputs()) {
            inputs.add(blocked(given.get(port.name()).values(), port.shape()));
        }
    }

    /** How long it took to plan the network and to run it once. */
    double firstMillis() {
        return firstMillis;
    }

    Network network() {
        return network;
    }

    /** The input's memory may be used again within a run, so each is given it anew, untimed. */
    Times run(int runs) {
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            for (int input = 0; input < inputs.size(); input++) {
                backend.upload(network.inputs().get(input).buffer(), inputs.get(input));
            }
            long start = System.nanoTime();
            network.run();
            backend.finish();
            millis[i] = (System.nanoTime() - start) * 1e-6;
        }
        return Times.of(millis);
    }

    /** Prints the median time of each launch, which waits for the one before. */
    void profile(int runs) {
        double[][] millis = new double[network.launches()][runs];
        for (int i = 0; i < runs; i++) {
            for (int launch = 0; launch < millis.length; launch++) {
                long start = System.nanoTime();
                network.run(launch);
                backend.finish();
                millis[launch][i] = (System.nanoTime() - start) * 1e-6;
            }
        }
        double all = Arrays.stream(millis).mapToDouble(each -> Times.of(each).median()).sum();
        for (int launch = 0; launch < millis.length; launch++) {
            double median = Times.of(millis[launch]).median();
            System.out.printf(
                    Locale.ROOT,
                    "%8.3f ms %5.1f %%  %s%n",
                    median,
                    100 * median / all,
                    network.launchName(launch));
        }
    }

    /** The first output that the network makes. */
    Npy result() {
        run(1);
        Shape shape = network.outputShape();
        ByteBuffer bytes = direct(shape.floats());
        backend.download(network.output(), bytes);
        FloatBuffer blocked = bytes.asFloatBuffer();
        float[] plain = new float[shape.channels() * shape.pixels()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = blocked.get(at(shape, i));
        }
        List<Integer> dims = network.outputs().get(0).dims();
        return new Npy(dims.stream().mapToInt(Integer::intValue).toArray(), plain);
    }

    private static ByteBuffer blocked(float[] plain, Shape shape) {
        ByteBuffer bytes = direct(shape.floats());
        FloatBuffer blocked = bytes.asFloatBuffer();
        for (int i = 0; i < plain.length; i++) {
            blocked.put(at(shape, i), plain[i]);
        }
        return bytes;
    }

    /** Where in blocks float {@code i} of a plain image lies. */
    private static int at(Shape shape, int i) {
        int channel = i / shape.pixels();
        return (channel / 8 * shape.pixels() + i % shape.pixels()) * 8 + channel % 8;
    }

    private static ByteBuffer direct(long floats) {
        return ByteBuffer.allocateDirect((int) (4 * floats)).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        network.close();
    }
}
