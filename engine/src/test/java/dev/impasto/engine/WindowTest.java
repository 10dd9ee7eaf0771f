package dev.impasto.engine;

import static dev.impasto.engine.Pictures.psnr;
import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.Spatial.CullHint;
import dev.impasto.neural.backend.ReferenceBackend;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a player does to a window, with the pass on. */
class WindowTest {
    private static final ImpastoConfig ON =
            ImpastoConfig.defaults().withBackend(BackendKind.REFERENCE);

    /** By then each display pixel has been sampled some 16 times at 2x. */
    private static final int SETTLED = Steady.FRAMES + 64;

    @ParameterizedTest
    @CsvSource({"80, 60", "31, 45", "1, 1", "200, 8"})
    void aResizedWindowShowsWhatOneOfThatSizeShows(int width, int height) {
        byte[] fresh = shown(show -> show.resize(width, height), 0);
        byte[] resized = shown(show -> show.resize(width, height), 5);
        assertThat(psnr(resized, fresh)).isGreaterThan(40);
    }

    @Test
    void aMinimisedWindowComesBackAsItWas() {
        byte[] before = shown(show -> {}, 5);
        byte[] after =
                shown(
                        show -> {
                            // jME's own assertions refuse bodies in a picture of no size.
                            show.getRootNode().setCullHint(CullHint.Always);
                            show.resize(0, 0);
                            show.frames(3);
                            show.resize(Show.WIDTH, Show.HEIGHT);
                            show.getRootNode().setCullHint(CullHint.Inherit);
                        },
                        5);
        assertThat(psnr(after, before)).isGreaterThan(40);
    }

    @Test
    void aContextMadeAnewShowsTheSame() {
        byte[] before = shown(show -> {}, 5);
        byte[] after = shown(Show::restart, 5);
        assertThat(psnr(after, before)).isGreaterThan(40);
    }

    @Test
    void nothingIsPlannedWhileAWindowIsDragged() {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            show.frames(2);
            for (int i = 1; i < 10; i++) {
                show.resize(Show.WIDTH + i, Show.HEIGHT);
                show.frames(1);
            }
            assertThat(show.impasto.stats().times("compose", 9).max()).isZero();
            show.frames(Steady.FRAMES);
            assertThat(show.impasto.stats().times("compose", 1).max()).isPositive();
        }
    }

    /** The settled picture of a still scene to which something happened after some frames. */
    private static byte[] shown(Consumer<Show> happening, int after) {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            show.turn = 0;
            show.frames(after);
            happening.accept(show);
            show.frames(SETTLED - after);
            assertThat(show.impasto.failure()).isEmpty();
            return show.picture();
        }
    }
}
