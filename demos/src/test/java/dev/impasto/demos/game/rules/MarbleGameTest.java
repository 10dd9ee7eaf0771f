package dev.impasto.demos.game.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarbleGameTest {
    private static final Command AHEAD = new Command(0, -1, false, false);

    @Test
    void sameSeedAndCommandsGiveTheSameHashAtEveryTick() {
        MarbleGame a = new MarbleGame(Levels.number(1), 9);
        MarbleGame b = new MarbleGame(Levels.number(1), 9);
        for (int i = 0; i < 300; i++) {
            a.tick(scripted(i));
            b.tick(scripted(i));
            assertThat(a.hash()).isEqualTo(b.hash());
        }
        assertThat(a.toppled()).isPositive();
    }

    private static Command scripted(int tick) {
        return new Command((float) StrictMath.sin(tick * 0.05), -1, tick % 90 > 80, tick % 70 == 0);
    }

    @Test
    void lookingAtAGameDoesNotChangeIt() {
        MarbleGame watched = new MarbleGame(Levels.number(2), 1);
        MarbleGame alone = new MarbleGame(Levels.number(2), 1);
        for (int i = 0; i < 120; i++) {
            watched.tick(AHEAD);
            alone.tick(AHEAD);
            watched.marble(0.3f);
            watched.piece(i, 0.7f);
            watched.hash();
        }
        assertThat(watched.hash()).isEqualTo(alone.hash());
    }

    @Test
    void anotherSeedSetsTheTowersALittleDifferently() {
        Level level = Levels.number(1);
        MarbleGame a = new MarbleGame(level, 1);
        MarbleGame b = new MarbleGame(level, 2);
        assertThat(a.hash()).isNotEqualTo(b.hash());
        for (int i = 0; i < level.pieces().size(); i++) {
            Pose home = level.pieces().get(i).pose();
            boolean tower = level.pieces().get(i).tower() >= 0;
            assertThat(a.piece(i, 1).position().distance(home.position()))
                    .isLessThan(tower ? 0.3f : 10);
        }
    }

    @Test
    void anotherCommandGivesAnotherHash() {
        MarbleGame a = new MarbleGame(Levels.number(1), 1);
        MarbleGame b = new MarbleGame(Levels.number(1), 1);
        a.tick(AHEAD);
        b.tick(Command.ofSteps(0, 1 - Command.STEPS, false, false));
        assertThat(a.hash()).isNotEqualTo(b.hash());
    }

    @Test
    void marbleGoesWhereItIsSteeredAndStopsWhenItBrakes() {
        MarbleGame game = new MarbleGame(Field.open(), 1);
        play(game, new Command(1, 0, false, false), 60);
        assertThat(game.marble(1).position().x()).isGreaterThan(2);
        assertThat(game.marble(1).position().z()).isCloseTo(0, within(0.05f));
        play(game, new Command(0, 0, true, false), 60);
        assertThat(game.marbleVelocity().length()).isLessThan(0.3f);
    }

    @Test
    void steeringAcrossIsNoStrongerThanAlong() {
        MarbleGame along = new MarbleGame(Field.open(), 1);
        MarbleGame across = new MarbleGame(Field.open(), 1);
        play(along, new Command(1, 0, false, false), 40);
        play(across, new Command(1, 1, false, false), 40);
        assertThat(across.marbleVelocity().length())
                .isCloseTo(along.marbleVelocity().length(), within(0.05f));
    }

    @Test
    void hopNeedsGround() {
        MarbleGame game = new MarbleGame(Field.open(), 1);
        play(game, Command.NONE, 10);
        Command hop = new Command(0, 0, false, true);
        float highest = 0;
        for (int i = 0; i < 40; i++) {
            game.tick(hop);
            highest = Math.max(highest, game.marble(1).position().y());
        }
        // One hop's height, v²/2g for 4.6 m/s: a second push in the air would add to it.
        assertThat(highest - 0.5f).isBetween(0.8f, 4.6f * 4.6f / (2 * 9.81f) + 0.05f);
    }

    @Test
    void lightIsTakenOnce() {
        MarbleGame game = new MarbleGame(Field.with(List.of(new Vec3(0, 0.7f, -4))), 1);
        play(game, AHEAD, 90);
        assertThat(game.lightTaken(0)).isTrue();
        assertThat(game.lightsTaken()).isEqualTo(1);
        play(game, new Command(0, 1, false, false), 90);
        assertThat(game.lightsTaken()).isEqualTo(1);
    }

    @Test
    void fallingPutsTheMarbleBackAtTheLastPointOfTheRouteAndCounts() {
        MarbleGame game = new MarbleGame(Field.open(), 1);
        play(game, AHEAD, 120);
        assertThat(game.passed()).isPositive();
        Command off = new Command(1, 0, false, false);
        for (int i = 0; i < 900 && game.falls() == 0; i++) {
            game.tick(off);
        }
        assertThat(game.falls()).isEqualTo(1);
        Vec3 back = game.marble(1).position();
        assertThat(Field.open().route()).anyMatch(point -> point.distance(back) < 0.01f);
        assertThat(game.marbleVelocity().length()).isZero();
    }

    @Test
    void gateWinsAndThenCommandsNoLongerCount() {
        MarbleGame game = new MarbleGame(Field.open(), 1);
        for (int i = 0; i < 1200 && game.phase() == Phase.PLAYING; i++) {
            game.tick(AHEAD);
        }
        assertThat(game.phase()).isEqualTo(Phase.WON);
        MarbleGame twin = new MarbleGame(Field.open(), 1);
        while (twin.ticks() < game.ticks()) {
            twin.tick(AHEAD);
        }
        play(game, AHEAD, 30);
        play(twin, Command.NONE, 30);
        assertThat(game.hash()).isEqualTo(twin.hash());
    }

    @Test
    void ferryTakesAMarbleThatDoesNothingAlong() {
        Level level = Field.ferry();
        MarbleGame game = new MarbleGame(level, 1);
        float farthest = 0;
        for (int i = 0; i < 60 * 20; i++) {
            game.tick(Command.NONE);
            farthest = Math.min(farthest, game.marble(1).position().z());
        }
        assertThat(farthest).isLessThan(-8);
        assertThat(game.falls()).isZero();
    }

    @Test
    void steeringBeyondOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Command(1.1f, 0, false, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command(0, Float.NaN, false, false));
    }

    private static void play(MarbleGame game, Command command, int ticks) {
        for (int i = 0; i < ticks; i++) {
            game.tick(command);
        }
    }
}
