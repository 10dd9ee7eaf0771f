package dev.impasto.training.upscale;

import dev.impasto.neural.onnx.OnnxModel;
import java.nio.file.Path;

/**
 * What a training run is asked for.
 *
 * @param data folder of sequences to train on
 * @param held folder of sequences that training never sees, to measure on; null for a fifth of the
 *     data
 * @param out where model, checkpoint, log and pictures go
 * @param steps in all
 * @param batch windows in a step
 * @param side of a window, in render pixels, a multiple of 4
 * @param window frames of a step, through which gradients go back in time
 * @param rate learning rate at the start; it falls along a cosine
 * @param every steps between checkpoints
 * @param threads that an operation may use
 * @param seed of everything drawn by chance
 * @param from the network to begin with; null for none
 * @param resume goes on from the checkpoint
 */
record UpscaleOptions(
        Path data,
        Path held,
        Path out,
        int steps,
        int batch,
        int side,
        int window,
        float rate,
        int every,
        int threads,
        long seed,
        OnnxModel from,
        boolean resume) {

    Path file(String suffix) {
        return out.resolve("upscaler" + suffix);
    }
}
