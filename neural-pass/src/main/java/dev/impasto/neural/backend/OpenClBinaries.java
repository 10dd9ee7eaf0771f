package dev.impasto.neural.backend;

import static org.jocl.CL.CL_PROGRAM_BINARIES;
import static org.jocl.CL.CL_PROGRAM_BINARY_SIZES;
import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clBuildProgram;
import static org.jocl.CL.clCreateProgramWithBinary;
import static org.jocl.CL.clGetProgramInfo;
import static org.jocl.CL.clReleaseProgram;

import java.util.Optional;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_program;

/** Programs as machine code. */
final class OpenClBinaries {

    private OpenClBinaries() {}

    /** A program ready for kernels; empty if the driver refuses the binary. */
    static Optional<cl_program> load(byte[] binary, cl_context context, cl_device_id device) {
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
            return Optional.empty();
        }
        if (clBuildProgram(program, 0, null, null, null, null) != CL_SUCCESS) {
            clReleaseProgram(program);
            return Optional.empty();
        }
        return Optional.of(OpenCl.made(program, status, "clCreateProgramWithBinary"));
    }

    /** A program's binary, if the driver hands it out and it is small enough to keep. */
    static Optional<byte[]> of(cl_program program) {
        long[] size = new long[1];
        Pointer sizes = Pointer.to(size);
        int status = clGetProgramInfo(program, CL_PROGRAM_BINARY_SIZES, Sizeof.size_t, sizes, null);
        if (status != CL_SUCCESS || size[0] <= 0 || size[0] > DiskCache.LARGEST) {
            return Optional.empty();
        }
        byte[] binary = new byte[(int) size[0]];
        Pointer place = Pointer.to(new Pointer[] {Pointer.to(binary)});
        status = clGetProgramInfo(program, CL_PROGRAM_BINARIES, Sizeof.POINTER, place, null);
        return status == CL_SUCCESS ? Optional.of(binary) : Optional.empty();
    }
}
