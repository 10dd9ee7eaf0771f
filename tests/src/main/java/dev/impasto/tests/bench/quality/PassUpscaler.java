package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.training.metric.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Supplier;

/** The product's own pass, with a network or by plain rules. */
final class PassUpscaler implements Upscaler {
    private final int width;
    private final int height;
    private final boolean bottomUp;
    private final NeuralPass pass;
    private final ByteBuffer shown;
    private float exposure;

    /**
     * @param network or null for plain rules
     */
    PassUpscaler(OnnxModel network, Setup setup, Backend backend) {
        width = setup.sizes().displayWidth();
        height = setup.sizes().displayHeight();
        bottomUp = setup.bottomUp();
        pass = NeuralPass.create(setup.pass(network), backend);
        shown = direct(4);
    }

    @Override
    public Supplier<Picture> show(FrameInputs in) {
        exposure = in.exposure();
        pass.dispatch(in, shown);
        Picture picture = Picture.ofRgba8(shown, width, height, bottomUp);
        return () -> picture;
    }

    @Override
    public float[][] light() {
        ByteBuffer history = direct(16);
        pass.readHistory(history);
        float[][] planes = new float[3][width * height];
        for (int i = 0; i < width * height; i++) {
            float[] rgb =
                    WorkingSpace.rgb(
                            history.getFloat(16 * i),
                            history.getFloat(16 * i + 4),
                            history.getFloat(16 * i + 8));
            for (int c = 0; c < 3; c++) {
                planes[c][i] = rgb[c];
            }
        }
        WorkingLight.light(planes, exposure);
        return planes;
    }

    private ByteBuffer direct(int bytesOfPixel) {
        return ByteBuffer.allocateDirect(width * height * bytesOfPixel)
                .order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        pass.close();
    }
}
