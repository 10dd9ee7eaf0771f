package dev.impasto.demos.game.stats;

import java.lang.management.ManagementFactory;

/** Counts the bytes that the calling thread takes from the Java heap. */
public final class AllocationMeter {
    private final com.sun.management.ThreadMXBean threads =
            ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
                    ? bean
                    : null;
    private long start;
    private int frames;

    /** Starts to count on this thread. */
    public void start() {
        start = allocated();
        frames = 0;
    }

    /** Says that a frame is over. */
    public void frame() {
        frames++;
    }

    /** Bytes a frame since {@link #start}; -1 where this Java cannot tell. */
    public long bytesPerFrame() {
        return threads == null || frames == 0 ? -1 : (allocated() - start) / frames;
    }

    private long allocated() {
        return threads == null
                ? 0
                : threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
