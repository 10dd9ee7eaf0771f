package dev.impasto.tests.bench;

import dev.impasto.demos.game.cli.Count;
import dev.impasto.demos.game.cli.DisplaySize;
import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.PassConfig;
import dev.impasto.neural.backend.DiskCache;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.style.StyleModels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./bench pass}: how long each stage of the pass takes, by the frame's size, on a picture
 * that moves. Frames come from host memory, so upload and download are a copy each.
 */
@Command(
        name = "pass",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Times of the pass's stages by size, without a game.")
final class PassBench implements Callable<Integer> {

    @Option(
            names = "--size",
            split = ",",
            converter = DisplaySize.Converter.class,
            paramLabel = "WxH",
            defaultValue = "320x180,640x360",
            description = "Of the frames; pictures are twice as large (${DEFAULT-VALUE}).")
    private List<DisplaySize> sizes;

    @Option(names = "--style", paramLabel = "NAME")
    private String style;

    @Option(
            names = "--frames",
            converter = Count.class,
            defaultValue = "150",
            description = "Timed, after as many that are not (${DEFAULT-VALUE}).")
    private int frames;

    @Option(
            names = "--device",
            paramLabel = "N",
            description = "Its place in ./play --list-devices.")
    private Integer device;

    @Override
    public Integer call() {
        DiskCache cache = DiskCache.user();
        try (OpenClBackend backend =
                device == null ? OpenClBackend.open(cache) : OpenClBackend.open(device, cache)) {
            System.out.println(backend.name() + "; medians in ms");
            OnnxModel upscaler = StyleModels.upscaler(2).orElseThrow();
            OnnxModel painting = style == null ? null : StyleModels.style(style);
            sizes.forEach(size -> time(size, upscaler, painting, backend));
        }
        return 0;
    }

    private void time(
            DisplaySize size, OnnxModel upscaler, OnnxModel painting, OpenClBackend backend) {
        int width = size.width();
        int height = size.height();
        PassConfig config =
                new PassConfig(
                        width,
                        height,
                        2 * width,
                        2 * height,
                        true,
                        upscaler,
                        painting,
                        DisplayTransform.FILMIC);
        try (NeuralPass pass = NeuralPass.create(config, backend)) {
            report(size, pass, run(pass, moving(width, height), direct(16 * width * height)));
        }
    }

    /** Milliseconds by stage, the whole frame last, and by frame. */
    private double[][] run(NeuralPass pass, IntFunction<FrameInputs> moving, ByteBuffer shown) {
        int stages = pass.stages().size();
        double[][] millis = new double[stages + 1][frames];
        for (int i = -frames; i < frames; i++) {
            FrameInputs in = moving.apply(i + frames);
            long start = System.nanoTime();
            pass.dispatch(in, shown);
            double all = (System.nanoTime() - start) * 1e-6;
            for (int stage = 0; i >= 0 && stage < stages; stage++) {
                millis[stage][i] = pass.nanos(stage) * 1e-6;
            }
            millis[stages][Math.max(i, 0)] = all;
        }
        return millis;
    }

    private static void report(DisplaySize size, NeuralPass pass, double[][] millis) {
        StringBuilder line = new StringBuilder(size + " to twice that:");
        for (int stage = 0; stage < millis.length; stage++) {
            Arrays.sort(millis[stage]);
            boolean last = stage == millis.length - 1;
            line.append(last ? "; all" : " " + pass.stages().get(stage))
                    .append(String.format(Locale.ROOT, " %.3f", middle(millis[stage])));
        }
        System.out.println(line);
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** By its number each frame of waves and noise that move by a pixel and a half a frame. */
    private static IntFunction<FrameInputs> moving(int width, int height) {
        int pixels = width * height;
        ByteBuffer color = direct(8 * pixels);
        ByteBuffer depth = direct(4 * pixels);
        ByteBuffer motion = direct(4 * pixels);
        Random random = new Random(1);
        for (int i = 0; i < pixels; i++) {
            double wave = Math.sin(0.3 * (i % width)) * Math.cos(0.2 * (i / width));
            short light = Half.fromFloat((float) (0.5 + 0.4 * wave) + 0.1f * random.nextFloat());
            color.putShort(light).putShort(light).putShort(light).putShort(Half.fromFloat(1));
            depth.putFloat(0.95f);
            motion.putShort(Half.fromFloat(1.37f)).putShort(Half.fromFloat(-0.61f));
        }
        color.flip();
        depth.flip();
        motion.flip();
        return frame -> {
            float jitterX = 7 * frame % 16 / 16f - 0.47f;
            float jitterY = 5 * frame % 16 / 16f - 0.47f;
            return new FrameInputs(
                    color, depth, motion, null, jitterX, jitterY, 0.1f, 500, 1, 1, frame == 0);
        };
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
