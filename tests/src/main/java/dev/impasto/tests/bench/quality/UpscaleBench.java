package dev.impasto.tests.bench.quality;

import dev.impasto.demos.game.output.OutputFolder;
import dev.impasto.engine.BackendChoice;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.dump.DumpedSequence;
import dev.impasto.engine.dump.ExrImage;
import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.training.metric.Picture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./bench upscale}: the product's pass on frames that were dumped elsewhere. */
@Command(
        name = "upscale",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Upscales dumped frames (docs/dump-format.md) into PNG or EXR pictures.")
public final class UpscaleBench implements Callable<Integer> {
    private enum Format {
        png,
        exr
    }

    @Spec private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "DUMP", description = "Dumped frames.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "For pictures.")
    private Path out;

    @Option(
            names = "--scale",
            paramLabel = "S",
            description = "Display size over render size, 1 to 3; as the dump says by default.")
    private Double scale;

    @Option(
            names = "--format",
            defaultValue = "png",
            description = "png as shown, or exr in linear light (${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--method",
            defaultValue = "network",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Way way;

    @Mixin private NetworkOption network;

    @Override
    public Integer call() {
        try {
            return upscale();
        } catch (IOException | ModelException | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int upscale() throws IOException {
        DumpedSequence dump = DumpedSequence.open(in);
        Setup setup = new Setup(sizes(dump), false, dump.about(0).transform());
        OutputFolder.open(out, "--out");
        long start = System.nanoTime();
        try (Backend backend = BackendChoice.open(ImpastoConfig.defaults());
                Upscaler upscaler =
                        way.open(setup, backend, network.model(setup.sizes().scaleX()))) {
            for (int i = 0; i < dump.length(); i++) {
                FrameInputs frame = dump.inputs(i);
                write(i, upscaler.show(frame).get(), upscaler);
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%d frames, %s, %d x %d to %d x %d on %s, in %.1f s: %s%n",
                            dump.length(),
                            way,
                            setup.sizes().renderWidth(),
                            setup.sizes().renderHeight(),
                            setup.sizes().displayWidth(),
                            setup.sizes().displayHeight(),
                            backend.name(),
                            (System.nanoTime() - start) / 1e9,
                            out);
        }
        return 0;
    }

    private Sizes sizes(DumpedSequence dump) {
        int[] render = dump.about(0).renderSize();
        int[] display = dump.about(0).displaySize();
        if (scale == null) {
            return new Sizes(render[0], render[1], display[0], display[1]);
        }
        if (!(scale >= 1 && scale <= 3)) {
            throw new IllegalArgumentException("--scale " + scale + " is not in 1..3");
        }
        int width = (int) Math.round(render[0] * scale);
        return new Sizes(render[0], render[1], width, (int) Math.round(render[1] * scale));
    }

    private void write(int frame, Picture shown, Upscaler upscaler) throws IOException {
        Path file = out.resolve(String.format(Locale.ROOT, "frame_%04d.%s", frame, format));
        if (format == Format.png) {
            shown.writePng(file);
            return;
        }
        try (ExrImage image = new ExrImage(shown.width(), shown.height())) {
            image.halfs(bottomUp(upscaler.light(), shown), 3, "R", "G", "B").write(file);
        }
    }

    private static ByteBuffer bottomUp(float[][] planes, Picture size) {
        ByteBuffer halfs = ByteBuffer.allocate(6 * planes[0].length).order(ByteOrder.nativeOrder());
        for (int y = size.height() - 1; y >= 0; y--) {
            for (int i = y * size.width(); i < (y + 1) * size.width(); i++) {
                for (float[] plane : planes) {
                    halfs.putShort(Half.fromFloat(plane[i]));
                }
            }
        }
        return halfs;
    }
}
