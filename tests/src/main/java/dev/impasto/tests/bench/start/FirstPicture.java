package dev.impasto.tests.bench.start;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.PassConfig;
import dev.impasto.neural.backend.DiskCache;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.style.StyleModels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A process that makes the game's pass at twofold scale and one picture, and says how long. */
final class FirstPicture {

    private final long[] laps = new long[5];
    private int lap;

    private FirstPicture() {}

    /** Width and height of the frame, then perhaps a style. Prints what {@link Start} reads. */
    public static void main(String[] args) {
        int width = Integer.parseInt(args[0]);
        int height = Integer.parseInt(args[1]);
        new FirstPicture().run(width, height, args.length > 2 ? args[2] : null);
    }

    private void run(int width, int height, String styleName) {
        int pixels = width * height;
        FrameInputs frame = frame(direct(8 * pixels), direct(4 * pixels), direct(4 * pixels));
        ByteBuffer picture = direct(16 * pixels);
        lap();
        try (OpenClBackend backend = OpenClBackend.open(DiskCache.user())) {
            lap();
            OnnxModel upscaler = StyleModels.upscaler(2).orElseThrow();
            OnnxModel style = styleName == null ? null : StyleModels.style(styleName);
            lap();
            PassConfig config =
                    new PassConfig(
                            width,
                            height,
                            2 * width,
                            2 * height,
                            true,
                            upscaler,
                            style,
                            DisplayTransform.FILMIC);
            try (NeuralPass pass = NeuralPass.create(config, backend)) {
                lap();
                pass.dispatch(frame, picture);
                lap();
                System.out.println(new Start(laps, cpuNanos()).line());
            }
        }
    }

    private void lap() {
        laps[lap++] = System.nanoTime();
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static FrameInputs frame(ByteBuffer color, ByteBuffer depth, ByteBuffer motion) {
        return new FrameInputs(color, depth, motion, null, 0, 0, 1, 100, 1, 1, true);
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
