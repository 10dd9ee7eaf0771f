package dev.impasto.neural.graph;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.BackendScope;
import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds out on the device itself how each convolution of a network is computed fastest, and
 * remembers it: for this device and driver, these kernels and shapes. Nobody is kept waiting for
 * it: what is not compiled is not measured, but compiled in the end for the next start, and what
 * was not measured after two seconds is left for that, too.
 */
final class Tuner {

    private static final System.Logger LOG = System.getLogger(Network.class.getName());
    private static final long BUDGET_NANOS = 2_000_000_000L;
    private static final int RUNS = 5;
    private static final byte UNKNOWN = -1;

    private final Arena arena;
    private final Backend backend;
    private final DeviceProfile device;
    private final List<ConvLayer> layers = new ArrayList<>();
    private final List<List<ConvKernel>> ways = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final byte[] chosen;
    private final boolean isFirstStart;

    /**
     * @param graph fused
     * @param backend whose cache remembers
     * @param device what may be used of the backend's device
     */
    Tuner(Graph graph, Arena arena, Backend backend, DeviceProfile device) {
        this.arena = arena;
        this.backend = backend;
        this.device = device;
        for (Layer layer : graph.layers()) {
            if (layer instanceof ConvLayer conv) {
                layers.add(conv);
                ways.add(ConvKernels.of(conv, device));
            }
        }
        describe();
        byte[] kept = backend.cache().get(key).orElse(new byte[0]);
        isFirstStart = !sound(kept);
        chosen = isFirstStart ? undecided() : kept;
    }

    /** All that decides how fast the ways are. */
    private void describe() {
        key.add("tuning");
        key.add(backend.profile().identity());
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < layers.size(); i++) {
            for (KernelSource source : sources(i)) {
                key.add(source.options());
                texts.add(source.text());
            }
        }
        key.addAll(texts);
    }

    private boolean sound(byte[] kept) {
        boolean sound = kept.length == layers.size();
        for (int i = 0; sound && i < kept.length; i++) {
            sound = kept[i] >= UNKNOWN && kept[i] < ways.get(i).size();
        }
        return sound;
    }

    private byte[] undecided() {
        byte[] undecided = new byte[layers.size()];
        for (int i = 0; i < undecided.length; i++) {
            undecided[i] = ways.get(i).size() == 1 ? 0 : UNKNOWN;
        }
        return undecided;
    }

    /** The fastest way as far as it is known, else the one that should be. */
    ConvKernel of(ConvLayer conv, List<ConvKernel> candidates) {
        int layer = 0;
        while (layers.get(layer) != conv) {
            layer++;
        }
        return candidates.get(Math.max(0, chosen[layer]));
    }

    /**
     * Measures what is not known, the largest convolutions first, until the time is up.
     *
     * @param start when the network began to be planned, as {@link System#nanoTime}
     */
    void measure(long start) {
        List<Integer> open = new ArrayList<>();
        for (int layer = 0; layer < chosen.length; layer++) {
            if (chosen[layer] == UNKNOWN) {
                open.add(layer);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        open.sort(Comparator.comparing(layer -> -layers.get(layer).multiplications()));
        for (int layer : open) {
            boolean ready = backend.prepareForNextTime(sources(layer));
            if (ready && !isFirstStart && System.nanoTime() - start < BUDGET_NANOS) {
                chosen[layer] = (byte) fastest(layers.get(layer), ways.get(layer));
            }
        }
        backend.cache().put(key, chosen);
    }

    private List<KernelSource> sources(int layer) {
        List<KernelSource> sources = new ArrayList<>();
        for (ConvKernel way : ways.get(layer)) {
            sources.add(arena.storage().of(layers.get(layer).source(way)));
        }
        return sources;
    }

    private int fastest(ConvLayer conv, List<ConvKernel> kernels) {
        LOG.log(System.Logger.Level.INFO, "{0}: finding the fastest kernel", conv.name());
        double[] times = kernels.stream().mapToDouble(kernel -> time(conv, kernel)).toArray();
        return IntStream.range(0, times.length)
                .boxed()
                .min(Comparator.comparing(i -> times[i]))
                .orElseThrow();
    }

    /** The least of several times, so that what else the machine does counts little. */
    private double time(ConvLayer conv, ConvKernel way) {
        Emission emission = new Emission(arena, device, (any, all) -> way);
        emission.add(conv);
        Launch launch = emission.launches().get(0);
        try (BackendScope scope = new BackendScope(backend)) {
            Kernel kernel = new Workspace(scope, arena.bytes(), emission.constants()).bind(launch);
            double least = Double.MAX_VALUE;
            for (int run = 0; run <= RUNS; run++) {
                long start = System.nanoTime();
                kernel.launch(launch.globalX(), launch.globalY());
                scope.finish();
                least = run == 0 ? least : Math.min(least, System.nanoTime() - start);
            }
            return least;
        }
    }
}
