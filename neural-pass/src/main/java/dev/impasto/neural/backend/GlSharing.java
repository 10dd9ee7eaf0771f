package dev.impasto.neural.backend;

import java.util.List;

/**
 * Use of an OpenGL context's own buffers by a backend, without a copy. It works while that context
 * is current on the calling thread.
 *
 * @see <a
 *     href="https://registry.khronos.org/OpenCL/specs/3.0-unified/html/OpenCL_Ext.html#cl_khr_gl_sharing-context">
 *     cl_khr_gl_sharing</a>
 */
public interface GlSharing {
    /**
     * An OpenGL buffer as one of the backend's, to be closed before OpenGL deletes it or gives it
     * other memory.
     *
     * @param buffer OpenGL's name for it
     * @param bytes its size
     * @throws DeviceException if the device refuses
     */
    DeviceBuffer share(int buffer, long bytes);

    /**
     * Queues that the device takes buffers over. OpenGL must be done with them ({@code glFinish}).
     *
     * @param buffers that {@link #share} gave
     */
    void acquire(List<DeviceBuffer> buffers);

    /** Queues that the device gives buffers back; OpenGL has them once the backend has finished. */
    void release(List<DeviceBuffer> buffers);
}
