package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwjgl.opengl.GL15C.GL_BUFFER_SIZE;
import static org.lwjgl.opengl.GL15C.glBindBuffer;
import static org.lwjgl.opengl.GL15C.glBufferSubData;
import static org.lwjgl.opengl.GL15C.glGetBufferParameteri;
import static org.lwjgl.opengl.GL15C.glGetBufferSubData;
import static org.lwjgl.opengl.GL15C.glIsBuffer;
import static org.lwjgl.opengl.GL31C.GL_COPY_READ_BUFFER;

import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.GlSharing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lwjgl.system.MemoryUtil;

/**
 * The reference backend with what cl_khr_gl_sharing promises and not more: what OpenGL drew is in a
 * shared buffer from acquire to release, what is written there is OpenGL's after it, and in between
 * neither knows of the other.
 */
final class SharingBackend extends StandInBackend implements GlSharing {
    private static final int LOST = 0x7e; // NaN as halfs and as floats

    private final Map<DeviceBuffer, Integer> names = new IdentityHashMap<>();
    private final Set<DeviceBuffer> acquired = new HashSet<>();
    private int callsLeft;
    int uploads;

    /**
     * @param callsLeft calls that share, acquire or release before one fails, and all after it
     */
    SharingBackend(int callsLeft) {
        this.callsLeft = callsLeft;
    }

    @Override
    public Optional<GlSharing> glSharing() {
        return Optional.of(this);
    }

    @Override
    public DeviceBuffer share(int buffer, long bytes) {
        count();
        assertThat(glIsBuffer(buffer)).isTrue();
        glBindBuffer(GL_COPY_READ_BUFFER, buffer);
        assertThat((long) glGetBufferParameteri(GL_COPY_READ_BUFFER, GL_BUFFER_SIZE))
                .isEqualTo(bytes);
        DeviceBuffer shared = works.allocate(bytes);
        names.put(shared, buffer);
        return shared;
    }

    @Override
    public void acquire(List<DeviceBuffer> buffers) {
        count();
        for (DeviceBuffer buffer : buffers) {
            assertThat(acquired.add(buffer)).as("not acquired yet").isTrue();
            ByteBuffer content = bind(buffer);
            glGetBufferSubData(GL_COPY_READ_BUFFER, 0, content);
            works.upload(buffer, content);
        }
    }

    @Override
    public void release(List<DeviceBuffer> buffers) {
        count();
        for (DeviceBuffer buffer : buffers) {
            assertThat(acquired.remove(buffer)).as("acquired").isTrue();
            ByteBuffer content = bind(buffer);
            works.download(buffer, content);
            glBufferSubData(GL_COPY_READ_BUFFER, 0, content);
            MemoryUtil.memSet(content, LOST);
            works.upload(buffer, content);
        }
    }

    private ByteBuffer bind(DeviceBuffer buffer) {
        glBindBuffer(GL_COPY_READ_BUFFER, names.get(buffer));
        return ByteBuffer.allocateDirect((int) buffer.bytes()).order(ByteOrder.nativeOrder());
    }

    private void count() {
        if (callsLeft-- <= 0) {
            throw new DeviceException("CL_INVALID_GL_OBJECT");
        }
    }

    @Override
    public String name() {
        return "sharing";
    }

    @Override
    public void upload(DeviceBuffer dst, ByteBuffer src) {
        uploads++;
        super.upload(dst, src);
    }
}
