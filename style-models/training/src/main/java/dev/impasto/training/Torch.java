package dev.impasto.training;

import ai.djl.engine.Engine;

/**
 * PyTorch on the CPU through DJL, from the native library that Maven brought; nothing is fetched at
 * run time. The library is unpacked once under DJL's cache folder ({@code ~/.djl.ai}, or what the
 * environment's {@code DJL_CACHE_DIR} says).
 */
public final class Torch {

    private Torch() {}

    /**
     * Starts the engine.
     *
     * @param threads threads an operation may use; only the first start in a process sets it
     * @throws TrainingException where this platform has no PyTorch in the build
     */
    public static synchronized Engine start(int threads) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        try {
            return Engine.getEngine("PyTorch");
        } catch (RuntimeException | LinkageError e) {
            throw new TrainingException("PyTorch does not start here: " + e.getMessage(), e);
        }
    }
}
