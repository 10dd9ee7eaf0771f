package dev.impasto.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs one thing at a time on a thread of its own, beside the one that starts and awaits it. */
final class Aside implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Aside::daemon);
    private CompletableFuture<Void> running;

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "neural-pass");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts it; what was started before has been awaited. */
    void start(Runnable work) {
        running = CompletableFuture.runAsync(work, thread);
    }

    /** Whether something was started that nobody has awaited. */
    boolean isRunning() {
        return running != null;
    }

    /** Waits for what was started, if anything was, and throws what it threw. */
    void await() {
        if (running == null) {
            return;
        }
        CompletableFuture<Void> awaited = running;
        running = null;
        try {
            awaited.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    /** Waits for what was started; how it ended is nobody's business any more. */
    @Override
    public void close() {
        if (running != null) {
            running.handle((done, failure) -> null).join();
            running = null;
        }
        thread.shutdown();
    }
}
