package dev.impasto.neural.backend;

import java.util.List;
import java.util.Optional;
import org.jocl.cl_context;
import org.jocl.cl_program;

/**
 * Makes programs: loads them from disk, or compiles them and keeps them there at once, since a game
 * may end in any way. For several threads.
 *
 * <p>PoCL is a case of its own. Unless {@value #SPECIALISE} is 0, as {@code ./play} sets it, it
 * compiles a kernel anew for the way in which it is first launched; the program as such would have
 * to be compiled once more to be kept, so then PoCL's own cache has to do.
 */
final class OpenClBuilder {

    private static final String SPECIALISE = "POCL_WORK_GROUP_SPECIALIZATION";

    private final cl_context context;
    private final OpenClDevices.Found found;
    private final OpenClCompiler compiler;
    private final DiskCache cache;
    private final String identity;
    private final boolean compilesAtLaunch;

    OpenClBuilder(cl_context context, OpenClDevices.Found found, DiskCache cache) {
        this.context = context;
        this.found = found;
        this.cache = cache;
        compiler = new OpenClCompiler(context, found);
        identity = found.profile().identity();
        compilesAtLaunch = compiler.isPocl() && !"0".equals(System.getenv(SPECIALISE));
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
        List<String> key = key(source);
        Optional<byte[]> kept = cache.get(key);
        if (kept.isPresent()) {
            Optional<cl_program> loaded = OpenClBinaries.load(kept.get(), context, found.id());
            if (loaded.isPresent()) {
                return loaded.get();
            }
        }
        cl_program program = compiler.compile(source);
        if (cache.remembers() && !compilesAtLaunch) {
            OpenClBinaries.of(program).ifPresent(binary -> cache.put(key, binary));
        }
        return program;
    }

    private List<String> key(KernelSource source) {
        return List.of(
                "program", identity, OpenClCompiler.OPTIONS + source.options(), source.text());
    }
}
