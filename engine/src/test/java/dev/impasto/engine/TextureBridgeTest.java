package dev.impasto.engine;

import static dev.impasto.engine.Pictures.psnr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.ReferenceBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images shared with a device, as far as it can be told without one that shares. */
class TextureBridgeTest {
    private static final ImpastoConfig ON =
            ImpastoConfig.defaults().withBackend(BackendKind.REFERENCE);
    private static final int FRAMES = 12;
    private static final int EVER = Integer.MAX_VALUE;

    @Test
    void sharedImagesGiveThePictureThatCopiesGive() {
        Shown copied = shown(ReferenceBackend::new);
        SharingBackend backend = new SharingBackend(EVER);
        Shown shared = shown(() -> backend);
        assertThat(shared.crossing()).isEqualTo("shared buffers").isNotEqualTo(copied.crossing());
        assertThat(shared.picture()).isEqualTo(copied.picture());
        assertThat(backend.uploads).as("copies from host memory").isZero();
        assertThat(backend.closed).isTrue();
    }

    /**
     * The probe shares, acquires and releases; a frame shares five times, acquires and releases.
     */
    @ParameterizedTest(name = "after {0} calls")
    @ValueSource(ints = {0, 1, 2, 3, 5, 7, 8, 9, 12, 13})
    void sharingThatFailsLeavesCopiesAndOneLine(int callsThatWork) {
        Shown copied = shown(ReferenceBackend::new);
        List<LogRecord> log = new ArrayList<>();
        Logger logger = Logger.getLogger(PassSession.class.getName());
        Handler handler = keeper(log);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            Shown shown =
                    shown(
                            () -> {
                                logger.setLevel(Level.ALL); // which the show turned off
                                return new SharingBackend(callsThatWork);
                            });
            assertThat(shown.crossing()).isEqualTo(copied.crossing());
            // the history began anew
            assertThat(psnr(shown.picture(), copied.picture())).isGreaterThan(30);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
            logger.setLevel(null);
        }
        assertThat(log).hasSize(1);
        assertThat(log.get(0).getMessage()).contains("copied").contains("CL_INVALID_GL_OBJECT");
    }

    @Test
    void sharedImagesFollowTheSizes() {
        byte[] copied = resized(ReferenceBackend::new);
        assertThat(resized(() -> new SharingBackend(EVER))).isEqualTo(copied);
    }

    @Test
    void aContextMadeAnewIsSharedWithAnew() {
        List<SharingBackend> opened = new ArrayList<>();
        Supplier<Backend> backends =
                () -> {
                    opened.add(new SharingBackend(EVER));
                    return opened.get(opened.size() - 1);
                };
        try (Show show = Show.open(ON, backends)) {
            show.frames(3);
            show.restart();
            show.frames(FRAMES);
            assertThat(show.impasto.failure()).isEmpty();
            assertThat(show.impasto.crossing()).isEqualTo("shared buffers");
            assertThat(opened).hasSize(2);
            assertThat(opened.get(0).closed).isTrue();
        }
    }

    /** A picture, and how its frames crossed to the pass. */
    private record Shown(byte[] picture, String crossing) {}

    private static Shown shown(Supplier<Backend> backend) {
        try (Show show = Show.open(ON, backend)) {
            show.frames(FRAMES);
            assertThat(show.impasto.failure()).isEmpty();
            return new Shown(show.picture(), show.impasto.crossing());
        }
    }

    private static byte[] resized(Supplier<Backend> backend) {
        try (Show show = Show.open(ON, backend)) {
            show.frames(2);
            show.impasto.setQuality(Quality.QUALITY);
            show.frames(2);
            show.resize(50, 70);
            show.frames(Steady.FRAMES + FRAMES);
            assertThat(show.impasto.failure()).isEmpty();
            return show.picture();
        }
    }

    private static Handler keeper(List<LogRecord> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
