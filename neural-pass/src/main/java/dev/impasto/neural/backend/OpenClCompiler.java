package dev.impasto.neural.backend;

import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clBuildProgram;
import static org.jocl.CL.clCreateProgramWithSource;
import static org.jocl.CL.clReleaseContext;
import static org.jocl.CL.clReleaseProgram;

import java.util.Optional;
import org.jocl.cl_context;
import org.jocl.cl_program;

/**
 * Compiles in a context of its own, for a driver that compiles one program of a context at a time
 * (PoCL); what leaves it are binaries. For one thread at a time.
 */
final class OpenClCompiler implements AutoCloseable {

    /** No warnings: PoCL writes to the standard error how many notes it has on 16-float vectors. */
    static final String OPTIONS = "-cl-std=CL1.2 -cl-mad-enable -w ";

    private final OpenClDevices.Found found;
    private final cl_context context;

    OpenClCompiler(OpenClDevices.Found found) {
        this.found = found;
        context = OpenClBackend.createContext(found, null);
    }

    /**
     * A program as machine code, where the driver hands it out.
     *
     * @throws DeviceException if it does not compile
     */
    Optional<byte[]> binary(KernelSource source) {
        cl_program program = compile(source, context, found);
        try {
            return OpenClBinaries.of(program);
        } finally {
            OpenCl.released(clReleaseProgram(program));
        }
    }

    /**
     * A program of a context.
     *
     * @throws DeviceException if it does not compile
     */
    static cl_program compile(KernelSource source, cl_context context, OpenClDevices.Found found) {
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

    @Override
    public void close() {
        OpenCl.released(clReleaseContext(context));
    }
}
