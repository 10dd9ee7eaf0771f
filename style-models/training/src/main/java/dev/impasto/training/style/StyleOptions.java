package dev.impasto.training.style;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything a style is trained from: the same options and files give the same network.
 *
 * @param name of the style, and of the files written
 * @param painting a PNG or JPEG file
 * @param stroke the painting is used at this height in pixels: smaller gives finer strokes
 * @param features the feature network's ONNX file
 * @param content folders of frames; empty for drawn scenes
 * @param out folder for the model, its checkpoint, log and contact sheet
 * @param iterations steps of the optimiser, all runs together
 * @param crop side of the square part of a frame that is trained on, a multiple of 8
 * @param batch parts a step
 * @param rate Adam's learning rate at the start; falls to a fiftieth along a cosine
 * @param every steps between checkpoints and contact sheets
 * @param resume go on from the checkpoint in {@code out}
 */
record StyleOptions(
        String name,
        Path painting,
        int stroke,
        Path features,
        List<Path> content,
        Path out,
        StyleWeights weights,
        int iterations,
        int crop,
        int batch,
        float rate,
        int every,
        int threads,
        long seed,
        boolean resume) {

    Path file(String suffix) {
        return out.resolve(name + suffix);
    }
}
