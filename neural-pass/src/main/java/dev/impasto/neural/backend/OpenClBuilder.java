package dev.impasto.neural.backend;

import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clBuildProgram;
import static org.jocl.CL.clCreateProgramWithSource;
import static org.jocl.CL.clReleaseProgram;

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
    private static final String POCL = "Portable Computing Language";

    /** No warnings: PoCL writes to the standard error how many notes it has on 16-float vectors. */
    private static final String OPTIONS = "-cl-std=CL1.2 -cl-mad-enable -w ";

    private final cl_context context;
    private final OpenClDevices.Found found;
    private final DiskCache cache;
    private final String identity;
    private final boolean compilesAtLaunch;

    OpenClBuilder(cl_context context, OpenClDevices.Found found, DiskCache cache) {
        this.context = context;
        this.found = found;
        this.cache = cache;
        identity = found.profile().identity();
        compilesAtLaunch =
                found.device().platform().equals(POCL) && !"0".equals(System.getenv(SPECIALISE));
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
        cl_program program = compile(source);
        if (cache.remembers() && !compilesAtLaunch) {
            OpenClBinaries.of(program).ifPresent(binary -> cache.put(key, binary));
        }
        return program;
    }

    private List<String> key(KernelSource source) {
        return List.of("program", identity, OPTIONS + source.options(), source.text());
    }

    private cl_program compile(KernelSource source) {
        int[] status = new int[1];
        String[] text = {source.text()};
        cl_program program =
                OpenCl.made(
                        clCreateProgramWithSource(context, 1, text, null, status),
                        status,
                        "clCreateProgramWithSource");
        String options = OPTIONS + source.options();
        if (clBuildProgram(program, 0, null, options, null, null) != CL_SUCCESS) {
            String log = OpenCl.buildLog(program, found.id());
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
