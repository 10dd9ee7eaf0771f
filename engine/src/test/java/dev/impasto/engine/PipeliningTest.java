package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.ReferenceBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pass on one frame while the application prepares the next. */
class PipeliningTest {
    private static final int FRAMES = 6;
    private static final ImpastoConfig AT_ONCE =
            ImpastoConfig.defaults().withBackend(BackendKind.REFERENCE);
    private static final ImpastoConfig PIPELINED = AT_ONCE.withPipelined(true);

    @Test
    void thePicturesAreTheSameAFrameLater() {
        List<byte[]> atOnce = pictures(AT_ONCE, FRAMES);
        List<byte[]> later = pictures(PIPELINED, FRAMES + 1);
        assertThat(later.subList(1, FRAMES + 1)).containsExactlyElementsOf(atOnce);
        assertThat(later.get(1)).as("each is another").isNotEqualTo(later.get(2));
    }

    @Test
    void itSaysWhetherAPictureIsStillOnItsWay() {
        try (Show show = Show.open(PIPELINED, ReferenceBackend::new)) {
            assertThat(show.impasto.isBehind()).isFalse();
            show.frames(1);
            assertThat(show.impasto.isBehind()).isTrue();
            show.impasto.setPipelined(false);
            show.frames(1);
            assertThat(show.impasto.isBehind()).isFalse();
        }
    }

    @Test
    void halvesOfASplitPictureAreOfOneFrame() {
        assertThat(split(PIPELINED)).isEqualTo(split(AT_ONCE));
    }

    private static byte[] split(ImpastoConfig config) {
        try (Show show = Show.open(config, ReferenceBackend::new)) {
            show.frames(2);
            show.impasto.setSplit(0.5f);
            show.frames(1);
            return show.picture();
        }
    }

    @Test
    void aDeviceLostOnTheWayLeavesARunningGame() {
        try (Show show = Show.open(PIPELINED, () -> new LostBeside(9))) {
            show.frames(12);
            assertThat(show.updates).isEqualTo(12);
            assertThat(show.impasto.failure()).contains("device lost beside");
            assertThat(show.impasto.isBehind()).isFalse();
        }
    }

    @Test
    void sizeAndQualityMayChangeWhileAPictureIsOnItsWay() {
        try (Show show = Show.open(PIPELINED, ReferenceBackend::new)) {
            show.frames(2);
            show.impasto.setQuality(Quality.ULTRA);
            show.frames(2);
            show.resize(80, 40);
            show.frames(5);
            show.impasto.setPass(false);
            show.frames(1);
            show.impasto.setPass(true);
            show.frames(3);
            assertThat(show.impasto.failure()).isEmpty();
        }
    }

    private static List<byte[]> pictures(ImpastoConfig config, int frames) {
        List<byte[]> pictures = new ArrayList<>();
        try (Show show = Show.open(config, ReferenceBackend::new)) {
            for (int i = 0; i < frames; i++) {
                show.frames(1);
                pictures.add(show.picture());
            }
        }
        return pictures;
    }

    /**
     * The reference backend, until its device is lost on a thread that is not the render thread.
     */
    private static final class LostBeside extends StandInBackend {
        private final Thread renderThread = Thread.currentThread();
        private int left;

        LostBeside(int left) {
            this.left = left;
        }

        @Override
        public String name() {
            return "lost beside";
        }

        @Override
        public void finish() {
            if (Thread.currentThread() != renderThread && left-- == 0) {
                throw new DeviceException("device lost beside");
            }
            super.finish();
        }
    }
}
