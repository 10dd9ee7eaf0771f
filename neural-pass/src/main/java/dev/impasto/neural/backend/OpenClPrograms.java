package dev.impasto.neural.backend;

import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clBuildProgram;
import static org.jocl.CL.clCreateKernel;
import static org.jocl.CL.clCreateProgramWithSource;
import static org.jocl.CL.clReleaseProgram;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_program;

/**
 * Compiles programs, each once per source and defines. Those whose kernels are all freed are kept
 * for a while, since a size or a style that was left is often come back to.
 */
final class OpenClPrograms {

    /** A pass with both networks has about forty. */
    static final int MOST_IDLE = 64;

    private static final long MOST_KEEPING_NANOS = 2_000_000_000L;

    /** No warnings: PoCL writes to the standard error how many notes it has on 16-float vectors. */
    private static final String OPTIONS = "-cl-std=CL1.2 -cl-mad-enable -w ";

    private record Key(String resource, String options) {}

    /** A program and how many kernels of it are open. */
    private static final class Built {
        final cl_program program;
        final List<String> compiledAs;
        int kernels;

        /**
         * @param compiledAs its key on disk, if it does not come from there; or null
         */
        Built(cl_program program, List<String> compiledAs) {
            this.program = program;
            this.compiledAs = compiledAs;
        }
    }

    private final cl_context context;
    private final cl_device_id device;
    private final String identity;
    private final OpenClBinaries binaries;
    private final Map<Key, Built> built = new LinkedHashMap<>(16, 0.75f, true); // by last use

    OpenClPrograms(cl_context context, OpenClDevices.Found found, DiskCache cache) {
        this.context = context;
        device = found.id();
        identity = found.profile().identity();
        binaries = new OpenClBinaries(context, device, cache);
    }

    /** A kernel; {@link #freed} is to be told when it is released. */
    cl_kernel kernel(KernelSource source) {
        Key key = key(source);
        Built found = built.get(key);
        if (found == null) {
            found = build(source);
            built.put(key, found);
        }
        int[] status = new int[1];
        cl_kernel kernel =
                OpenCl.made(
                        clCreateKernel(found.program, source.function(), status),
                        status,
                        "clCreateKernel of " + source.function() + " in " + source.resource());
        found.kernels++;
        return kernel;
    }

    /** Takes note that a kernel of a source was released. */
    void freed(KernelSource source) {
        built.get(key(source)).kernels--;
        long idle = built.values().stream().filter(program -> program.kernels == 0).count();
        Iterator<Built> oldestFirst = built.values().iterator();
        while (idle > MOST_IDLE) {
            Built program = oldestFirst.next();
            if (program.kernels == 0) {
                OpenCl.released(clReleaseProgram(program.program));
                oldestFirst.remove();
                idle--;
            }
        }
    }

    /**
     * Frees all programs, and puts on disk those that were compiled, as many as two seconds allow.
     * Not before: PoCL compiles a program once more for its binary, as slowly as the first time.
     */
    void release() {
        long start = System.nanoTime();
        for (Built program : built.values()) {
            if (program.compiledAs != null && System.nanoTime() - start < MOST_KEEPING_NANOS) {
                binaries.keep(program.compiledAs, program.program);
            }
        }
        built.values().forEach(program -> OpenCl.released(clReleaseProgram(program.program)));
        built.clear();
    }

    private static Key key(KernelSource source) {
        return new Key(source.resource(), source.options());
    }

    private Built build(KernelSource source) {
        String text = source.text();
        List<String> key = List.of("program", identity, OPTIONS + source.options(), text);
        return binaries.load(key)
                .map(program -> new Built(program, null))
                .orElseGet(() -> new Built(compile(source, text), key));
    }

    private cl_program compile(KernelSource source, String sourceText) {
        int[] status = new int[1];
        String[] text = {sourceText};
        cl_program program =
                OpenCl.made(
                        clCreateProgramWithSource(context, 1, text, null, status),
                        status,
                        "clCreateProgramWithSource");
        String options = OPTIONS + source.options();
        if (clBuildProgram(program, 0, null, options, null, null) != CL_SUCCESS) {
            String log = OpenCl.buildLog(program, device);
            OpenCl.released(clReleaseProgram(program));
            throw new DeviceException(
                    source.resource() + " does not compile: " + firstError(log), log);
        }
        return program;
    }

    private static String firstError(String log) {
        return log.lines()
                .filter(line -> line.contains("error"))
                .findFirst()
                .orElse("the compiler says no more")
                .strip();
    }
}
