package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FrameStatsTest {
    private static final long MILLI = 1_000_000;

    private final FrameStats stats = new FrameStats();

    @Test
    void givesNearestRankPercentilesInMilliseconds() {
        for (int i = 100; i >= 1; i--) {
            stats.add("raster", i * MILLI);
            stats.endFrame();
        }
        assertThat(stats.times("raster")).isEqualTo(new FrameStats.Times(50, 95, 99, 100));
    }

    @Test
    void sumsWhatIsAddedToAStageWithinAFrame() {
        stats.add("physics", MILLI);
        stats.add("physics", 2 * MILLI);
        stats.endFrame();
        assertThat(stats.times("physics").max()).isEqualTo(3);
    }

    @Test
    void countsAFrameWithoutTheStageAsZero() {
        stats.add("upscale", 4 * MILLI);
        stats.endFrame();
        stats.endFrame();
        assertThat(stats.times("upscale").p50()).isZero();
        assertThat(stats.times("upscale").max()).isEqualTo(4);
    }

    @Test
    void listsStagesInTheOrderInWhichTheyWereFirstNamed() {
        stats.add("physics", 1);
        stats.add("raster", 1);
        stats.endFrame();
        stats.add("raster", 1);
        stats.add("physics", 1);
        stats.add("present", 1);
        assertThat(stats.stages()).containsExactly("physics", "raster", "present");
    }

    @Test
    void keepsOnlyTheLastFrames() {
        stats.add("raster", 1000 * MILLI);
        stats.endFrame();
        for (int i = 0; i < FrameStats.CAPACITY; i++) {
            stats.add("raster", MILLI);
            stats.endFrame();
        }
        assertThat(stats.times("raster").max()).isEqualTo(1);
        assertThat(stats.frames()).isEqualTo(FrameStats.CAPACITY + 1);
    }

    @Test
    void forgetsTimesButNotNamesWhenCleared() {
        stats.add("raster", MILLI);
        stats.endFrame();
        stats.clear();
        assertThat(stats.frames()).isZero();
        assertThat(stats.times("raster").max()).isZero();
    }

    @Test
    void refusesAStageThatWasNeverNamed() {
        stats.add("raster", 1);
        assertThatThrownBy(() -> stats.times("rasta"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[raster]");
    }
}
