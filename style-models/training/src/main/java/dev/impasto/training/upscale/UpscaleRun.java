package dev.impasto.training.upscale;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.training.TrainingException;
import dev.impasto.training.capture.Sequence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A whole training run: steps, a log, checkpoints, measurements, and the model at the end. */
final class UpscaleRun {
    private static final int LOG_EVERY = 50;
    private static final int SHARE = 5;

    private final UpscaleOptions options;
    private final PrintWriter console;
    private Evaluation before; // of the network that is tuned
    private Evaluation best; // of what the model's file holds while tuning
    private double sum;
    private int summed;
    private long logged = System.nanoTime();

    UpscaleRun(UpscaleOptions options, PrintWriter console) {
        this.options = options;
        this.console = console;
    }

    /** Trains to the end and returns the model's file. */
    Path run() {
        List<Sequence> sequences = new ArrayList<>(sequences(options.data()));
        List<Sequence> held = options.held() != null ? sequences(options.held()) : apart(sequences);
        sequences.removeAll(held);
        makeFolder();
        try (Backend backend = open();
                UpscaleTrainer trainer = new UpscaleTrainer(options, sequences, backend)) {
            say(
                    String.format(
                            "upscaler: %d parameters, %d sequences and %d held out, steps %d to %d",
                            trainer.parameters(),
                            sequences.size(),
                            held.size(),
                            trainer.steps(),
                            options.steps()));
            if (options.from() != null && trainer.steps() < options.steps()) {
                begin(held, backend);
            }
            while (trainer.steps() < options.steps()) {
                step(trainer, held, backend);
            }
            return options.file(".onnx");
        }
    }

    /** Measures what is to be tuned. Until something is better, it is what the file holds. */
    private void begin(List<Sequence> held, Backend backend) {
        before = Evaluation.of(options.from(), held, backend);
        say("before:\n" + before.table().stripTrailing());
        best = before;
        if (options.resume() && Files.exists(options.file(".onnx"))) {
            best = Evaluation.of(OnnxModel.read(options.file(".onnx")), held, backend);
        } else {
            write(options.from());
        }
    }

    private void step(UpscaleTrainer trainer, List<Sequence> held, Backend backend) {
        sum += trainer.step();
        summed++;
        boolean last = trainer.steps() == options.steps();
        if (trainer.steps() % LOG_EVERY == 0 || last) {
            log(trainer.steps());
        }
        if (trainer.steps() % options.every() == 0 || last) {
            trainer.save();
            measure(trainer, held, backend);
        }
    }

    private void log(long step) {
        long now = System.nanoTime();
        double millis = (now - logged) / 1e6 / summed;
        say(
                String.format(
                        Locale.ROOT,
                        "step %d  loss %.5f  %.0f ms a step  %.0f min left",
                        step,
                        sum / summed,
                        millis,
                        millis * (options.steps() - step) / 60_000));
        sum = 0;
        summed = 0;
        logged = now;
    }

    private void measure(UpscaleTrainer trainer, List<Sequence> held, Backend backend) {
        String origin = String.format("seed %d, %d steps", options.seed(), trainer.steps());
        OnnxModel model = trainer.export(origin);
        Evaluation evaluation = Evaluation.of(model, held, backend);
        say(evaluation.table().stripTrailing());
        if (before != null) {
            boolean kept = evaluation.isAbove(best);
            say(evaluation.gain(before) + (kept ? ", kept" : ""));
            if (!kept) {
                return;
            }
            best = evaluation;
        }
        write(model);
        evaluation.sheet().writePng(options.file(".png"));
    }

    private void write(OnnxModel model) {
        try {
            model.write(options.file(".onnx"));
        } catch (IOException e) {
            throw new TrainingException("cannot write " + options.file(".onnx"), e);
        }
    }

    private static List<Sequence> sequences(Path folder) {
        List<Sequence> all = Sequence.all(folder);
        if (all.isEmpty()) {
            throw new TrainingException(
                    "no sequences in " + folder + "; ./train capture makes some");
        }
        return all;
    }

    /** Every fifth, and at least the last. */
    private List<Sequence> apart(List<Sequence> all) {
        if (all.size() == 1) {
            throw new TrainingException(
                    options.data()
                            + " holds one sequence only; measure on another with --held-out DIR");
        }
        int first = Math.min(SHARE, all.size()) - 1;
        return IntStream.iterate(first, i -> i < all.size(), i -> i + SHARE)
                .mapToObj(all::get)
                .toList();
    }

    private static Backend open() {
        try {
            return OpenClBackend.open();
        } catch (DeviceException e) {
            return new ReferenceBackend();
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(options.out());
        } catch (IOException e) {
            throw new TrainingException("cannot make folder " + options.out(), e);
        }
    }

    private void say(String line) {
        console.println(line);
        console.flush();
        try {
            Files.writeString(
                    options.file(".log"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new TrainingException("cannot write " + options.file(".log"), e);
        }
    }
}
