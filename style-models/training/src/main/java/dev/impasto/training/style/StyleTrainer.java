package dev.impasto.training.style;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.impasto.neural.stylise.Brushwork;
import dev.impasto.training.Adam;
import dev.impasto.training.Checkpoint;
import dev.impasto.training.Picture;
import dev.impasto.training.Torch;
import dev.impasto.training.TorchOps;
import dev.impasto.training.Weights;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains one painter. Each step paints random parts of frames twice, the second time shifted by
 * some pixels and a little noisier, and moves the network towards {@link StyleLoss}.
 */
final class StyleTrainer implements AutoCloseable {

    private static final int WARM_UP = 50;
    private static final float LOWEST_RATE = 0.02f;

    private final StyleOptions options;
    private final Engine engine;
    private final NDManager manager;
    private final ContentPictures content;
    private final FeatureNetwork features;
    private final StyleLoss loss;
    private final Weights weights;
    private final Adam adam;

    StyleTrainer(StyleOptions options) {
        this.options = options;
        this.engine = Torch.start(options.threads());
        this.manager = engine.newBaseManager();
        this.content = new ContentPictures(options.content());
        this.features = FeatureNetwork.read(manager, options.features());
        this.loss = new StyleLoss(manager, features, painting(), options.weights());
        this.weights = new Weights(manager, options.seed());
        this.adam = new Adam(manager, weights);
        makeParameters();
        if (options.resume() && Files.exists(options.file(".ckpt"))) {
            Checkpoint.load(options.file(".ckpt"), weights, adam);
        }
    }

    /** The parameters trained so far. */
    Weights weights() {
        return weights;
    }

    /** Pictures there are to learn from; 0 when scenes are drawn. */
    int pictures() {
        return content.count();
    }

    /** Steps taken so far, those before a resume included. */
    long steps() {
        return adam.steps();
    }

    /** One step; the weighted loss terms by name. */
    Map<String, Float> step() {
        Random random = new Random(options.seed() * 1_000_003 + adam.steps());
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Map<String, NDArray> terms = learn(Exercise.make(content, options, manager, random));
            adam.step(rate());
            return values(terms);
        }
    }

    private Map<String, NDArray> learn(Exercise exercise) {
        NDArray seen = Seen.strokes(exercise.judged(exercise.wide()));
        Map<String, NDArray> wanted = loss.contentOf(seen);
        TorchOps ops = new TorchOps(weights);
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray painted = PainterNetwork.paint(ops, exercise.wide());
            NDArray later = PainterNetwork.paint(ops, exercise.later());
            NDArray judged = exercise.judged(painted);
            Map<String, NDArray> terms = loss.terms(judged, seen, wanted);
            terms.put("steady", loss.steady(judged, later));
            collector.backward(terms.values().stream().reduce(NDArray::add).orElseThrow());
            return terms;
        }
    }

    /** Warms up linearly, then falls along a cosine (Loshchilov and Hutter 2017). */
    private float rate() {
        long step = adam.steps();
        double progress = Math.min(1, (double) step / options.iterations());
        double cosine = 0.5 * (1 + Math.cos(Math.PI * progress));
        double warm = Math.min(1, (step + 1) / (double) WARM_UP);
        return (float) (options.rate() * warm * (LOWEST_RATE + (1 - LOWEST_RATE) * cosine));
    }

    private NDArray painting() {
        Picture picture = Picture.read(options.painting());
        int width = Math.round(picture.width() * (float) options.stroke() / picture.height());
        return picture.resized(width, options.stroke()).toArray(manager);
    }

    /** Names and sizes of all parameters come from one pass over a tiny picture. */
    private void makeParameters() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            int side = PainterNetwork.STRIDE;
            Shape shape = new Shape(1, Brushwork.CHANNELS, side, side);
            PainterNetwork.paint(new TorchOps(weights), manager.zeros(shape));
        }
        PainterNetwork.start(weights);
    }

    private static Map<String, Float> values(Map<String, NDArray> terms) {
        Map<String, Float> values = new LinkedHashMap<>();
        terms.forEach((name, value) -> values.put(name, value.getFloat()));
        return values;
    }

    /** Writes the checkpoint. */
    void save() {
        Checkpoint.save(options.file(".ckpt"), weights, adam);
    }

    /** Paints a picture whose sides are multiples of 8, clipped to [0, 1]. */
    Picture paint(Picture picture) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray painted =
                    PainterNetwork.paint(
                            new TorchOps(weights), Seen.of(picture, 0, 0).toArray(manager));
            return Picture.of(painted.clip(0, 1), 0);
        }
    }

    /** {@code count} whole frames to look at, {@code width} x {@code height}. */
    List<Picture> samples(int count, int width, int height) {
        return content.samples(count, width, height);
    }

    @Override
    public void close() {
        adam.close();
        weights.close();
        loss.close();
        features.close();
        manager.close();
    }
}
