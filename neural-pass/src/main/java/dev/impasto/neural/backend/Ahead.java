package dev.impasto.neural.backend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work done ahead, on two threads beside the one that asks for it; while that one waits for a
 * result it works, too. Three keep two cores busy: PoCL lets one of them at a time generate code.
 *
 * <p>A process that ends waits for the tasks at hand: compilers that are torn down in their work
 * crash it.
 */
final class Ahead implements AutoCloseable {
    private static final int WORKERS = 2;

    private final Deque<FutureTask<?>> queue = new ArrayDeque<>();
    private final Set<Thread> workers = new HashSet<>();
    private final Thread atExit = new Thread(this::stop);
    private boolean closed;

    Ahead() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Queues tasks. */
    synchronized void add(List<? extends FutureTask<?>> tasks) {
        if (!closed) {
            queue.addAll(tasks);
        }
        while (workers.size() < Math.min(WORKERS, queue.size())) {
            Thread worker = new Thread(this::work, "impasto compiler");
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    private void work() {
        for (FutureTask<?> task = next(); task != null; task = next()) {
            task.run();
        }
    }

    /** What is to be done next; a worker that gets nothing counts as one no more. */
    private synchronized FutureTask<?> next() {
        FutureTask<?> next = queue.poll();
        if (next == null) {
            workers.remove(Thread.currentThread());
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
            for (Thread worker : dropQueued()) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> dropQueued() {
        closed = true;
        queue.clear();
        return List.copyOf(workers);
    }

    /** Drops what is queued, and waits for the tasks at hand. */
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
