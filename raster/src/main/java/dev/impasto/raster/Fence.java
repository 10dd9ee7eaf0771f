package dev.impasto.raster;

import static org.lwjgl.opengl.GL32C.GL_SYNC_FLUSH_COMMANDS_BIT;
import static org.lwjgl.opengl.GL32C.GL_SYNC_GPU_COMMANDS_COMPLETE;
import static org.lwjgl.opengl.GL32C.GL_TIMEOUT_EXPIRED;
import static org.lwjgl.opengl.GL32C.glClientWaitSync;
import static org.lwjgl.opengl.GL32C.glDeleteSync;
import static org.lwjgl.opengl.GL32C.glFenceSync;

/** A place in OpenGL's queue that can be waited for, while what was queued behind it goes on. */
final class Fence {
    private static final long SECOND = 1_000_000_000L;

    private long sync;

    /** Puts it behind everything queued so far. */
    void set() {
        forget();
        sync = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
    }

    /** Waits until everything before it is done; at once where it was not set. */
    void await() {
        while (sync != 0
                && glClientWaitSync(sync, GL_SYNC_FLUSH_COMMANDS_BIT, SECOND)
                        == GL_TIMEOUT_EXPIRED) {
            // the GPU is busy with one frame for more than a second
        }
        forget();
    }

    private void forget() {
        if (sync != 0) {
            glDeleteSync(sync);
            sync = 0;
        }
    }
}
