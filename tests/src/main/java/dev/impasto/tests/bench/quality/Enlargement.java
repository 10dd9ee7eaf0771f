package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.Half;
import dev.impasto.training.metric.Picture;
import java.util.function.Supplier;

/** Each frame enlarged on its own: what a player sees without any upscaler. */
final class Enlargement implements Upscaler {
    private final Resampling resampling;
    private final Setup setup;
    private Frame last;

    /** Exposed light, rows from the top, and what goes with it. */
    private record Frame(float[][] light, float jitterX, float jitterY, float exposure) {}

    Enlargement(Resampling resampling, Setup setup) {
        this.resampling = resampling;
        this.setup = setup;
    }

    /** Enlarged as it is shown, which keeps bright light from ringing. */
    @Override
    public Supplier<Picture> show(FrameInputs in) {
        Frame frame = new Frame(exposed(in), in.jitterX(), in.jitterY(), in.exposure());
        last = frame;
        return () -> shown(frame);
    }

    private Picture shown(Frame frame) {
        float[][] planes = copy(frame.light);
        for (float[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = setup.transform().code(plane[i]);
            }
        }
        planes = enlarged(planes, frame);
        float[] rgb = new float[3 * planes[0].length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.round(255 * clamped(planes[i % 3][i / 3])) / 255f;
        }
        return new Picture(setup.sizes().displayWidth(), setup.sizes().displayHeight(), rgb);
    }

    /** Enlarged in working space, where light has an end. */
    @Override
    public float[][] light() {
        float[][] planes = copy(last.light);
        WorkingLight.toned(planes);
        planes = enlarged(planes, last);
        WorkingLight.light(planes, last.exposure);
        return planes;
    }

    private static float[][] copy(float[][] planes) {
        return new float[][] {planes[0].clone(), planes[1].clone(), planes[2].clone()};
    }

    private float[][] enlarged(float[][] planes, Frame frame) {
        float[][] large = new float[3][];
        for (int c = 0; c < 3; c++) {
            large[c] = resampling.enlarge(planes[c], setup.sizes(), frame.jitterX, frame.jitterY);
        }
        return large;
    }

    private float[][] exposed(FrameInputs in) {
        int w = setup.sizes().renderWidth();
        int h = setup.sizes().renderHeight();
        float[][] planes = new float[3][w * h];
        for (int y = 0; y < h; y++) {
            int row = (setup.bottomUp() ? h - 1 - y : y) * w;
            for (int x = 0; x < w; x++) {
                for (int c = 0; c < 3; c++) {
                    float light = Half.at(in.color(), 4 * (row + x) + c) * in.exposure();
                    planes[c][y * w + x] = Float.isFinite(light) ? Math.max(light, 0) : 0;
                }
            }
        }
        return planes;
    }

    private static float clamped(float code) {
        return Math.min(Math.max(code, 0), 1);
    }
}
