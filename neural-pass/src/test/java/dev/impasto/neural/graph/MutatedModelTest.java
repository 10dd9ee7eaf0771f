package dev.impasto.neural.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DiskCache;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 20,000 damaged model files: each runs, or ends in the documented error, in bounded memory. */
class MutatedModelTest {

    private static final int FILES = Integer.getInteger("impasto.mutants", 20_000);

    /** What reading and planning may allocate: the model's constants a few times over. */
    private static final long MOST_BYTES = 1L << 30;

    /** What is run in plain Java; more than that is only planned. */
    private static final long MOST_ARENA = 1 << 18;

    private static final long MOST_MULTIPLICATIONS = 1_000_000;

    /** One in so many of those is run on OpenCL, too, where each is compiled. */
    private static final int TO_OPENCL = 1000;

    private final Random random = new Random(Long.getLong("impasto.seed", 2026));
    private int refused;
    private int ran;

    @TempDir Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void damagedFilesEndInTheDocumentedErrorOrRun() throws IOException {
        List<byte[]> originals = originals();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < FILES; i++) {
            byte[] mutant = mutate(originals.get(i % originals.size()), originals);
            long before = threads.getCurrentThreadAllocatedBytes();
            tryToRun(mutant, i);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        }
        assertThat(refused).isGreaterThan(FILES / 4);
        assertThat(ran).isGreaterThan(FILES / 10);
    }

    private List<byte[]> originals() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        Path file = folder.resolve("model.onnx");
        for (OpCase it : OpCaseTest.cases().toList()) {
            it.model().write(file);
            originals.add(Files.readAllBytes(file));
        }
        return originals;
    }

    private void tryToRun(byte[] mutant, int number) {
        try {
            OnnxModel model = OnnxModel.read(new ByteArrayInputStream(mutant), "mutant");
            int[] size = size(model);
            try (Network plan = Network.plan(model, nothing(), size[0], size[1])) {
                boolean small =
                        plan.arenaBytes() <= MOST_ARENA
                                && plan.multiplications() <= MOST_MULTIPLICATIONS;
                if (small) {
                    run(model, size);
                }
            }
        } catch (ModelException e) {
            assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(1000);
            refused++;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("file " + number + " ends in " + e, e);
        }
    }

    private void run(OnnxModel model, int[] size) {
        run(model, size, new ReferenceBackend());
        if (ran++ % TO_OPENCL == 0) {
            run(model, size, OpenClBackend.open());
        }
    }

    private static void run(OnnxModel model, int[] size, Backend opened) {
        try (Backend backend = opened;
                Network network = Network.plan(model, backend, size[0], size[1])) {
            network.run();
            backend.finish();
        }
    }

    /** The size that the model declares, or one of its own. */
    private static int[] size(OnnxModel model) {
        int[] size = {12, 20};
        if (!model.inputs().isEmpty() && model.inputs().get(0).dims().size() == 4) {
            for (int i = 0; i < 2; i++) {
                int declared = model.inputs().get(0).dims().get(2 + i);
                size[i] = declared > 0 && declared < 100 ? declared : size[i];
            }
        }
        return size;
    }

    private byte[] mutate(byte[] original, List<byte[]> others) {
        byte[] mutant = original.clone();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && mutant.length > 1; i++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(8)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = (byte) random.nextInt();
                case 2 -> mutant[at] = (byte) (random.nextBoolean() ? 0xff : 0x7f);
                case 3 -> mutant[at] += (byte) (random.nextBoolean() ? 1 : -1);
                case 4 -> mutant[at] = 0;
                case 5 -> mutant = spliced(mutant, at, others);
                case 6 -> Arrays.fill(mutant, at, Math.min(at + 8, mutant.length), (byte) 0xff);
                default -> mutant = random.nextInt(4) > 0 ? mutant : Arrays.copyOf(mutant, at);
            }
        }
        return mutant;
    }

    /** Some bytes of another model over this one's. */
    private byte[] spliced(byte[] mutant, int at, List<byte[]> others) {
        byte[] other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length);
        int count =
                Math.min(1 + random.nextInt(40), Math.min(other.length - from, mutant.length - at));
        System.arraycopy(other, from, mutant, at, count);
        return mutant;
    }

    /** A backend on which everything can be planned and nothing is done. */
    private static Backend nothing() {
        return proxy(
                Backend.class,
                (proxy, method, args) ->
                        switch (method.getName()) {
                            case "allocate" -> buffer();
                            case "kernel" -> kernel();
                            case "profile" -> new ReferenceBackend().profile();
                            case "cache" -> DiskCache.NONE;
                            default -> null;
                        });
    }

    private static DeviceBuffer buffer() {
        return proxy(
                DeviceBuffer.class,
                (proxy, method, args) ->
                        switch (method.getName()) {
                            case "slice" -> proxy;
                            case "bytes" -> 0L;
                            default -> null;
                        });
    }

    private static Kernel kernel() {
        return proxy(
                Kernel.class,
                (proxy, method, args) -> method.getName().equals("arg") ? proxy : null);
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        ClassLoader loader = type.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
    }
}
