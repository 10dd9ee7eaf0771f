package dev.impasto.training.style;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import dev.impasto.neural.stylise.Canvas;
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

    private static final int LARGEST_SHIFT = 8;
    private static final int LARGEST_CANVAS = 4096;
    private static final int EDGES = 48;
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
            Shift shift = Shift.random(random, LARGEST_SHIFT);
            NDArray wide = crops(random, options.crop() + LARGEST_SHIFT);
            NDArray frames = shift.first(wide);
            NDArray shifted = disturbed(shift.second(wide), random);
            Map<String, NDArray> terms = learn(frames, shifted, shift, random);
            adam.step(rate());
            return values(terms);
        }
    }

    private Map<String, NDArray> learn(
            NDArray frames, NDArray shifted, Shift shift, Random random) {
        int n = options.batch();
        int x = random.nextInt(EDGES + 1);
        int y = random.nextInt(EDGES + 1);
        NDArray seen = judged(frames, x, y);
        Map<String, NDArray> wanted = loss.contentOf(seen);
        NDArray both = NDArrays.concat(new NDList(frames, shifted));
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray painted = PainterNetwork.paint(new TorchOps(weights), both);
            NDArray first = painted.get("0:" + n);
            NDArray second = painted.get(n + ":");
            Map<String, NDArray> terms = loss.terms(judged(first, x, y), seen, wanted);
            terms.put("steady", loss.steady(shift.overlap(first), shift.overlapOfSecond(second)));
            collector.backward(terms.values().stream().reduce(NDArray::add).orElseThrow());
            return terms;
        }
    }

    /**
     * The judged part: near an edge the painter sees zeros beyond it, and would put there whatever
     * colours the rest of a small part lacks; so edges are judged now and then, not always.
     */
    private NDArray judged(NDArray parts, int x, int y) {
        int side = options.crop() - EDGES;
        return parts.get(":, :, " + y + ":" + (y + side) + ", " + x + ":" + (x + side));
    }

    /** Warms up linearly, then falls along a cosine (Loshchilov and Hutter 2017). */
    private float rate() {
        long step = adam.steps();
        double progress = Math.min(1, (double) step / options.iterations());
        double cosine = 0.5 * (1 + Math.cos(Math.PI * progress));
        double warm = Math.min(1, (step + 1) / (double) WARM_UP);
        return (float) (options.rate() * warm * (LOWEST_RATE + (1 - LOWEST_RATE) * cosine));
    }

    private NDArray crops(Random random, int side) {
        NDList parts = new NDList();
        for (int i = 0; i < options.batch(); i++) {
            Picture frame = content.crop(random, side);
            int x = random.nextInt(LARGEST_CANVAS);
            int y = random.nextInt(LARGEST_CANVAS);
            parts.add(onCanvas(frame, x, y).toArray(manager));
        }
        return NDArrays.concat(parts);
    }

    /** A picture on the canvas that the style stage paints on, from its pixel (x, y) on. */
    private static Picture onCanvas(Picture picture, int x, int y) {
        int area = picture.width() * picture.height();
        float[] planes = picture.planes().clone();
        for (int i = 0; i < planes.length; i++) {
            int column = x + i % area % picture.width();
            int row = y + i % area / picture.width();
            planes[i] += Canvas.grain(column, row);
        }
        return new Picture(picture.width(), picture.height(), planes);
    }

    /** What differs between two frames of the same place: noise, a little more or less light. */
    private NDArray disturbed(NDArray frames, Random random) {
        float light = 1 + 0.04f * (random.nextFloat() - 0.5f);
        float[] noise = new float[(int) frames.size()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 0.005f * (float) random.nextGaussian();
        }
        return frames.mul(light).add(manager.create(noise, frames.getShape())).clip(0, 1);
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
            Picture blank = new Picture(side, side, new float[3 * side * side]);
            PainterNetwork.paint(new TorchOps(weights), blank.toArray(manager));
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
                            new TorchOps(weights), onCanvas(picture, 0, 0).toArray(manager));
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
