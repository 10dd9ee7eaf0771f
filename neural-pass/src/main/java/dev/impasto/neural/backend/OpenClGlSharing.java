package dev.impasto.neural.backend;

import static dev.impasto.neural.backend.OpenCl.check;
import static org.jocl.CL.CL_CGL_SHAREGROUP_KHR;
import static org.jocl.CL.CL_EGL_DISPLAY_KHR;
import static org.jocl.CL.CL_GLX_DISPLAY_KHR;
import static org.jocl.CL.CL_GL_CONTEXT_KHR;
import static org.jocl.CL.CL_MEM_READ_WRITE;
import static org.jocl.CL.CL_WGL_HDC_KHR;
import static org.jocl.CL.clCreateFromGLBuffer;
import static org.jocl.CL.clEnqueueAcquireGLObjects;
import static org.jocl.CL.clEnqueueReleaseGLObjects;

import java.util.List;
import java.util.function.Consumer;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_mem;

/** Use of OpenGL's buffers by the queue of a context that was made for that. */
final class OpenClGlSharing implements GlSharing {
    private final cl_context context;
    private final cl_command_queue queue;
    private final Consumer<OpenClBuffer> made;
    private final Consumer<OpenClBuffer> released;

    /**
     * @param made is told each buffer that is shared
     * @param released is told when one is released
     */
    OpenClGlSharing(
            cl_context context,
            cl_command_queue queue,
            Consumer<OpenClBuffer> made,
            Consumer<OpenClBuffer> released) {
        this.context = context;
        this.queue = queue;
        this.made = made;
        this.released = released;
    }

    /** Whether a device says that it can, for its extensions. */
    static boolean isOffered(String extensions) {
        return List.of(extensions.split("\\s+")).contains("cl_khr_gl_sharing");
    }

    /** Adds what makes a context one that shares with OpenGL's. */
    static void addTo(cl_context_properties properties, GlContext gl) {
        switch (gl.system()) {
            case EGL -> {
                properties.addProperty(CL_GL_CONTEXT_KHR, gl.context());
                properties.addProperty(CL_EGL_DISPLAY_KHR, gl.display());
            }
            case GLX -> {
                properties.addProperty(CL_GL_CONTEXT_KHR, gl.context());
                properties.addProperty(CL_GLX_DISPLAY_KHR, gl.display());
            }
            case WGL -> {
                properties.addProperty(CL_GL_CONTEXT_KHR, gl.context());
                properties.addProperty(CL_WGL_HDC_KHR, gl.display());
            }
            case CGL -> properties.addProperty(CL_CGL_SHAREGROUP_KHR, gl.context());
        }
    }

    @Override
    public DeviceBuffer share(int buffer, long bytes) {
        int[] status = new int[1];
        cl_mem memory =
                OpenCl.made(
                        clCreateFromGLBuffer(context, CL_MEM_READ_WRITE, buffer, status),
                        status,
                        "clCreateFromGLBuffer of " + bytes + " bytes");
        OpenClBuffer shared = new OpenClBuffer(memory, bytes, released);
        made.accept(shared);
        return shared;
    }

    @Override
    public void acquire(List<DeviceBuffer> buffers) {
        check(
                clEnqueueAcquireGLObjects(queue, buffers.size(), memory(buffers), 0, null, null),
                "clEnqueueAcquireGLObjects");
    }

    @Override
    public void release(List<DeviceBuffer> buffers) {
        check(
                clEnqueueReleaseGLObjects(queue, buffers.size(), memory(buffers), 0, null, null),
                "clEnqueueReleaseGLObjects");
    }

    private static cl_mem[] memory(List<DeviceBuffer> buffers) {
        cl_mem[] memory = new cl_mem[buffers.size()];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = ((OpenClBuffer) buffers.get(i)).memory();
        }
        return memory;
    }
}
