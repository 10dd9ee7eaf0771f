package dev.impasto.demos.game.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AutopilotTest {
    static List<Arguments> levelsAndSeeds() {
        List<Arguments> all = new ArrayList<>();
        for (Level level : Levels.all()) {
            for (long seed = 1; seed <= 3; seed++) {
                all.add(Arguments.of(level.number(), seed));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "level {0}, seed {1}")
    @MethodSource("levelsAndSeeds")
    void completesTheLevelAndMeetsWhatItIsAbout(int number, long seed) {
        Level level = Levels.number(number);
        MarbleGame game = new MarbleGame(level, seed);
        Autopilot pilot = new Autopilot(level, seed);
        long limit = (long) (2 * level.parSeconds() * 60);
        while (game.phase() == Phase.PLAYING && game.ticks() < limit) {
            game.tick(pilot.decide(game));
        }
        assertThat(game.phase()).isEqualTo(Phase.WON);
        assertThat(game.toppled()).isGreaterThan(level.toppleable() / 4);
        assertThat(game.lightsTaken()).isGreaterThan(level.lights().size() * 6 / 10);
        assertThat(game.falls()).isLessThanOrEqualTo(3);
    }

    @Test
    void hitsATowerWithinTheFirstSecondsOfTheFirstLevel() {
        for (long seed = 1; seed <= 5; seed++) {
            MarbleGame game = run(seed, 180);
            assertThat(game.toppled()).as("seed %d", seed).isGreaterThan(5);
        }
    }

    @Test
    void sameSeedPlaysTheSameGame() {
        assertThat(run(4, 600).hash()).isEqualTo(run(4, 600).hash());
    }

    @Test
    void seedsSteerDifferentlyOnTheSameTowers() {
        Level level = Levels.number(1);
        MarbleGame a = new MarbleGame(level, 1);
        MarbleGame b = new MarbleGame(level, 1);
        Autopilot one = new Autopilot(level, 1);
        Autopilot two = new Autopilot(level, 2);
        for (int i = 0; i < 120; i++) {
            a.tick(one.decide(a));
            b.tick(two.decide(b));
        }
        assertThat(a.marble(1).position().distance(b.marble(1).position())).isGreaterThan(0.05f);
    }

    @Test
    void steersSmoothlyAsAHandDoes() {
        Level level = Levels.number(1);
        MarbleGame game = new MarbleGame(level, 1);
        Autopilot pilot = new Autopilot(level, 1);
        Command last = Command.NONE;
        for (int i = 0; i < 900; i++) {
            Command command = pilot.decide(game);
            assertThat(Math.abs(command.steerX() - last.steerX())).isLessThan(0.55f);
            assertThat(Math.abs(command.steerZ() - last.steerZ())).isLessThan(0.55f);
            game.tick(command);
            last = command;
        }
    }

    private static MarbleGame run(long seed, int ticks) {
        Level level = Levels.number(1);
        MarbleGame game = new MarbleGame(level, seed);
        Autopilot pilot = new Autopilot(level, seed);
        for (int i = 0; i < ticks; i++) {
            game.tick(pilot.decide(game));
        }
        return game;
    }
}
