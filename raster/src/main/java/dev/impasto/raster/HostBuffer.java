package dev.impasto.raster;

import java.nio.ByteBuffer;
import org.lwjgl.system.MemoryUtil;

/** Page-aligned memory outside the Java heap, which OpenCL on a CPU can use without a copy. */
final class HostBuffer implements AutoCloseable {
    private static final int PAGE = 4096;

    private ByteBuffer bytes;

    HostBuffer(int size) {
        bytes = MemoryUtil.memAlignedAlloc(PAGE, size);
        MemoryUtil.memSet(bytes, 0);
    }

    ByteBuffer bytes() {
        return bytes;
    }

    @Override
    public void close() {
        MemoryUtil.memAlignedFree(bytes);
        bytes = null;
    }
}
