package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlessContextTest {
    @Test
    void anApplicationsClockMovesByFramesWhateverTheWallClockSays() throws InterruptedException {
        try (Stage stage = Stage.open(32, 32)) {
            stage.headless().setFrameTime(0.25f);
            float before = stage.getTimer().getTimeInSeconds();
            stage.frame();
            Thread.sleep(20);
            stage.frame();
            assertThat(stage.getTimer().getTimeInSeconds() - before).isEqualTo(0.5f);
            assertThat(stage.getTimer().getTimePerFrame()).isEqualTo(0.25f);
        }
    }
}
