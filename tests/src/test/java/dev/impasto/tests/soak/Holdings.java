package dev.impasto.tests.soak;

import dev.impasto.neural.backend.OpenClBackend;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntPredicate;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL15C;
import org.lwjgl.opengl.GL20C;
import org.lwjgl.opengl.GL30C;
import org.lwjgl.system.MemoryUtil;

/**
 * What a process holds outside the Java heap.
 *
 * @param openCl objects
 * @param direct bytes of direct buffers
 * @param lwjgl bytes that were allocated through LWJGL, which its debugging allocator counts
 */
record Holdings(
        int textures,
        int buffers,
        int frameBuffers,
        int renderBuffers,
        int programs,
        int shaders,
        int vertexArrays,
        int openCl,
        long direct,
        long lwjgl) {
    /** Drivers give the lowest names that are free. */
    private static final int NAMES = 1 << 14;

    /** Counts. On the render thread; OpenGL itself says which of its names are in use. */
    static Holdings now() {
        return new Holdings(
                count(GL11C::glIsTexture),
                count(GL15C::glIsBuffer),
                count(GL30C::glIsFramebuffer),
                count(GL30C::glIsRenderbuffer),
                count(GL20C::glIsProgram),
                count(GL20C::glIsShader),
                count(GL30C::glIsVertexArray),
                OpenClBackend.openObjects(),
                directBytes(),
                lwjglBytes());
    }

    private static int count(IntPredicate inUse) {
        int count = 0;
        for (int name = 1; name < NAMES; name++) {
            count += inUse.test(name) ? 1 : 0;
        }
        return count;
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static long lwjglBytes() {
        long[] bytes = new long[1];
        MemoryUtil.memReport((address, memory, thread, name, stack) -> bytes[0] += memory);
        return bytes[0];
    }
}
