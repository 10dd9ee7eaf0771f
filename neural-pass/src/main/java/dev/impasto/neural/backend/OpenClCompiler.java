package dev.impasto.neural.backend;

import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clBuildProgram;
import static org.jocl.CL.clCreateProgramWithSource;
import static org.jocl.CL.clReleaseProgram;

import org.jocl.cl_context;
import org.jocl.cl_program;

/**
 * Compiles kernels from their source. For several threads.
 *
 * <p>PoCL's compiler declares all of OpenCL C anew for each program, which takes a fifth of a first
 * start. So there {@code builtins.cl} declares what kernels call, and the guard of the compiler's
 * own header (Clang's {@code opencl-c.h}) is defined, which leaves it empty. What does not compile
 * so, with another version of PoCL perhaps, is compiled as anywhere else.
 */
final class OpenClCompiler {
    private static final System.Logger LOG = System.getLogger(OpenClCompiler.class.getName());

    /** No warnings: PoCL writes to the standard error how many notes it has on 16-float vectors. */
    static final String OPTIONS = "-cl-std=CL1.2 -cl-mad-enable -w ";

    private static final String NO_HEADER = " -D_OPENCL_H_";
    private static final String POCL = "Portable Computing Language";

    private final cl_context context;
    private final OpenClDevices.Found found;

    OpenClCompiler(cl_context context, OpenClDevices.Found found) {
        this.context = context;
        this.found = found;
    }

    boolean isPocl() {
        return found.device().platform().equals(POCL);
    }

    /**
     * A program.
     *
     * @throws DeviceException if it does not compile
     */
    cl_program compile(KernelSource source) {
        String options = OPTIONS + source.options();
        if (isPocl()) {
            String text = KernelSource.text("builtins.cl") + source.text();
            cl_program program = create(text);
            if (build(program, options + NO_HEADER)) {
                return program;
            }
            String why = release(program);
            LOG.log(System.Logger.Level.DEBUG, "{0} alone: {1}", source.resource(), why);
        }
        cl_program program = create(source.text());
        if (!build(program, options)) {
            String log = release(program);
            throw new DeviceException(
                    source.resource() + " does not compile: " + firstError(log), log);
        }
        return program;
    }

    private cl_program create(String text) {
        int[] status = new int[1];
        return OpenCl.made(
                clCreateProgramWithSource(context, 1, new String[] {text}, null, status),
                status,
                "clCreateProgramWithSource");
    }

    private static boolean build(cl_program program, String options) {
        return clBuildProgram(program, 0, null, options, null, null) == CL_SUCCESS;
    }

    /** Releases a program that did not compile; what the compiler says of it. */
    private String release(cl_program program) {
        String log = OpenCl.buildLog(program, found.id());
        OpenCl.released(clReleaseProgram(program));
        return log;
    }

    private static String firstError(String log) {
        return log.lines()
                .filter(line -> line.contains("error"))
                .findFirst()
                .orElse("the compiler says no more")
                .strip();
    }
}
