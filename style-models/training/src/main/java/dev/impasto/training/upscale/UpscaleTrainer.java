package dev.impasto.training.upscale;

import static java.util.stream.Collectors.toList;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxValue;
import dev.impasto.neural.upscale.TemporalUpscaler;
import dev.impasto.training.Adam;
import dev.impasto.training.Averaged;
import dev.impasto.training.Checkpoint;
import dev.impasto.training.OnnxOps;
import dev.impasto.training.Scalars;
import dev.impasto.training.Torch;
import dev.impasto.training.TorchOps;
import dev.impasto.training.TrainingException;
import dev.impasto.training.Weights;
import dev.impasto.training.capture.Sequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Trains the steering network. Everything but the network and the blend runs on the product's own
 * kernels; each step's result is the next frame's history, as in a game.
 */
final class UpscaleTrainer implements AutoCloseable {
    private static final float KEEP = 0.998f;
    private static final float LAST_RATE = 0.02f;

    /** Streams of one scale, with what is made of them. */
    private record Lane(Batch batch, Blend blend, PictureLoss loss) {}

    private final UpscaleOptions options;
    private final Engine engine;
    private final NDManager manager;
    private final Weights weights;
    private final TorchOps network;
    private final Adam adam;
    private final Averaged averaged;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Lane> turns = new ArrayList<>();
    private final Random random;
    private final Scalars scalars;

    UpscaleTrainer(UpscaleOptions options, List<Sequence> sequences, Backend backend) {
        this.options = options;
        engine = Torch.start(options.threads());
        manager = NDManager.newBaseManager();
        weights = new Weights(manager, options.seed());
        network = new TorchOps(weights);
        scalars = new Scalars(manager);
        random = new Random(options.seed());
        adam = new Adam(manager, weights);
        averaged = new Averaged(weights, KEEP);
        sequences.stream()
                .collect(Collectors.groupingBy(UpscaleTrainer::scale, TreeMap::new, toList()))
                .forEach((scale, of) -> open(scale, of, backend));
        start();
    }

    private static int scale(Sequence sequence) {
        int scale = sequence.header().wholeScale();
        if (scale == 0) {
            throw new TrainingException(
                    sequence.name()
                            + ": training takes whole scales; capture with --scale 1, 2, 3");
        }
        return scale;
    }

    /** Takes as many turns as there are sequences. */
    private void open(int scale, List<Sequence> of, Backend backend) {
        Batch batch = new Batch(of, options.batch(), options.side(), backend, options.seed());
        Lane lane = new Lane(batch, new Blend(scalars, scale), new PictureLoss(scalars));
        lanes.add(lane);
        turns.addAll(Collections.nCopies(of.size(), lane));
    }

    private void start() {
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            int side = SteeringNetwork.STRIDE;
            SteeringNetwork.predict(
                    network, scratch.zeros(new Shape(1, TemporalUpscaler.FEATURES, side, side)));
        }
        if (options.from() == null) {
            SteeringNetwork.start(weights);
        } else {
            weights.take(options.from());
        }
        if (options.resume() && Files.exists(checkpoint())) {
            Checkpoint.load(checkpoint(), weights, adam);
        }
    }

    private Path checkpoint() {
        return options.file(".checkpoint");
    }

    long steps() {
        return adam.steps();
    }

    long parameters() {
        return weights.count();
    }

    /** A window of frames of every stream of one scale; the loss. */
    float step() {
        Lane lane = turns.get(random.nextInt(turns.size()));
        float value;
        try (NDManager scratch = manager.newSubManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            try (GradientCollector gradients = engine.newGradientCollector()) {
                NDArray error = window(lane, scratch);
                value = error.getFloat();
                if (!Float.isFinite(value)) {
                    throw new TrainingException("the loss is no number at step " + adam.steps());
                }
                gradients.backward(error);
            }
        }
        adam.step(rate());
        averaged.add();
        return value;
    }

    private NDArray window(Lane lane, NDManager scratch) {
        NDArray picture = null;
        NDArray sum = null;
        for (int i = 0; i < options.window(); i++) {
            Batch.Arrays in = lane.batch.next(scratch);
            NDArray predicted = SteeringNetwork.predict(network, in.features());
            lane.batch.blend(predicted.stopGradient());
            NDArray warped = picture == null ? in.warped() : lane.blend.linked(in, picture);
            picture = lane.blend.of(in, warped, predicted);
            NDArray error = lane.loss.of(picture.get(":,0:3"), in);
            sum = sum == null ? error : sum.add(error);
        }
        return sum.mul(scalars.of(1f / options.window()));
    }

    private float rate() {
        double done = Math.min(1, (double) adam.steps() / options.steps());
        double cosine = 0.5 + 0.5 * Math.cos(Math.PI * done);
        double warm = Math.min(1, (adam.steps() + 1) / 100.0);
        return (float) (options.rate() * warm * (LAST_RATE + (1 - LAST_RATE) * cosine));
    }

    void save() {
        Checkpoint.save(checkpoint(), weights, adam);
    }

    /** The averaged network, with a note on where it comes from. */
    OnnxModel export(String origin) {
        Integer[] in = {1, TemporalUpscaler.FEATURES, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC};
        Integer[] out = {1, TemporalUpscaler.PARAMETERS, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC};
        try (Weights mean = averaged.copy(manager)) {
            OnnxOps ops = new OnnxOps("upscaler", mean);
            String parameters = SteeringNetwork.predict(ops, ops.input("features", in));
            return ops.output(parameters, out).metadata("trained", origin).build();
        }
    }

    @Override
    public void close() {
        lanes.forEach(lane -> lane.batch.close());
        adam.close();
        scalars.close();
        weights.close();
        manager.close();
    }
}
