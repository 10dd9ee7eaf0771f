package dev.impasto.neural.backend;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A device that holds buffers and runs kernels in the order they are launched.
 *
 * <p>A backend, its buffers and its kernels belong to one thread at a time. Work is queued: only
 * {@link #download} and {@link #finish} wait for it. In the steady state (buffers and kernels made,
 * the same host buffers used again) no call allocates on the Java heap.
 *
 * <p>Every method throws {@link DeviceException} when the device refuses.
 */
public interface Backend extends AutoCloseable {

    /** What a person should read: the device's name and how it is driven. */
    String name();

    /** What decides which kernels suit the device. */
    DeviceProfile profile();

    /** What is remembered of this device from run to run. */
    default DiskCache cache() {
        return DiskCache.NONE;
    }

    /**
     * A new buffer, filled with zeros. The caller owns it; closing the backend frees what is left.
     *
     * @param bytes size, positive
     */
    DeviceBuffer allocate(long bytes);

    /**
     * Copies {@code src} from its position to its limit to the start of {@code dst}. The host
     * buffer may be reused as soon as this returns; its position stays.
     *
     * @param src a direct buffer in native byte order
     */
    void upload(DeviceBuffer dst, ByteBuffer src);

    /**
     * Waits for all queued work, then copies the start of {@code src} into {@code dst} from its
     * position to its limit; the position stays.
     *
     * @param dst a direct buffer in native byte order
     */
    void download(DeviceBuffer src, ByteBuffer dst);

    /**
     * Tells which kernels will be asked for, so that their programs can be made meanwhile, in this
     * order and after those of earlier calls; returns at once.
     */
    default void prepare(List<KernelSource> sources) {}

    /**
     * Tells which kernels a later start may ask for. Those that have to be compiled are compiled
     * when the backend closes, as many as two seconds allow, and not before: PoCL launches nothing
     * while it compiles.
     *
     * @return whether there are none, so that {@link #kernel} gives all of them soon
     */
    default boolean prepareForNextTime(List<KernelSource> sources) {
        return true;
    }

    /**
     * A kernel ready to be given arguments. Programs are compiled once per resource and defines;
     * each call gives a separate kernel with its own arguments. The caller owns it; closing the
     * backend frees what is left.
     *
     * @throws DeviceException if it does not compile; {@link DeviceException#log()} has the
     *     compiler's words
     */
    Kernel kernel(KernelSource source);

    /** Use of the buffers of the OpenGL context that the backend was opened with, if it can. */
    default Optional<GlSharing> glSharing() {
        return Optional.empty();
    }

    /** Waits until everything queued is done; a failure of queued work surfaces here at latest. */
    void finish();

    /** Frees every buffer and kernel of this backend. */
    @Override
    void close();
}
