package dev.impasto.tests.replays;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.physics.Vec3;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Keys as a beginner holds them: one of eight ways, roughly along the course, and sudden brakes.
 */
final class Typist implements Function<MarbleGame, Command> {
    private final Random random;
    private int ticksLeft;
    private Command held = Command.NONE;

    Typist(long seed) {
        random = new Random(seed);
    }

    @Override
    public Command apply(MarbleGame game) {
        if (--ticksLeft < 0) {
            ticksLeft = 5 + random.nextInt(50);
            held = press(game);
        }
        return held;
    }

    private Command press(MarbleGame game) {
        List<Vec3> route = game.level().route();
        Vec3 way =
                route.get(Math.min(game.passed(), route.size() - 1)).sub(game.marble(1).position());
        double wish = StrictMath.atan2(way.z(), way.x()) + random.nextGaussian() * 0.7;
        double eighth = StrictMath.rint(wish / (StrictMath.PI / 4)) * (StrictMath.PI / 4);
        boolean nothing = random.nextInt(10) == 0;
        return new Command(
                nothing ? 0 : (float) StrictMath.cos(eighth),
                nothing ? 0 : (float) StrictMath.sin(eighth),
                random.nextInt(6) == 0,
                random.nextInt(7) == 0);
    }
}
