package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.neural.backend.ReferenceBackend;
import dev.impasto.raster.DebugTile;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DebugViewTest {
    private static final ImpastoConfig ON =
            ImpastoConfig.defaults().withBackend(BackendKind.REFERENCE);
    private static final Set<DebugTile> NONE = EnumSet.noneOf(DebugTile.class);

    @ParameterizedTest
    @EnumSource
    void aTileAloneShowsMoreThanOneColour(DebugTile tile) {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            show.turn = 0.2f;
            show.impasto.setDebugView(EnumSet.of(tile));
            show.frames(3);
            assertThat(show.impasto.failure()).isEmpty();
            assertThat(colours(inner(show.picture()))).isGreaterThan(1);
        }
    }

    @Test
    void offItLeavesThePicture() {
        byte[] never;
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            show.frames(6);
            never = show.picture();
        }
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            show.impasto.setDebugView(EnumSet.allOf(DebugTile.class));
            show.frames(5);
            assertThat(show.picture()).isNotEqualTo(never);
            show.impasto.setDebugView(NONE);
            show.frames(1);
            assertThat(show.picture()).isEqualTo(never);
        }
    }

    @Test
    void thePassOffLeavesThePlainPicture() {
        try (Show show = Show.open(ON.withPass(false), ReferenceBackend::new)) {
            show.frames(2);
            byte[] plain = show.picture();
            show.impasto.setDebugView(EnumSet.allOf(DebugTile.class));
            show.turn = 0;
            show.frames(1);
            assertThat(show.impasto.failure()).isEmpty();
            assertThat(show.picture()).hasSameSizeAs(plain);
        }
    }

    /** The middle half of a picture, which a tile on its own covers. */
    private static byte[] inner(byte[] rgba) {
        byte[] inner = new byte[rgba.length / 4];
        int row = 4 * Show.WIDTH / 2;
        for (int y = 0; y < Show.HEIGHT / 2; y++) {
            int from = 4 * ((y + Show.HEIGHT / 4) * Show.WIDTH + Show.WIDTH / 4);
            System.arraycopy(rgba, from, inner, y * row, row);
        }
        return inner;
    }

    private static long colours(byte[] rgba) {
        return IntStream.range(0, rgba.length / 4)
                .mapToObj(i -> Arrays.toString(Arrays.copyOfRange(rgba, 4 * i, 4 * i + 3)))
                .distinct()
                .count();
    }
}
