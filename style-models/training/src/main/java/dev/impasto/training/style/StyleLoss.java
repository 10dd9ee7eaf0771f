package dev.impasto.training.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import dev.impasto.training.Scalars;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a result is from showing the frame in the painting's hand (Gatys, Ecker and Bethge 2016),
 * as a sum of named terms. Owns what it keeps of the painting.
 */
final class StyleLoss implements AutoCloseable {

    private static final float[] LUMA = {0.2126f, 0.7152f, 0.0722f};
    private static final float[] WARMTH = {0.5f, 0, -0.5f};
    private static final int COARSE = 8;
    private static final float TINY = 1e-8f;
    private static final float VIVID = 1.8f;
    private static final float RANGE = 10;
    private static final float PALETTE = 0.5f;

    /** The layers compared, by name in the feature file. */
    record Layers(List<String> content, List<String> style) {

        /** For SqueezeNet 1.1: content from a quarter and an eighth of the size, style from six. */
        static Layers of(FeatureNetwork features) {
            List<String> all = features.layers();
            int last = all.size() - 1;
            List<String> content = all.subList(Math.min(2, last), Math.min(4, last + 1));
            return new Layers(content, all.subList(0, Math.min(6, last + 1)));
        }

        Set<String> all() {
            Set<String> names = new LinkedHashSet<>(style);
            names.addAll(content);
            return names;
        }
    }

    private final FeatureNetwork features;
    private final Layers layers;
    private final StyleWeights weights;
    private final NDManager manager;
    private final Map<String, Manner> painting;
    private final Map<String, Manner> smaller;
    private final NDArray luma;
    private final NDArray warmth;
    private final Scalars scalars;

    /**
     * @param painting 1 x 3 x H x W, RGB in [0, 1], at the scale its strokes shall have
     */
    StyleLoss(NDManager parent, FeatureNetwork features, NDArray painting, StyleWeights weights) {
        this.features = features;
        this.layers = Layers.of(features);
        this.weights = weights;
        this.manager = parent.newSubManager();
        this.scalars = new Scalars(manager);
        this.luma = manager.create(LUMA, new Shape(1, 3, 1, 1));
        this.warmth = manager.create(WARMTH, new Shape(1, 3, 1, 1));
        this.painting = mannersOf(painting);
        this.smaller = mannersOf(halved(painting));
    }

    private Map<String, Manner> mannersOf(NDArray painting) {
        Map<String, Manner> manners = new LinkedHashMap<>();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            features.of(painting, layers.style())
                    .forEach((name, values) -> manners.put(name, keep(values)));
        }
        return manners;
    }

    /** The frame's own features: computed outside of gradient collection. */
    Map<String, NDArray> contentOf(NDArray frames) {
        return features.of(frames, layers.content());
    }

    /**
     * The weighted terms for {@code painted}, N x 3 x H x W.
     *
     * @param frames what was painted from: the frames' strokes
     * @param content {@link #contentOf} of them
     */
    Map<String, NDArray> terms(NDArray painted, NDArray frames, Map<String, NDArray> content) {
        Map<String, NDArray> found = features.of(painted, layers.all());
        Map<String, NDArray> terms = new LinkedHashMap<>();
        terms.put("content", contentTerm(found, content).mul(scalars.of(weights.content())));
        NDArray strokes = styleTerm(found, painting);
        NDArray forms = styleTerm(features.of(halved(painted), layers.style()), smaller);
        terms.put("style", strokes.add(forms).mul(scalars.of(weights.style() / 2)));
        terms.put("light", coarse(painted, frames, luma).mul(scalars.of(weights.light())));
        terms.put(
                "warm",
                coarse(painted, frames.mul(scalars.of(VIVID)), warmth)
                        .mul(scalars.of(weights.warm())));
        terms.put("smooth", totalVariation(painted).mul(scalars.of(weights.smooth())));
        terms.put("range", painted.sub(painted.clip(0, 1)).square().mean().mul(scalars.of(RANGE)));
        return terms;
    }

    /** The term that holds two paintings of shifted frames equal where they overlap. */
    NDArray steady(NDArray a, NDArray b) {
        return a.sub(b).square().mean().mul(scalars.of(weights.steady()));
    }

    private NDArray contentTerm(Map<String, NDArray> found, Map<String, NDArray> content) {
        NDArray sum = null;
        for (String layer : layers.content()) {
            NDArray wanted = content.get(layer);
            NDArray scale = wanted.square().mean().add(TINY);
            sum = plus(sum, found.get(layer).sub(wanted).square().mean().div(scale));
        }
        return sum.div(scalars.of(layers.content().size()));
    }

    private NDArray styleTerm(Map<String, NDArray> found, Map<String, Manner> painting) {
        NDArray sum = null;
        for (String layer : layers.style()) {
            Manner wanted = painting.get(layer);
            Manner here = Manner.of(found.get(layer), scalars);
            NDArray palette = apart(here.palette(), wanted.palette());
            NDArray texture = apart(here.texture(), wanted.texture());
            sum = plus(sum, palette.mul(scalars.of(PALETTE)).add(texture));
        }
        return sum.div(scalars.of(layers.style().size()));
    }

    /**
     * The distance relative to what is wanted, not its square: a crop that is far off, such as one
     * of bright sky alone, pulls no harder than the others.
     */
    private NDArray apart(NDArray here, NDArray wanted) {
        NDArray scale = wanted.square().sum().add(TINY);
        NDArray distance = here.sub(wanted).square().sum(new int[] {1, 2});
        return distance.div(scale).add(TINY).sqrt().mean();
    }

    /** How far two pictures are apart in one mixture of their colours, at an eighth of the size. */
    private static NDArray coarse(NDArray a, NDArray b, NDArray mixture) {
        Shape cell = new Shape(COARSE, COARSE);
        NDArray off = a.sub(b).mul(mixture).sum(new int[] {1}, true);
        return Pool.avgPool2d(off, cell, cell, new Shape(0, 0), false, false).square().mean();
    }

    private static NDArray halved(NDArray pictures) {
        Shape cell = new Shape(2, 2);
        return Pool.avgPool2d(pictures, cell, cell, new Shape(0, 0), false, false);
    }

    private static NDArray totalVariation(NDArray pictures) {
        NDArray down = pictures.get(":, :, 1:, :").sub(pictures.get(":, :, :-1, :"));
        NDArray across = pictures.get(":, :, :, 1:").sub(pictures.get(":, :, :, :-1"));
        return down.square().mean().add(across.square().mean());
    }

    private static NDArray plus(NDArray sum, NDArray term) {
        return sum == null ? term : sum.add(term);
    }

    private Manner keep(NDArray values) {
        Manner manner = Manner.of(values, scalars);
        return new Manner(copy(manner.palette()), copy(manner.texture()));
    }

    private NDArray copy(NDArray array) {
        NDArray kept = manager.create(array.toFloatArray(), array.getShape());
        NDScope.unregister(kept);
        return kept;
    }

    @Override
    public void close() {
        scalars.close();
        manager.close();
    }
}
