package dev.impasto.neural.backend;

import static org.jocl.CL.CL_PROGRAM_BINARIES;
import static org.jocl.CL.CL_PROGRAM_BINARY_SIZES;
import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clBuildProgram;
import static org.jocl.CL.clCreateProgramWithBinary;
import static org.jocl.CL.clGetProgramInfo;
import static org.jocl.CL.clReleaseProgram;

import java.util.List;
import java.util.Optional;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_program;

/** Compiled programs on disk. */
final class OpenClBinaries {

    private final cl_context context;
    private final cl_device_id device;
    private final DiskCache cache;

    OpenClBinaries(cl_context context, cl_device_id device, DiskCache cache) {
        this.context = context;
        this.device = device;
        this.cache = cache;
    }

    /** A program from disk, ready for kernels; empty if there is none or the driver refuses it. */
    Optional<cl_program> load(List<String> key) {
        return cache.get(key).map(this::build);
    }

    private cl_program build(byte[] binary) {
        int[] status = new int[1];
        cl_program program =
                clCreateProgramWithBinary(
                        context,
                        1,
                        new cl_device_id[] {device},
                        new long[] {binary.length},
                        new byte[][] {binary},
                        new int[1],
                        status);
        if (status[0] != CL_SUCCESS) {
            return null;
        }
        if (clBuildProgram(program, 0, null, null, null, null) != CL_SUCCESS) {
            clReleaseProgram(program);
            return null;
        }
        return OpenCl.made(program, status, "clCreateProgramWithBinary");
    }

    /** Keeps a program, if the driver hands it out. */
    void keep(List<String> key, cl_program program) {
        if (!cache.remembers()) {
            return;
        }
        long[] size = new long[1];
        Pointer sizes = Pointer.to(size);
        int status = clGetProgramInfo(program, CL_PROGRAM_BINARY_SIZES, Sizeof.size_t, sizes, null);
        if (status != CL_SUCCESS || size[0] <= 0 || size[0] > DiskCache.LARGEST) {
            return;
        }
        byte[] binary = new byte[(int) size[0]];
        Pointer place = Pointer.to(new Pointer[] {Pointer.to(binary)});
        if (clGetProgramInfo(program, CL_PROGRAM_BINARIES, Sizeof.POINTER, place, null)
                == CL_SUCCESS) {
            cache.put(key, binary);
        }
    }
}
