package dev.impasto.tests.bench.physics;

import dev.impasto.physics.Snapshot;
import dev.impasto.physics.WorldHash;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A tick, the hash and a snapshot of each scene; {@code ./bench jmh TickBenchmark -prof gc} counts
 * what they allocate, too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TickBenchmark {
    @Param({"STACKED", "TUMBLING", "ASLEEP"})
    public Scene.Kind kind;

    @Param({"100", "300", "1000", "2000"})
    public int bodies;

    private Impasto engine;
    private Snapshot snapshot;

    @Setup(Level.Iteration)
    public void open() {
        engine = new Impasto(new Scene(kind, bodies));
        for (int i = 0; i < 120; i++) {
            tick();
        }
        snapshot = engine.world().snapshot();
    }

    @Benchmark
    public void tick() {
        engine.beforeTick();
        engine.tick();
    }

    @Benchmark
    public long hash() {
        return WorldHash.of(engine.world());
    }

    @Benchmark
    public Snapshot snapshot() {
        return engine.world().snapshot();
    }

    @Benchmark
    public void restore() {
        engine.world().restore(snapshot);
    }
}
