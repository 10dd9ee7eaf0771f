package dev.impasto.neural.backend;

import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clGetDeviceInfo;
import static org.jocl.CL.clGetPlatformIDs;
import static org.jocl.CL.clGetPlatformInfo;
import static org.jocl.CL.clGetProgramBuildInfo;
import static org.jocl.CL.stringFor_errorCode;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;
import org.jocl.cl_program;

/** The OpenCL calls that answer questions, and what an error code becomes. */
final class OpenCl {

    /** Asks for {@code size} bytes into {@code value}, or for the size if {@code value} is null. */
    private interface Query {
        int ask(long size, Pointer value, long[] sizeOut);
    }

    private static final AtomicInteger OPEN_OBJECTS = new AtomicInteger();

    private OpenCl() {}

    /** Checks and counts an object that a call made. */
    static <T> T made(T object, int[] status, String call) {
        check(status[0], call);
        OPEN_OBJECTS.incrementAndGet();
        return object;
    }

    /** Takes note of a release; one that a lost device refuses leaves the object counted. */
    static void released(int status) {
        if (status == CL_SUCCESS) {
            OPEN_OBJECTS.decrementAndGet();
        }
    }

    /** What was made in this process and not released. */
    static int openObjects() {
        return OPEN_OBJECTS.get();
    }

    static void check(int status, String call) {
        if (status != CL_SUCCESS) {
            throw new DeviceException(call + " failed: " + stringFor_errorCode(status));
        }
    }

    /** Loads JOCL and through it the loader library, so that a missing one is a clear message. */
    static void requireLoader() {
        try {
            clGetPlatformIDs(0, null, new int[1]);
        } catch (LinkageError | UnsupportedOperationException e) {
            throw new DeviceException(
                    "no OpenCL loader on this machine: install ocl-icd-libopencl1 or a GPU driver");
        }
    }

    static String deviceText(cl_device_id device, int key) {
        return text((size, value, out) -> clGetDeviceInfo(device, key, size, value, out));
    }

    static String platformText(cl_platform_id platform, int key) {
        return text((size, value, out) -> clGetPlatformInfo(platform, key, size, value, out));
    }

    static String buildLog(cl_program program, cl_device_id device) {
        return text(
                (size, value, out) ->
                        clGetProgramBuildInfo(
                                program, device, CL.CL_PROGRAM_BUILD_LOG, size, value, out));
    }

    /** A device property of up to eight bytes; little-endian hosts only, as all of OpenCL's are. */
    static long deviceNumber(cl_device_id device, int key) {
        long[] value = new long[1];
        check(clGetDeviceInfo(device, key, Long.BYTES, Pointer.to(value), null), "clGetDeviceInfo");
        return value[0];
    }

    private static String text(Query query) {
        long[] size = new long[1];
        check(query.ask(0, null, size), "OpenCL query");
        byte[] bytes = new byte[(int) size[0]];
        check(query.ask(bytes.length, Pointer.to(bytes), null), "OpenCL query");
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
