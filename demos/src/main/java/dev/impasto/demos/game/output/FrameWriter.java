package dev.impasto.demos.game.output;

import dev.impasto.demos.game.PlayException;
import dev.impasto.raster.LinuxThreads;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Encodes pictures on a thread of its own. The render thread borrows a buffer, fills it and hands
 * it in; where the disk is slower than the game it waits for a free one, so memory stays bounded.
 */
public final class FrameWriter implements AutoCloseable {
    private static final int BUFFERS = 3;

    /** A picture on its way to a file; {@code file} null ends the thread. */
    private record Job(Path file, ByteBuffer rgba) {}

    private final PngEncoder encoder;
    private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<Job> jobs = new ArrayBlockingQueue<>(BUFFERS + 1);
    private final Thread thread;
    private volatile IOException failure;
    private volatile Path failedFile;

    /** A writer of pictures of this size in pixels. */
    public FrameWriter(int width, int height) {
        encoder = new PngEncoder(width, height);
        for (int i = 0; i < BUFFERS; i++) {
            free.add(ByteBuffer.allocateDirect(4 * width * height).order(ByteOrder.nativeOrder()));
        }
        thread = new Thread(this::run, "frame-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A buffer for one RGBA8 picture, rows bottom-up; waits for one if all are in use.
     *
     * @throws PlayException if an earlier picture could not be written
     */
    public ByteBuffer borrow() {
        throwFailure();
        try {
            return free.take().clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlayException("interrupted while waiting for the disk", e);
        }
    }

    /** Takes a borrowed, filled buffer back; it will be written to this file. */
    public void submit(Path file, ByteBuffer rgba) {
        jobs.add(new Job(file, rgba));
    }

    /**
     * Waits until all pictures are written.
     *
     * @throws PlayException if one could not be
     */
    @Override
    public void close() {
        jobs.add(new Job(null, null));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throwFailure();
    }

    private void run() {
        LinuxThreads.giveWay();
        try {
            for (Job job = jobs.take(); job.file != null; job = jobs.take()) {
                write(job);
                free.add(job.rgba);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After one failure the rest is dropped, so that the render thread never waits in vain. */
    private void write(Job job) {
        if (failure != null) {
            return;
        }
        try {
            AtomicFile.write(job.file, out -> encoder.write(job.rgba, true, out));
        } catch (IOException e) {
            failedFile = job.file;
            failure = e;
        }
    }

    private void throwFailure() {
        if (failure != null) {
            throw new PlayException(
                    failedFile + ": cannot write (" + OutputFolder.reason(failure) + ")", failure);
        }
    }
}
