package dev.impasto.tests.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * All processors, for what need not be done on the thread that draws: enlarging, scoring and files.
 * A bounded number of frames is under way, so that pictures do not fill the memory.
 */
final class Backstage implements AutoCloseable {
    private static final int MOST_FRAMES = 12; // some 30 MB each at 640 x 360

    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Semaphore room = new Semaphore(MOST_FRAMES);

    ExecutorService pool() {
        return pool;
    }

    /** What a task gives; it may throw {@link UncheckedIOException}. */
    <T> CompletableFuture<T> begin(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, pool);
    }

    /** Waits until there is room for one more frame. */
    void enter() {
        room.acquireUninterruptibly();
    }

    /** A frame of which all is done makes room. */
    void leave() {
        room.release();
    }

    /**
     * Waits for what a task gives.
     *
     * @throws IOException as the task had it
     */
    static <T> T await(CompletableFuture<T> task) throws IOException {
        try {
            return task.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
    }

    /** Waits for all that was begun. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
