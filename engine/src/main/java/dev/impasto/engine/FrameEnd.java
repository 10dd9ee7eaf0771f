package dev.impasto.engine;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import java.util.function.LongConsumer;

/** Hears when a frame is over, and when the application ends. */
final class FrameEnd extends BaseAppState {
    private final LongConsumer frameEnded;
    private final Runnable applicationEnded;
    private long last;

    /**
     * @param frameEnded gets the nanoseconds since it returned from the frame before; of the first
     *     frame, since its start
     */
    FrameEnd(LongConsumer frameEnded, Runnable applicationEnded) {
        this.frameEnded = frameEnded;
        this.applicationEnded = applicationEnded;
    }

    @Override
    public void update(float tpf) {
        if (last == 0) {
            last = System.nanoTime();
        }
    }

    @Override
    public void postRender() {
        long now = System.nanoTime();
        frameEnded.accept(now - last);
        last = System.nanoTime();
    }

    @Override
    protected void initialize(Application application) {}

    @Override
    protected void cleanup(Application application) {
        applicationEnded.run();
    }

    @Override
    protected void onEnable() {}

    @Override
    protected void onDisable() {}
}
