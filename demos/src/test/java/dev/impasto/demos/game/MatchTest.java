package dev.impasto.demos.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.replay.Comparison;
import dev.impasto.demos.game.replay.RecordedRun;
import dev.impasto.demos.game.replay.ReplayException;
import dev.impasto.demos.game.replay.ReplayReader;
import dev.impasto.demos.game.replay.Tape;
import dev.impasto.demos.game.rules.Levels;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTest {
    private static RecordedRun run;

    @BeforeAll
    static void record() throws ReplayException {
        Match match = new Match(Levels.number(1), 2);
        Tape tape = new Tape();
        match.show(tape);
        for (int i = 0; i < 300; i++) {
            match.advanceAlone(1 / 60.0);
        }
        run = ReplayReader.read(tape.cut()).runs().get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 60, 144, 1000})
    void aRecordedRunIsTheSameAtAnyFrameRate(int framesASecond) {
        Match match = Match.of(run);
        Comparison comparison = new Comparison(run);
        match.show(comparison);
        while (!match.ended()) {
            match.advanceAlone(1.0 / framesASecond);
        }
        assertThat(comparison.difference()).isEmpty();
        assertThat(match.game().ticks()).isEqualTo(300);
        assertThat(match.game().hash()).isEqualTo(run.hash());
    }

    @Test
    void andWhenFramesStutter() {
        Random random = new Random(1);
        Match match = Match.of(run);
        while (!match.ended()) {
            match.advanceAlone(random.nextInt(9) == 0 ? 0.4 : random.nextDouble() / 40);
        }
        assertThat(match.game().hash()).isEqualTo(run.hash());
    }

    @Test
    void skippingToATickShowsTheSameWorldThere() {
        Match skipped = Match.of(run);
        skipped.skipTo(200);
        assertThat(skipped.game().ticks()).isEqualTo(200);
        while (!skipped.ended()) {
            skipped.advanceAlone(1);
        }
        assertThat(skipped.game().hash()).isEqualTo(run.hash());
    }
}
