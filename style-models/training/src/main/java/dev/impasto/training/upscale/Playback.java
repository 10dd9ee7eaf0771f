package dev.impasto.training.upscale;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.PassConfig;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.training.Picture;
import dev.impasto.training.capture.Sequence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Plays whole captured frames through the product, or through plain enlargement. */
final class Playback {
    private final int width;
    private final int height;
    private final int displayWidth;
    private final int displayHeight;
    private final Crop whole;

    Playback(Sequence sequence) {
        width = sequence.header().width();
        height = sequence.header().height();
        displayWidth = sequence.header().displayWidth();
        displayHeight = sequence.header().displayHeight();
        whole = new Crop(width, height);
        whole.aim(sequence, 0, 0, false, false);
    }

    /** What is to be done with each picture. */
    interface Viewer {
        void see(int frame, Picture picture);
    }

    /** Runs the pass over all frames; without a network by plain rules. */
    void pass(OnnxModel network, Backend backend, Viewer viewer) {
        PassConfig config =
                new PassConfig(
                        width,
                        height,
                        displayWidth,
                        displayHeight,
                        false,
                        network,
                        null,
                        DisplayTransform.FILMIC);
        ByteBuffer shown =
                ByteBuffer.allocateDirect(4 * displayWidth * displayHeight)
                        .order(ByteOrder.nativeOrder());
        try (NeuralPass pass = NeuralPass.create(config, backend)) {
            for (int i = 0; i < whole.sequence().header().frames(); i++) {
                pass.dispatch(whole.inputs(i, i == 0), shown);
                viewer.see(i, picture(shown));
            }
        }
    }

    private Picture picture(ByteBuffer rgba8) {
        int area = displayWidth * displayHeight;
        float[] planes = new float[3 * area];
        for (int i = 0; i < 3 * area; i++) {
            planes[i] = (rgba8.get(4 * (i % area) + i / area) & 0xff) / 255f;
        }
        return new Picture(displayWidth, displayHeight, planes);
    }

    /** The truth of a frame as it would be shown. */
    Picture truth(int frame) {
        int area = displayWidth * displayHeight;
        float[] ycocg = new float[3 * area];
        whole.truth(frame, ycocg, 0);
        float[] planes = new float[3 * area];
        for (int i = 0; i < area; i++) {
            float[] rgb = WorkingSpace.rgb(ycocg[i], ycocg[i + area], ycocg[i + 2 * area]);
            float scale = WorkingSpace.inverseToneScale(WorkingSpace.brightest(rgb));
            for (int c = 0; c < 3; c++) {
                planes[c * area + i] = WorkingSpace.display(rgb[c] * scale);
            }
        }
        return new Picture(displayWidth, displayHeight, planes);
    }

    /** One frame enlarged as shown, its jitter taken out: Catmull-Rom, or else bilinear. */
    Picture enlarged(int frame, boolean cubic) {
        FrameInputs in = whole.inputs(frame, false);
        float[][] small = shown(in);
        int area = displayWidth * displayHeight;
        float[] planes = new float[3 * area];
        for (int y = 0; y < displayHeight; y++) {
            float atY = (y + 0.5f) * height / displayHeight - 0.5f - in.jitterY();
            for (int x = 0; x < displayWidth; x++) {
                float atX = (x + 0.5f) * width / displayWidth - 0.5f - in.jitterX();
                for (int c = 0; c < 3; c++) {
                    planes[c * area + y * displayWidth + x] = sample(small[c], atX, atY, cubic);
                }
            }
        }
        return new Picture(displayWidth, displayHeight, planes);
    }

    private float[][] shown(FrameInputs in) {
        float[][] planes = new float[3][width * height];
        for (int i = 0; i < width * height; i++) {
            for (int c = 0; c < 3; c++) {
                float light = Math.max(Half.at(in.color(), 4 * i + c) * in.exposure(), 0);
                planes[c][i] = WorkingSpace.display(light);
            }
        }
        return planes;
    }

    private float sample(float[] plane, float atX, float atY, boolean cubic) {
        int x = (int) Math.floor(atX);
        int y = (int) Math.floor(atY);
        int reach = cubic ? 1 : 0;
        float sum = 0;
        for (int j = -reach; j <= 1 + reach; j++) {
            for (int i = -reach; i <= 1 + reach; i++) {
                int column = Math.min(Math.max(x + i, 0), width - 1);
                int row = Math.min(Math.max(y + j, 0), height - 1);
                float weight = kernel(atX - x - i, cubic) * kernel(atY - y - j, cubic);
                sum += weight * plane[row * width + column];
            }
        }
        return Math.min(Math.max(sum, 0), 1);
    }

    private static float kernel(float distance, boolean cubic) {
        float d = Math.abs(distance);
        if (!cubic) {
            return Math.max(1 - d, 0);
        }
        if (d <= 1) {
            return 1 + d * d * (1.5f * d - 2.5f);
        }
        return d < 2 ? 2 + d * (-4 + d * (2.5f - 0.5f * d)) : 0;
    }
}
