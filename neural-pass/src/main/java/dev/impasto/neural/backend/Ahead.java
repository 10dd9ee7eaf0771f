package dev.impasto.neural.backend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work done ahead, on one thread beside the one that asks for it; while the latter waits for a
 * result it works, too.
 *
 * <p>A process that ends waits for the task at hand: compilers that are torn down in their work
 * crash it.
 */
final class Ahead implements AutoCloseable {
    private final Deque<FutureTask<?>> queue = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::stop);
    private Thread worker;
    private boolean closed;

    Ahead() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Queues tasks. */
    synchronized void add(List<? extends FutureTask<?>> tasks) {
        if (!closed) {
            queue.addAll(tasks);
        }
        if (worker == null && !queue.isEmpty()) {
            worker = new Thread(this::work, "impasto compiler");
            worker.setDaemon(true);
            worker.start();
        }
    }

    private void work() {
        for (FutureTask<?> task = next(); task != null; task = next()) {
            task.run();
        }
    }

    /** What is to be done next; a worker that gets nothing is one no more. */
    private synchronized FutureTask<?> next() {
        FutureTask<?> next = queue.poll();
        if (next == null && Thread.currentThread() == worker) {
            worker = null;
        }
        return next;
    }

    /**
     * The result of a task, whether or not it is queued; it need not wait for those before it.
     *
     * @throws RuntimeException what the task threw
     */
    <T> T get(FutureTask<T> task) {
        FutureTask<?> todo = task;
        while (!task.isDone() && todo != null) {
            todo.run(); // which does nothing where another thread has begun it
            todo = next();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException("interrupted while a kernel was compiled");
        }
    }

    private void stop() {
        try {
            Thread running = dropQueued();
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Thread dropQueued() {
        closed = true;
        queue.clear();
        return worker;
    }

    /** Drops what is queued, and waits for the task at hand. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process ends, and the hook has run
        }
    }
}
