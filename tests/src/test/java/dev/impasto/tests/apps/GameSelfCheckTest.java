package dev.impasto.tests.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.diagnose.Diagnosis;
import dev.impasto.raster.HeadlessException;
import dev.impasto.training.capture.PlayedGame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-check on the game, which plays itself; EndToEndTest has the first level. */
class GameSelfCheckTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void everyCheckPasses(int level) {
        List<Diagnosis> found = new ArrayList<>();
        try (PlayedGame game = PlayedGame.open(level, 7, WIDTH, HEIGHT, 1 / 30f)) {
            Impasto.attach(game, ImpastoConfig.defaults(), IdleBackend::new).diagnose(found::add);
            while (found.isEmpty()) {
                game.context().frame();
            }
        } catch (HeadlessException e) {
            Assumptions.abort("skipped, no OpenGL without a window here: " + e.getMessage());
        }
        assertThat(found.get(0).passed()).as(found.get(0).toString()).isTrue();
    }
}
