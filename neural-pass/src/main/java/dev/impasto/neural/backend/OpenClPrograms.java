package dev.impasto.neural.backend;

import static dev.impasto.neural.backend.OpenCl.check;
import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clBuildProgram;
import static org.jocl.CL.clCreateKernel;
import static org.jocl.CL.clCreateProgramWithSource;
import static org.jocl.CL.clReleaseProgram;

import java.util.HashMap;
import java.util.Map;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_program;

/** Compiles programs, each once per source and defines. */
final class OpenClPrograms {

    /** No warnings: PoCL writes to the standard error how many notes it has on 16-float vectors. */
    private static final String OPTIONS = "-cl-std=CL1.2 -cl-mad-enable -w ";

    private record Key(String resource, String options) {}

    private final cl_context context;
    private final cl_device_id device;
    private final Map<Key, cl_program> built = new HashMap<>();

    OpenClPrograms(cl_context context, cl_device_id device) {
        this.context = context;
        this.device = device;
    }

    cl_kernel kernel(KernelSource source) {
        Key key = new Key(source.resource(), source.options());
        cl_program program = built.get(key);
        if (program == null) {
            program = build(source);
            built.put(key, program);
        }
        int[] status = new int[1];
        cl_kernel kernel = clCreateKernel(program, source.function(), status);
        check(status[0], "clCreateKernel of " + source.function() + " in " + source.resource());
        return kernel;
    }

    void release() {
        built.values().forEach(program -> clReleaseProgram(program));
        built.clear();
    }

    private cl_program build(KernelSource source) {
        int[] status = new int[1];
        String[] text = {source.text()};
        cl_program program = clCreateProgramWithSource(context, 1, text, null, status);
        check(status[0], "clCreateProgramWithSource");
        String options = OPTIONS + source.options();
        if (clBuildProgram(program, 0, null, options, null, null) != CL_SUCCESS) {
            String log = OpenCl.buildLog(program, device);
            clReleaseProgram(program);
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
