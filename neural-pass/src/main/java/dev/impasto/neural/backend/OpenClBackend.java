package dev.impasto.neural.backend;

import static dev.impasto.neural.backend.OpenCl.check;
import static org.jocl.CL.CL_CONTEXT_PLATFORM;
import static org.jocl.CL.CL_DEVICE_EXTENSIONS;
import static org.jocl.CL.CL_MEM_READ_WRITE;
import static org.jocl.CL.clCreateBuffer;
import static org.jocl.CL.clCreateCommandQueue;
import static org.jocl.CL.clCreateContext;
import static org.jocl.CL.clEnqueueFillBuffer;
import static org.jocl.CL.clEnqueueReadBuffer;
import static org.jocl.CL.clEnqueueWriteBuffer;
import static org.jocl.CL.clFinish;
import static org.jocl.CL.clReleaseCommandQueue;
import static org.jocl.CL.clReleaseContext;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_mem;

/** Runs kernels on an OpenCL device, on one in-order queue. */
public final class OpenClBackend implements Backend {
    private static final System.Logger LOG = System.getLogger(OpenClBackend.class.getName());

    private final DiskCache cache;
    private final OpenClDevice device;
    private final DeviceProfile profile;
    private final cl_context context;
    private final cl_command_queue queue;
    private final OpenClPrograms programs;
    private final GlSharing sharing;
    private final Set<OpenClBuffer> buffers = new HashSet<>();
    private final Set<OpenClKernel> kernels = new HashSet<>();
    private boolean closed;

    private OpenClBackend(OpenClDevices.Found found, DiskCache cache, GlContext gl) {
        this.cache = cache;
        device = found.device();
        profile = found.profile();
        cl_context shared = gl == null ? null : sharedContext(found, gl);
        context = shared == null ? createContext(found, null) : shared;
        queue = createQueue(context, found.id());
        programs = new OpenClPrograms(context, found, cache);
        sharing =
                shared == null
                        ? null
                        : new OpenClGlSharing(context, queue, buffers::add, buffers::remove);
    }

    /** A context that shares with OpenGL's, or null where the device does not or refuses. */
    private static cl_context sharedContext(OpenClDevices.Found found, GlContext gl) {
        if (!OpenClGlSharing.isOffered(OpenCl.deviceText(found.id(), CL_DEVICE_EXTENSIONS))) {
            return null;
        }
        try {
            return createContext(found, gl);
        } catch (DeviceException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    found.device().name() + " does not share with OpenGL: " + e.getMessage());
            return null;
        }
    }

    private static cl_context createContext(OpenClDevices.Found found, GlContext gl) {
        cl_context_properties properties = new cl_context_properties();
        properties.addProperty(CL_CONTEXT_PLATFORM, found.platform());
        if (gl != null) {
            OpenClGlSharing.addTo(properties, gl);
        }
        int[] status = new int[1];
        cl_device_id[] devices = {found.id()};
        return OpenCl.made(
                clCreateContext(properties, 1, devices, null, null, status),
                status,
                "clCreateContext");
    }

    /**
     * Opens the best device, a GPU if there is one, and remembers nothing from run to run.
     *
     * @throws DeviceException if there is no device or no OpenCL loader
     */
    public static OpenClBackend open() {
        return open(DiskCache.NONE);
    }

    /**
     * Opens the best device: a GPU if there is one.
     *
     * @param cache where compiled kernels are kept
     * @throws DeviceException if there is no device or no OpenCL loader
     */
    public static OpenClBackend open(DiskCache cache) {
        return open(cache, null);
    }

    /**
     * Opens a device by its place in {@link OpenClDevices#list()}.
     *
     * @param cache where compiled kernels are kept
     * @throws DeviceException if there is no such device or no OpenCL loader
     */
    public static OpenClBackend open(int index, DiskCache cache) {
        return open(index, cache, null);
    }

    /**
     * Opens the best device, and shares with an OpenGL context where the device offers that and it
     * works ({@link #glSharing}); where it does not work, one log line says why.
     *
     * @param cache where compiled kernels are kept
     * @param gl current on the calling thread, and to outlive the backend; or null for none
     * @throws DeviceException if there is no device or no OpenCL loader
     */
    public static OpenClBackend open(DiskCache cache, GlContext gl) {
        return new OpenClBackend(OpenClDevices.best(), cache, gl);
    }

    /**
     * Opens a device by its place in {@link OpenClDevices#list()}, likewise.
     *
     * @throws DeviceException if there is no such device or no OpenCL loader
     */
    public static OpenClBackend open(int index, DiskCache cache, GlContext gl) {
        return new OpenClBackend(OpenClDevices.at(index), cache, gl);
    }

    /**
     * OpenCL objects (contexts, queues, buffers, programs, kernels) that the backends of this
     * process hold at present.
     */
    public static int openObjects() {
        return OpenCl.openObjects();
    }

    /** The device that this backend drives. */
    public OpenClDevice device() {
        return device;
    }

    @Override
    public String name() {
        return "OpenCL on " + device.name() + " (" + device.platform() + ")";
    }

    @Override
    public DeviceProfile profile() {
        return profile;
    }

    @Override
    public DiskCache cache() {
        return cache;
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a buffer of " + bytes + " bytes");
        }
        int[] status = new int[1];
        cl_mem memory =
                OpenCl.made(
                        clCreateBuffer(context, CL_MEM_READ_WRITE, bytes, null, status),
                        status,
                        "clCreateBuffer of " + bytes + " bytes");
        OpenClBuffer buffer = new OpenClBuffer(memory, bytes, buffers::remove);
        buffers.add(buffer);
        Pointer zero = Pointer.to(new byte[1]); // OpenCL copies it in the call
        check(
                clEnqueueFillBuffer(queue, memory, zero, 1, 0, bytes, 0, null, null),
                "clEnqueueFillBuffer");
        return buffer;
    }

    @Override
    public void upload(DeviceBuffer dst, ByteBuffer src) {
        Transfer.check(dst, src);
        OpenClBuffer to = (OpenClBuffer) dst;
        check(
                clEnqueueWriteBuffer(
                        queue, to.memory(), true, 0, src.remaining(), to.host(src), 0, null, null),
                "clEnqueueWriteBuffer");
    }

    @Override
    public void download(DeviceBuffer src, ByteBuffer dst) {
        Transfer.check(src, dst);
        OpenClBuffer from = (OpenClBuffer) src;
        check(
                clEnqueueReadBuffer(
                        queue,
                        from.memory(),
                        true,
                        0,
                        dst.remaining(),
                        from.host(dst),
                        0,
                        null,
                        null),
                "clEnqueueReadBuffer");
    }

    @Override
    public void prepare(List<KernelSource> sources) {
        programs.prepare(sources);
    }

    @Override
    public boolean prepareForNextTime(List<KernelSource> sources) {
        return programs.prepareForNextTime(sources);
    }

    @Override
    public Kernel kernel(KernelSource source) {
        OpenClKernel kernel =
                new OpenClKernel(
                        programs.kernel(source),
                        source.function(),
                        queue,
                        freed -> {
                            kernels.remove(freed);
                            programs.freed(source);
                        });
        kernels.add(kernel);
        return kernel;
    }

    @Override
    public Optional<GlSharing> glSharing() {
        return Optional.ofNullable(sharing);
    }

    @Override
    public void finish() {
        check(clFinish(queue), "clFinish");
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        clFinish(queue);
        List.copyOf(kernels).forEach(OpenClKernel::close);
        programs.release();
        List.copyOf(buffers).forEach(OpenClBuffer::close);
        OpenCl.released(clReleaseCommandQueue(queue));
        OpenCl.released(clReleaseContext(context));
    }

    // The newer call is not there on OpenCL 1.2 drivers, the older one everywhere.
    @SuppressWarnings("deprecation")
    private static cl_command_queue createQueue(cl_context context, cl_device_id device) {
        int[] status = new int[1];
        return OpenCl.made(
                clCreateCommandQueue(context, device, 0, status), status, "clCreateCommandQueue");
    }
}
