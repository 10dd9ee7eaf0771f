package dev.impasto.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.BuiltinsSuffice;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.stylise.Brushwork;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(BuiltinsSuffice.class)
class BrushworkTest {

    private static final int WIDTH = 136;
    private static final int HEIGHT = 104;
    private static final Sizes SIZES = new Sizes(WIDTH, HEIGHT, 2 * WIDTH, 2 * HEIGHT);

    /** A picture by a formula: a colour at a place. */
    private interface Scene {
        float at(int x, int y, int channel);
    }

    @Test
    void openClLaysTheStrokesThatPlainJavaLays() {
        Scene scene = (x, y, c) -> 0.5f + 0.3f * (float) Math.sin(0.02 * x * (c + 1) + 0.3 * y);
        try (Backend device = Devices.openCl();
                Backend reference = new ReferenceBackend();
                Painted ours = new Painted(device);
                Painted oracle = new Painted(reference)) {
            ours.brushwork.origin(40, 16);
            oracle.brushwork.origin(40, 16);
            for (int i = 0; i < 3; i++) {
                float[] found = ours.frame(scene, 2.7f * i, -3.1f, 0.4f - 0.3f * i, 0.2f);
                float[] expected = oracle.frame(scene, 2.7f * i, -3.1f, 0.4f - 0.3f * i, 0.2f);
                for (int k = 0; k < expected.length; k++) {
                    assertThat(found[k]).isCloseTo(expected[k], within(1e-3f));
                }
            }
        }
    }

    /**
     * Strokes are lighter and darker, warmer and cooler than what they show, but not on average.
     */
    @ParameterizedTest
    @CsvSource({"0.3, 0.5, 0.7", "0.6, 0.4, 0.2"})
    void aPlainColourStaysOnAverageAndIsNowherePlain(float red, float green, float blue) {
        float[] wanted = {red, green, blue};
        try (Backend reference = new ReferenceBackend()) {
            float[] strokes = strokes(reference, (x, y, c) -> wanted[c], 0, 0);

            for (int c = 0; c < 3; c++) {
                double mean = 0;
                double spread = 0;
                for (int i = c; i < strokes.length; i += 3) {
                    mean += strokes[i] * 3 / strokes.length;
                    spread += Math.abs(strokes[i] - wanted[c]) * 3 / strokes.length;
                }
                assertThat(mean).isCloseTo(wanted[c], within(0.02));
                assertThat(spread).isGreaterThan(0.01);
            }
        }
    }

    /** Upright stripes: within a stroke, and so mostly, colour changes less along than across. */
    @Test
    void strokesRunAlongWhatIsShown() {
        Scene upright = (x, y, c) -> x / 6 % 2 == 0 ? 0.35f : 0.65f;
        Scene level = (x, y, c) -> upright.at(y, x, c);
        try (Backend reference = new ReferenceBackend()) {
            float[] standing = strokes(reference, upright, 0, 0);
            float[] lying = strokes(reference, level, 0, 0);

            assertThat(change(standing, 0, 1)).isLessThan(0.5 * change(standing, 1, 0));
            assertThat(change(lying, 1, 0)).isLessThan(0.5 * change(lying, 0, 1));
        }
    }

    /** A part of a scene, away from its edges, is painted as it is in the whole. */
    @Test
    void strokesStayWhereTheyAreOnTheCanvas() {
        int right = 16;
        int down = 8;
        Scene scene = (x, y, c) -> (x + 2 * y + 40 * c) / 30 % 2 == 0 ? 0.3f : 0.7f;
        try (Backend reference = new ReferenceBackend()) {
            float[] whole = strokes(reference, scene, 0, 0);
            float[] part =
                    strokes(reference, (x, y, c) -> scene.at(x + right, y + down, c), right, down);

            for (int y = 40; y < HEIGHT - 48; y++) {
                for (int x = 40; x < WIDTH - 56; x++) {
                    int here = 3 * (y * WIDTH + x);
                    int there = 3 * ((y + down) * WIDTH + x + right);
                    assertThat(part[here]).isCloseTo(whole[there], within(1e-4f));
                }
            }
        }
    }

    /** Bands look the same wherever they slide to, so that only strokes tell. */
    @Test
    void strokesMoveWithWhatTheyShow() {
        int moved = 5;
        Scene bands = (x, y, c) -> y / 9 % 2 == 0 ? 0.3f : 0.7f;
        try (Backend reference = new ReferenceBackend();
                Painted painted = new Painted(reference)) {
            float[] first = painted.frame(bands, 0, 0, 0, 0);
            float[] second = painted.frame(bands, moved, 0, 0, 0);

            double where = 0;
            double along = 0;
            for (int y = 24; y < HEIGHT - 24; y++) {
                for (int x = 24; x < WIDTH - 24; x++) {
                    int here = 3 * (y * WIDTH + x);
                    where += Math.abs(second[here] - first[here]);
                    along += Math.abs(second[here + 3 * moved] - first[here]);
                }
            }
            assertThat(along).isLessThan(0.3 * where);
        }
    }

    /** Half a pixel apart twice, the strokes are as if sampled a pixel further. */
    @Test
    void strokesAreSampledWhereTheFrameIs() {
        Scene plain = (x, y, c) -> 0.5f;
        try (Backend reference = new ReferenceBackend();
                Painted painted = new Painted(reference)) {
            float[] left = painted.frame(plain, 0, 0, -0.5f, 0);
            float[] right = painted.frame(plain, 0, 0, 0.5f, 0);

            for (int y = 24; y < HEIGHT - 24; y++) {
                for (int x = 24; x < WIDTH - 24; x++) {
                    int here = 3 * (y * WIDTH + x);
                    assertThat(right[here]).isCloseTo(left[here + 3], within(1e-4f));
                }
            }
        }
    }

    private static double change(float[] strokes, int dx, int dy) {
        double sum = 0;
        for (int y = 24; y < HEIGHT - 24; y++) {
            for (int x = 24; x < WIDTH - 24; x++) {
                int here = 3 * (y * WIDTH + x);
                sum += Math.abs(strokes[here] - strokes[here + 3 * (dy * WIDTH + dx)]);
            }
        }
        return sum;
    }

    private static float[] strokes(Backend backend, Scene scene, int originX, int originY) {
        try (Painted painted = new Painted(backend)) {
            painted.brushwork.origin(originX, originY);
            return painted.frame(scene, 0, 0, 0, 0);
        }
    }

    /** Frames that are painted one after another. */
    private static final class Painted implements AutoCloseable {
        private final Backend backend;
        private final DeviceBuffer planes;
        private final DeviceBuffer geometry;
        final Brushwork brushwork;

        Painted(Backend backend) {
            this.backend = backend;
            planes = backend.allocate(32L * WIDTH * HEIGHT);
            geometry = backend.allocate(16L * WIDTH * HEIGHT);
            brushwork = new Brushwork(backend, SIZES, planes);
        }

        /** The strokes of a frame that moved by so much. */
        float[] frame(Scene scene, float byX, float byY, float jitterX, float jitterY) {
            ByteBuffer bytes = Devices.bytes(32 * WIDTH * HEIGHT);
            for (int i = 0; i < 3 * WIDTH * HEIGHT; i++) {
                int pixel = i / 3;
                float value = scene.at(pixel % WIDTH, pixel / WIDTH, i % 3);
                bytes.putFloat(32 * pixel + 4 * (i % 3), value);
            }
            ByteBuffer motion = Devices.bytes(16 * WIDTH * HEIGHT);
            for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
                motion.putFloat(16 * pixel, -byX).putFloat(16 * pixel + 4, -byY);
            }
            backend.upload(planes, bytes);
            backend.upload(geometry, motion);
            brushwork.paint(geometry, jitterX, jitterY);
            backend.download(planes, bytes);
            float[] strokes = new float[3 * WIDTH * HEIGHT];
            for (int i = 0; i < strokes.length; i++) {
                strokes[i] = bytes.getFloat(32 * (i / 3) + 12 + 4 * (i % 3));
            }
            return strokes;
        }

        @Override
        public void close() {
            brushwork.close();
            planes.close();
            geometry.close();
        }
    }
}
