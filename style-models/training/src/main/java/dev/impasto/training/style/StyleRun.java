package dev.impasto.training.style;

import dev.impasto.training.ContactSheet;
import dev.impasto.training.Picture;
import dev.impasto.training.TrainingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A whole training run: steps, a log, checkpoints, contact sheets, and the model at the end. */
final class StyleRun {

    private static final int SAMPLES = 3;
    private static final int SAMPLE_WIDTH = 640;
    private static final int SAMPLE_HEIGHT = 360;
    private static final int LOG_EVERY = 20;

    private final StyleOptions options;
    private final PrintWriter console;
    private final Map<String, Float> sums = new TreeMap<>();
    private int summed;
    private long logged;

    StyleRun(StyleOptions options, PrintWriter console) {
        this.options = options;
        this.console = console;
    }

    /** Trains to the end and returns the model's file. */
    Path run() {
        makeFolder();
        try (StyleTrainer trainer = new StyleTrainer(options)) {
            console.printf(
                    "style %s: %d parameters, %d content pictures, from step %d to %d%n",
                    options.name(),
                    trainer.weights().count(),
                    trainer.pictures(),
                    trainer.steps(),
                    options.iterations());
            List<Picture> samples = trainer.samples(SAMPLES, SAMPLE_WIDTH, SAMPLE_HEIGHT);
            logged = System.nanoTime();
            while (trainer.steps() < options.iterations()) {
                add(trainer.step());
                report(trainer, samples);
            }
            return export(trainer);
        }
    }

    private void report(StyleTrainer trainer, List<Picture> samples) {
        long step = trainer.steps();
        boolean last = step == options.iterations();
        if (step % LOG_EVERY == 0 || last) {
            log(step);
        }
        if (step % options.every() == 0 || last) {
            trainer.save();
            export(trainer);
            sheet(trainer, samples).writePng(options.file(".png"));
        }
    }

    private void add(Map<String, Float> terms) {
        terms.forEach((name, value) -> sums.merge(name, value, Float::sum));
        summed++;
    }

    private void log(long step) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "step %d", step));
        sums.forEach(
                (name, sum) ->
                        line.append(String.format(Locale.ROOT, "  %s %.4f", name, sum / summed)));
        long now = System.nanoTime();
        line.append(String.format(Locale.ROOT, "  %.0f ms a step", (now - logged) / 1e6 / summed));
        console.println(line);
        append(line.toString());
        sums.clear();
        summed = 0;
        logged = now;
    }

    private static Picture sheet(StyleTrainer trainer, List<Picture> samples) {
        List<Picture> painted = samples.stream().map(trainer::paint).toList();
        return ContactSheet.of(List.of(samples, painted));
    }

    private Path export(StyleTrainer trainer) {
        Path file = options.file(".onnx");
        String origin =
                String.format(
                        Locale.ROOT,
                        "painting %s, features %s, seed %d, %d steps",
                        options.painting().getFileName(),
                        options.features().getFileName(),
                        options.seed(),
                        trainer.steps());
        StyleExport.write(file, options.name(), trainer.weights(), origin);
        return file;
    }

    private void makeFolder() {
        try {
            Files.createDirectories(options.out());
        } catch (IOException e) {
            throw new TrainingException("cannot make folder " + options.out(), e);
        }
    }

    private void append(String line) {
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
