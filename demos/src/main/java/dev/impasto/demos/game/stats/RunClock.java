package dev.impasto.demos.game.stats;

import dev.impasto.engine.FrameStats;

/**
 * Times a run by the wall clock. The first frame, in which kernels and shaders are compiled, is
 * told apart from the rest. Used on the render thread.
 */
public final class RunClock {
    private static final int WARM_UP = 30;

    private final AllocationMeter allocation = new AllocationMeter();
    private int warmUp;
    private int frames;
    private long start;
    private long firstEnd;
    private long end;

    /** Starts before the first frame. */
    public void start(int expectedFrames) {
        warmUp = Math.min(WARM_UP, expectedFrames / 2);
        start = System.nanoTime();
    }

    /** Says that a frame is over; after the first, the stages' times start afresh. */
    public void frame(FrameStats stats) {
        end = System.nanoTime();
        if (++frames == 1) {
            firstEnd = end;
            stats.clear();
        }
        if (frames > warmUp) {
            allocation.frame();
        } else {
            allocation.start();
        }
    }

    public int frames() {
        return frames;
    }

    public double firstFrameMs() {
        return (firstEnd - start) / 1e6;
    }

    /** Frames after the first over the time that they took; 0 where there is but one. */
    public double framesPerSecond() {
        return frames < 2 ? 0 : (frames - 1) * 1e9 / (end - firstEnd);
    }

    /** By the render thread, after the warm-up; -1 where unknown. */
    public long allocatedBytesPerFrame() {
        return allocation.bytesPerFrame();
    }
}
