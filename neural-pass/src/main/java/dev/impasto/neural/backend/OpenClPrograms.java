package dev.impasto.neural.backend;

import static org.jocl.CL.clCreateKernel;
import static org.jocl.CL.clReleaseProgram;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.jocl.cl_context;
import org.jocl.cl_kernel;
import org.jocl.cl_program;

/**
 * The programs of a backend, each made once per source and defines, on a thread beside where they
 * are asked for ahead. Those whose kernels are all freed are kept for a while, since a size or a
 * style that was left is often come back to.
 */
final class OpenClPrograms {

    /** A pass with both networks has about forty. */
    static final int MOST_IDLE = 64;

    private static final long MOST_IN_THE_END_NANOS = 2_000_000_000L;

    /** A program, made or on its way, and how many kernels of it are open. */
    private static final class Built {
        final FutureTask<cl_program> program;
        int kernels;

        Built(FutureTask<cl_program> program) {
            this.program = program;
        }

        boolean isIdle() {
            return kernels == 0 && program.isDone();
        }
    }

    private final OpenClBuilder builder;
    private final Ahead ahead = new Ahead();
    private final Map<String, Built> built = new LinkedHashMap<>(16, 0.75f, true); // by last use
    private final Map<String, KernelSource> wanted = new LinkedHashMap<>();

    OpenClPrograms(cl_context context, OpenClDevices.Found found, DiskCache cache) {
        builder = new OpenClBuilder(context, found, cache);
    }

    /** As in {@link Backend#prepare}. */
    void prepare(List<KernelSource> sources) {
        List<FutureTask<cl_program>> fresh = new ArrayList<>();
        for (KernelSource source : sources) {
            if (!built.containsKey(key(source))) {
                fresh.add(begin(source));
            }
        }
        ahead.add(fresh);
    }

    private FutureTask<cl_program> begin(KernelSource source) {
        FutureTask<cl_program> program = new FutureTask<>(() -> builder.make(source));
        built.put(key(source), new Built(program));
        return program;
    }

    /** As in {@link Backend#prepareForNextTime}. */
    boolean prepareForNextTime(List<KernelSource> sources) {
        boolean ready = true;
        for (KernelSource source : sources) {
            if (!builder.compilesAtLaunch() && !builder.isKept(source)) {
                wanted.put(key(source), source);
                ready = false;
            }
        }
        return ready;
    }

    /** A kernel; {@link #freed} is to be told when it is released. */
    cl_kernel kernel(KernelSource source) {
        if (!built.containsKey(key(source))) {
            begin(source);
        }
        Built program = built.get(key(source));
        cl_program made = made(source, program);
        int[] status = new int[1];
        cl_kernel kernel =
                OpenCl.made(
                        clCreateKernel(made, source.function(), status),
                        status,
                        "clCreateKernel of " + source.function() + " in " + source.resource());
        program.kernels++;
        return kernel;
    }

    private cl_program made(KernelSource source, Built program) {
        try {
            return ahead.get(program.program);
        } catch (DeviceException e) {
            built.remove(key(source));
            throw e;
        }
    }

    /** Takes note that a kernel of a source was released. */
    void freed(KernelSource source) {
        built.get(key(source)).kernels--;
        long idle = built.values().stream().filter(Built::isIdle).count();
        Iterator<Built> oldestFirst = built.values().iterator();
        while (idle > MOST_IDLE) {
            Built program = oldestFirst.next();
            if (program.isIdle()) {
                release(program);
                oldestFirst.remove();
                idle--;
            }
        }
    }

    /** Makes what is wanted next time, as far as two seconds allow; then frees all programs. */
    void release() {
        long start = System.nanoTime();
        for (KernelSource source : wanted.values()) {
            boolean inTime = System.nanoTime() - start < MOST_IN_THE_END_NANOS;
            if (inTime && !built.containsKey(key(source))) {
                begin(source).run();
            }
        }
        ahead.close();
        built.values().forEach(this::release);
        built.clear();
    }

    /** What is not made, or did not compile, needs no release. */
    private void release(Built program) {
        if (program.program.isDone()) {
            try {
                OpenCl.released(clReleaseProgram(ahead.get(program.program)));
            } catch (DeviceException e) {
                System.getLogger(OpenClPrograms.class.getName())
                        .log(System.Logger.Level.DEBUG, "made ahead for nobody", e);
            }
        }
    }

    private static String key(KernelSource source) {
        return source.resource() + " " + source.options();
    }
}
