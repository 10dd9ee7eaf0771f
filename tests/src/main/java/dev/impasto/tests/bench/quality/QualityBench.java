package dev.impasto.tests.bench.quality;

import dev.impasto.demos.game.cli.Count;
import dev.impasto.demos.game.cli.DisplaySize;
import dev.impasto.demos.game.output.OutputFolder;
import dev.impasto.engine.BackendChoice;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.training.metric.Scores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./bench quality}: the upscaler beside others and beside native drawing, against
 * supersampled truth, on scenes that no training saw: Markdown tables, a JSON file and a page of
 * pictures.
 */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Upscalers and native drawing against supersampled truth, on held-out scenes.")
public final class QualityBench implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--sequence",
            arity = "1..*",
            paramLabel = "DUMP",
            description = "Dumped frames with truth, in place of the scenes.")
    private List<Path> dumps = List.of();

    @Option(
            names = "--scenes",
            split = ",",
            paramLabel = "CONTENT:SEED",
            description = "Which scenes; each content and level once by default.")
    private List<String> scenes = List.of();

    @Option(names = "--scale", defaultValue = "2", description = "1 to 3 (${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--frames",
            converter = Count.class,
            defaultValue = "72",
            description = "Of each scene; all count, from a camera cut on (${DEFAULT-VALUE}).")
    private int frames;

    @Option(
            names = "--size",
            converter = DisplaySize.Converter.class,
            defaultValue = "640x360",
            paramLabel = "WxH",
            description = "Display size (${DEFAULT-VALUE}).")
    private DisplaySize size;

    @Option(
            names = "--samples",
            converter = Count.class,
            defaultValue = "64",
            description = "Of each pixel of the truth (${DEFAULT-VALUE}).")
    private int samples;

    @Mixin private NetworkOption network;

    @Option(
            names = "--out",
            defaultValue = "out/quality",
            paramLabel = "DIR",
            description = "For index.html, its pictures and quality.json (${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--truths",
            defaultValue = "out/truths",
            paramLabel = "DIR",
            description = "Where truth pictures are kept for the next run (${DEFAULT-VALUE}).")
    private Path truths;

    private final Results results = new Results();

    @Override
    public Integer call() {
        try {
            return compare();
        } catch (IOException | ModelException | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int compare() throws IOException {
        Conditions conditions = conditions();
        List<HeldOut> live =
                dumps.isEmpty() && scenes.isEmpty()
                        ? HeldOut.all()
                        : scenes.stream().map(HeldOut::of).toList();
        OutputFolder.open(out, "--out");
        long start = System.nanoTime();
        try (Backend backend = BackendChoice.open(ImpastoConfig.defaults());
                Backstage backstage = new Backstage()) {
            QualityPage page = new QualityPage(out, about());
            for (Path dump : dumps) {
                add(DumpedContest.run(dump, network, backend, backstage), page);
            }
            for (HeldOut scene : live) {
                add(LiveContest.run(scene, conditions, backend, backstage), page);
            }
        }
        PrintWriter console = spec.commandLine().getOut();
        console.println();
        console.print(results.markdown());
        console.printf(
                Locale.ROOT,
                "%nin %.0f s; pictures: %s%n",
                (System.nanoTime() - start) / 1e9,
                out.resolve("index.html"));
        console.flush();
        return 0;
    }

    private void add(Contest contest, QualityPage page) throws IOException {
        long start = System.nanoTime();
        Map<String, Scores> scores = contest.scores();
        results.add(contest, scores);
        page.add(contest, scores);
        page.write(results.markdown()); // a run that is broken off leaves what it has
        Files.writeString(out.resolve("quality.json"), results.json(about()));
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: %d frames, drawn at %s; waited %.0f s for scores and crops%n",
                        contest.name(),
                        contest.length(),
                        contest.renderSize(),
                        (System.nanoTime() - start) / 1e9);
        spec.commandLine().getOut().flush();
    }

    private Conditions conditions() {
        require(scale >= 1 && scale <= 3, "--scale " + scale + " is not in 1..3");
        return new Conditions(
                size.width(),
                size.height(),
                scale,
                frames,
                new TruthStore(truths, samples),
                network.model(scale));
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("displaySize", size.toString());
        about.put("scale", scale);
        about.put("frames", frames);
        about.put("truthSamples", samples);
        about.put("network", network.toString());
        return about;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
