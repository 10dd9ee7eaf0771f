package dev.impasto.engine;

import static dev.impasto.engine.Pictures.psnr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.app.SimpleApplication;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.onnx.OnnxTensor;
import dev.impasto.neural.onnx.OnnxValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpastoTest {
    private static final ImpastoConfig ON =
            ImpastoConfig.defaults().withBackend(BackendKind.REFERENCE);
    private static final ImpastoConfig OFF = ON.withPass(false);

    @Test
    void thePassShowsTheSceneThatThePlainRasterShows() {
        byte[] plain = lastPicture(OFF);
        byte[] painted = lastPicture(ON);
        assertThat(painted).isNotEqualTo(plain);
        assertThat(psnr(painted, plain)).isGreaterThan(25);
    }

    @Test
    void aLostDeviceLeavesThePlainPictureAndARunningGame() {
        byte[] plain = lastPicture(OFF);
        FaultyBackend backend = new FaultyBackend(7);
        try (Show show = Show.open(ON, () -> backend)) {
            show.frames(20);
            assertThat(show.updates).isEqualTo(20);
            assertThat(show.impasto.pass()).isFalse();
            assertThat(show.impasto.failure()).contains("device lost");
            assertThat(backend.closed).isTrue();
            assertThat(show.picture()).isEqualTo(plain);
        }
    }

    @Test
    void aFrameIsShownEvenWhereThePassFailsInIt() {
        byte[] plain = picture(OFF, 1);
        try (Show show = Show.open(ON, () -> new FaultyBackend(0))) {
            show.frames(1);
            assertThat(psnr(show.picture(), plain)).isGreaterThan(20);
        }
    }

    @Test
    void aDeviceThatDoesNotOpenIsOneLineAndNoMore() {
        try (Show show =
                Show.open(
                        ON,
                        () -> {
                            throw new DeviceException("no OpenCL device: install one");
                        })) {
            show.frames(2);
            assertThat(show.impasto.pass()).isFalse();
            assertThat(show.impasto.device()).isEqualTo("none");
            assertThat(show.impasto.failure()).contains("no OpenCL device: install one");
        }
    }

    @Test
    void turningThePassOnAgainTriesAgain() {
        int[] opened = new int[1];
        try (Show show = Show.open(ON, () -> new FaultyBackend(opened[0]++ == 0 ? 0 : 1_000_000))) {
            show.frames(2);
            assertThat(show.impasto.pass()).isFalse();
            show.impasto.setPass(true);
            show.frames(2);
            assertThat(show.impasto.pass()).isTrue();
            assertThat(show.impasto.failure()).isEmpty();
            assertThat(opened[0]).isEqualTo(2);
        }
    }

    @Test
    void aStyleThatCannotBeReadTurnsThePassOff() {
        try (Show show = Show.open(ON.withStyle("torn"), ReferenceBackend::new)) {
            show.frames(2);
            assertThat(show.impasto.failure()).contains("the style is torn");
        }
    }

    @Test
    void aChangedNetworkIsUsedAndOneThatDoesNotFitKeepsTheOld() {
        Changing models = new Changing();
        try (Show show = Show.open(ON.withStyle("plain"), ReferenceBackend::new, models)) {
            show.turn = 0;
            show.frames(4);
            byte[] red = show.picture();
            models.change(plainly(6, 0, 1, 0));
            show.frames(4);
            byte[] green = show.picture();
            models.change(plainly(5, 0, 0, 1));
            show.frames(4);
            assertThat(show.impasto.failure()).isEmpty();
            assertThat(mean(red, 0)).isGreaterThan(mean(red, 1) + 50);
            assertThat(mean(green, 1)).isGreaterThan(mean(green, 0) + 50);
            assertThat(mean(show.picture(), 1)).isGreaterThan(mean(show.picture(), 2) + 50);
        }
    }

    private static double mean(byte[] rgba, int channel) {
        double sum = 0;
        for (int i = channel; i < rgba.length; i += 4) {
            sum += (rgba[i] & 255) / (rgba.length / 4.0);
        }
        return sum;
    }

    /** A style that paints everything in one colour, whatever its inputs show. */
    private static OnnxModel plainly(int inputs, float red, float green, float blue) {
        return OnnxModel.builder("plain")
                .input("x", 1, inputs, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .tensor("w", OnnxTensor.of(new float[3 * inputs], 3, inputs, 1, 1))
                .tensor("b", OnnxTensor.of(new float[] {red, green, blue}, 3))
                .node("Conv", "y", "x", "w", "b")
                .output("y", 1, 3, OnnxValue.DYNAMIC, OnnxValue.DYNAMIC)
                .build();
    }

    /** One style, which changes when the test says so. */
    private static final class Changing implements Models {
        private OnnxModel model = plainly(6, 1, 0, 0);
        private boolean changed;

        void change(OnnxModel other) {
            model = other;
            changed = true;
        }

        @Override
        public Optional<OnnxModel> upscaler(double scale) {
            return Optional.empty();
        }

        @Override
        public OnnxModel style(String name) {
            return model;
        }

        @Override
        public List<String> styles() {
            return List.of("plain");
        }

        @Override
        public boolean changed() {
            boolean now = changed;
            changed = false;
            return now;
        }
    }

    @Test
    void anUnknownStyleIsRefusedWithTheNamesThatThereAre() {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            assertThatThrownBy(() -> show.impasto.setStyle("vermeer"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("unknown style 'vermeer'; there are: torn");
            assertThat(show.impasto.style()).isNull();
        }
    }

    @Test
    void qualityMayChangeWhileItRuns() {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            show.frames(2);
            assertThat(show.impasto.renderWidth()).isEqualTo(Show.WIDTH / 2);
            for (Quality quality : Quality.values()) {
                show.impasto.setQuality(quality);
                show.frames(2);
                assertThat(show.impasto.failure()).isEmpty();
                assertThat(show.impasto.renderWidth())
                        .isEqualTo((int) Math.round(Show.WIDTH / quality.scale()));
            }
            show.impasto.setPass(false);
            show.frames(1);
            assertThat(show.impasto.renderWidth()).isEqualTo(Show.WIDTH);
        }
    }

    /** No networks, but a note of the scale that one was last asked for. */
    private static final class Asked implements Models {
        private double scale;

        @Override
        public Optional<OnnxModel> upscaler(double scale) {
            this.scale = scale;
            return Optional.empty();
        }

        @Override
        public OnnxModel style(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public List<String> styles() {
            return List.of();
        }
    }

    @Test
    void eachQualityGetsTheNetworkOfItsScale() {
        Asked asked = new Asked();
        try (Show show = Show.open(ON, ReferenceBackend::new, asked)) {
            for (Quality quality : Quality.values()) {
                show.impasto.setQuality(quality);
                show.frames(2);
                // The frame's size is rounded to whole pixels.
                assertThat(asked.scale).isEqualTo(quality.scale(), within(0.05));
            }
        }
    }

    @Test
    void timesOfEveryStageAreKept() {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            show.frames(3);
            assertThat(show.impasto.stats().frames()).isEqualTo(3);
            assertThat(show.impasto.stats().stages())
                    .startsWith("raster", "transfer")
                    .contains("present", FrameStats.FRAME)
                    .hasSizeGreaterThan(5);
            assertThat(show.impasto.stats().times(FrameStats.FRAME).p50()).isPositive();
        }
    }

    @Test
    void upscalingWithoutANetworkSaysSo() {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            assertThat(show.impasto.upscaler()).isEqualTo("analytic");
        }
    }

    @Test
    void anApplicationThatIsNotInitialisedIsRefused() {
        SimpleApplication early =
                new SimpleApplication() {
                    @Override
                    public void simpleInitApp() {}
                };
        assertThatThrownBy(() -> Impasto.attach(early, ON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("simpleInitApp");
    }

    private static byte[] lastPicture(ImpastoConfig config) {
        return picture(config, 20);
    }

    private static byte[] picture(ImpastoConfig config, int frames) {
        try (Show show = Show.open(config, ReferenceBackend::new)) {
            show.frames(frames);
            return show.picture();
        }
    }
}
