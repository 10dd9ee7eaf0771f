package dev.impasto.neural.backend;

import static dev.impasto.neural.backend.OpenCl.check;
import static org.jocl.CL.CL_DEVICE_EXTENSIONS;
import static org.jocl.CL.CL_DEVICE_LOCAL_MEM_SIZE;
import static org.jocl.CL.CL_DEVICE_MAX_COMPUTE_UNITS;
import static org.jocl.CL.CL_DEVICE_NAME;
import static org.jocl.CL.CL_DEVICE_NOT_FOUND;
import static org.jocl.CL.CL_DEVICE_TYPE;
import static org.jocl.CL.CL_DEVICE_TYPE_ALL;
import static org.jocl.CL.CL_DEVICE_TYPE_CPU;
import static org.jocl.CL.CL_DEVICE_TYPE_GPU;
import static org.jocl.CL.CL_DEVICE_VERSION;
import static org.jocl.CL.CL_DRIVER_VERSION;
import static org.jocl.CL.CL_PLATFORM_NAME;
import static org.jocl.CL.CL_PLATFORM_VERSION;
import static org.jocl.CL.CL_SUCCESS;
import static org.jocl.CL.clGetDeviceIDs;
import static org.jocl.CL.clGetPlatformIDs;

import dev.impasto.neural.backend.OpenClDevice.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** The OpenCL devices of this machine. */
public final class OpenClDevices {

    /** From cl_nv_device_attribute_query, which JOCL does not name. */
    private static final int COMPUTE_CAPABILITY_MAJOR_NV = 0x4000;

    private static final int WITH_MATRIX_UNITS = 8;

    /** A device with the handles that drive it. */
    record Found(OpenClDevice device, cl_platform_id platform, cl_device_id id) {

        DeviceProfile profile() {
            String versions =
                    String.join(
                            "\n",
                            OpenCl.platformText(platform, CL_PLATFORM_NAME),
                            OpenCl.platformText(platform, CL_PLATFORM_VERSION),
                            OpenCl.deviceText(id, CL_DEVICE_NAME),
                            OpenCl.deviceText(id, CL_DEVICE_VERSION),
                            OpenCl.deviceText(id, CL_DRIVER_VERSION),
                            "units " + device.computeUnits());
            return new DeviceProfile(
                    versions,
                    device.type() == Type.CPU,
                    device.computeUnits(),
                    OpenCl.deviceNumber(id, CL_DEVICE_LOCAL_MEM_SIZE),
                    hasMatrixUnits(),
                    true);
        }

        private boolean hasMatrixUnits() {
            String extensions = OpenCl.deviceText(id, CL_DEVICE_EXTENSIONS);
            return extensions.contains("cl_nv_device_attribute_query")
                    && OpenCl.deviceNumber(id, COMPUTE_CAPABILITY_MAJOR_NV) >= WITH_MATRIX_UNITS;
        }
    }

    private OpenClDevices() {}

    /**
     * Every device of every platform, in the loader's order; empty where there is none.
     *
     * @throws DeviceException if the OpenCL loader library cannot be loaded
     */
    public static List<OpenClDevice> list() {
        return find().stream().map(Found::device).toList();
    }

    /** The best device: a GPU before others, then the one with most compute units. */
    static Found best() {
        return find().stream()
                .min(
                        Comparator.<Found, Type>comparing(found -> found.device.type())
                                .thenComparing(found -> -found.device.computeUnits()))
                .orElseThrow(OpenClDevices::none);
    }

    static Found at(int index) {
        List<Found> found = find();
        if (found.isEmpty()) {
            throw none();
        }
        if (index < 0 || index >= found.size()) {
            throw new DeviceException(
                    "no OpenCL device " + index + "; there are 0 to " + (found.size() - 1));
        }
        return found.get(index);
    }

    private static DeviceException none() {
        return new DeviceException(
                "no OpenCL device: install a GPU driver with OpenCL, or PoCL for the CPU");
    }

    private static List<Found> find() {
        OpenCl.requireLoader();
        List<Found> found = new ArrayList<>();
        for (cl_platform_id platform : platforms()) {
            for (cl_device_id id : devices(platform)) {
                found.add(new Found(describe(found.size(), platform, id), platform, id));
            }
        }
        return found;
    }

    private static cl_platform_id[] platforms() {
        int[] count = new int[1];
        // The loader answers "no platform" with a vendor code, not with a count of zero.
        if (clGetPlatformIDs(0, null, count) != CL_SUCCESS) {
            return new cl_platform_id[0];
        }
        cl_platform_id[] platforms = new cl_platform_id[count[0]];
        check(clGetPlatformIDs(count[0], platforms, null), "clGetPlatformIDs");
        return platforms;
    }

    private static cl_device_id[] devices(cl_platform_id platform) {
        int[] count = new int[1];
        int status = clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, 0, null, count);
        if (status == CL_DEVICE_NOT_FOUND) {
            return new cl_device_id[0];
        }
        check(status, "clGetDeviceIDs");
        cl_device_id[] ids = new cl_device_id[count[0]];
        check(
                clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, ids.length, ids, null),
                "clGetDeviceIDs");
        return ids;
    }

    private static OpenClDevice describe(int index, cl_platform_id platform, cl_device_id id) {
        long type = OpenCl.deviceNumber(id, CL_DEVICE_TYPE);
        return new OpenClDevice(
                index,
                OpenCl.deviceText(id, CL_DEVICE_NAME),
                OpenCl.platformText(platform, CL_PLATFORM_NAME),
                OpenCl.deviceText(id, CL_DEVICE_VERSION),
                (type & CL_DEVICE_TYPE_GPU) != 0
                        ? Type.GPU
                        : (type & CL_DEVICE_TYPE_CPU) != 0 ? Type.CPU : Type.ACCELERATOR,
                (int) OpenCl.deviceNumber(id, CL_DEVICE_MAX_COMPUTE_UNITS));
    }
}
