package dev.impasto.tests.bench.physics;

import com.sun.management.ThreadMXBean;
import dev.impasto.demos.game.cli.Count;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./bench physics}: the time of a tick, beside native Bullet's in the same process. The two
 * take turns tick by tick, so that what else the machine does falls on both.
 */
@Command(
        name = "physics",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The time of a tick: Impasto and native Bullet.")
public final class PhysicsBench implements Callable<Integer> {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Option(names = "--bodies", split = ",", defaultValue = "100,300,1000,2000")
    private int[] counts;

    @Option(names = "--warm-up", defaultValue = "300", description = "Ticks before the timed.")
    private int warmUp;

    @Option(
            names = "--ticks",
            converter = Count.class,
            defaultValue = "600",
            description = "Ticks timed.")
    private int ticks;

    @Option(names = "--no-native", description = "Without native Bullet.")
    private boolean withoutNative;

    @Override
    public Integer call() throws IOException {
        if (!withoutNative) {
            NativeBullet.load();
        }
        for (Scene.Kind kind : Scene.Kind.values()) {
            // Once unprinted: Java compiles what is common to all scenes.
            measure(new Scene(kind, 300));
        }
        System.out.printf(
                Locale.ROOT,
                "%-9s %6s %6s | %8s %8s %9s | %8s %8s | %6s%n",
                "scene",
                "bodies",
                "awake",
                "median",
                "p99 ms",
                "bytes",
                "native",
                "p99 ms",
                "ratio");
        for (Scene.Kind kind : Scene.Kind.values()) {
            for (int count : counts) {
                System.out.print(measure(new Scene(kind, count)));
            }
        }
        return 0;
    }

    private String measure(Scene scene) {
        try (Engine ours = new Impasto(scene);
                Engine theirs = withoutNative ? new Nothing() : new NativeBullet(scene)) {
            for (int i = 0; i < warmUp; i++) {
                ours.beforeTick();
                ours.tick();
                theirs.beforeTick();
                theirs.tick();
            }
            long[] our = new long[ticks];
            long[] their = new long[ticks];
            long bytes = 0;
            for (int i = 0; i < ticks; i++) {
                ours.beforeTick();
                long before = THREADS.getCurrentThreadAllocatedBytes();
                our[i] = timed(ours);
                bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
                theirs.beforeTick();
                their[i] = timed(theirs);
            }
            return row(scene, ours, bytes / ticks, our, their);
        }
    }

    /** Nanoseconds of one tick. */
    private static long timed(Engine engine) {
        long start = System.nanoTime();
        engine.tick();
        return System.nanoTime() - start;
    }

    private static String row(Scene scene, Engine ours, long bytes, long[] our, long[] their) {
        Arrays.sort(our);
        Arrays.sort(their);
        return String.format(
                Locale.ROOT,
                "%-9s %6d %6d | %8.3f %8.3f %9d | %8.3f %8.3f | %6.1f%n",
                scene.kind().name().toLowerCase(Locale.ROOT),
                scene.count(),
                ours.awake(),
                quantile(our, 0.5),
                quantile(our, 0.99),
                bytes,
                quantile(their, 0.5),
                quantile(their, 0.99),
                quantile(our, 0.5) / quantile(their, 0.5));
    }

    /** Of sorted nanoseconds, in milliseconds. */
    private static double quantile(long[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))] * 1e-6;
    }

    /** Where native Bullet is not asked for. */
    private record Nothing() implements Engine {
        @Override
        public void beforeTick() {}

        @Override
        public void tick() {}

        @Override
        public int awake() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
