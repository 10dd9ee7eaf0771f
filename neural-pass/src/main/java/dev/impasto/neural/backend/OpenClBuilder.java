package dev.impasto.neural.backend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jocl.cl_context;
import org.jocl.cl_program;

/**
 * Makes programs: loads them from disk, or compiles them and keeps them there at once, since a game
 * may end in any way. For several threads.
 *
 * <p>PoCL is a case of its own. It compiles one program of a context at a time, so there each
 * thread has a context to compile in. And unless {@value #SPECIALISE} is 0, as {@code ./play} sets
 * it, it compiles a kernel anew for the way in which it is first launched; the program as such
 * would have to be compiled once more to be kept, so then PoCL's own cache has to do.
 */
final class OpenClBuilder implements AutoCloseable {

    private static final String SPECIALISE = "POCL_WORK_GROUP_SPECIALIZATION";
    private static final String POCL = "Portable Computing Language";

    private final cl_context context;
    private final OpenClDevices.Found found;
    private final DiskCache cache;
    private final String identity;
    private final boolean isPocl;
    private final boolean compilesAtLaunch;
    private final Deque<OpenClCompiler> compilers = new ArrayDeque<>();

    OpenClBuilder(cl_context context, OpenClDevices.Found found, DiskCache cache) {
        this.context = context;
        this.found = found;
        this.cache = cache;
        identity = found.profile().identity();
        isPocl = found.device().platform().equals(POCL);
        compilesAtLaunch = isPocl && !"0".equals(System.getenv(SPECIALISE));
    }

    /** Whether a driver compiles when it pleases, so that what is on disk says nothing. */
    boolean compilesAtLaunch() {
        return compilesAtLaunch;
    }

    /** Whether a program is on disk. */
    boolean isKept(KernelSource source) {
        return cache.get(key(source)).isPresent();
    }

    /**
     * A program.
     *
     * @throws DeviceException if it does not compile
     */
    cl_program make(KernelSource source) {
        Optional<byte[]> kept = cache.get(key(source));
        Optional<cl_program> program = kept.isPresent() ? load(kept.get()) : Optional.empty();
        return program.isPresent() ? program.get() : compile(source);
    }

    private cl_program compile(KernelSource source) {
        if (isPocl && !compilesAtLaunch) {
            Optional<cl_program> program = binary(source).flatMap(this::load);
            if (program.isPresent()) {
                return program.get();
            }
        }
        cl_program program = OpenClCompiler.compile(source, context, found);
        if (!isPocl) {
            OpenClBinaries.of(program).ifPresent(binary -> cache.put(key(source), binary));
        }
        return program;
    }

    private Optional<byte[]> binary(KernelSource source) {
        OpenClCompiler compiler;
        synchronized (compilers) {
            compiler = compilers.poll();
        }
        compiler = compiler == null ? new OpenClCompiler(found) : compiler;
        try {
            Optional<byte[]> binary = compiler.binary(source);
            binary.ifPresent(code -> cache.put(key(source), code));
            return binary;
        } finally {
            synchronized (compilers) {
                compilers.push(compiler);
            }
        }
    }

    private Optional<cl_program> load(byte[] binary) {
        return OpenClBinaries.load(binary, context, found.id());
    }

    private List<String> key(KernelSource source) {
        String options = OpenClCompiler.OPTIONS + source.options();
        return List.of("program", identity, options, source.text());
    }

    @Override
    public void close() {
        compilers.forEach(OpenClCompiler::close);
        compilers.clear();
    }
}
