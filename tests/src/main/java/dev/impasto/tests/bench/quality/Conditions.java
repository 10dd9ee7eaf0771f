package dev.impasto.tests.bench.quality;

import dev.impasto.neural.onnx.OnnxModel;

/**
 * What all scenes of a comparison have in common.
 *
 * @param width display size
 * @param height display size
 * @param scale display size over render size
 * @param frames that count, of each scene
 * @param network that steers the upscaler
 */
record Conditions(
        int width, int height, double scale, int frames, TruthStore truths, OnnxModel network) {}
