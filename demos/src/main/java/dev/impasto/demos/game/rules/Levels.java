package dev.impasto.demos.game.rules;

import java.util.List;

/** The game's levels, in the order in which they are played. */
public final class Levels {
    private static final List<Level> ALL =
            List.of(LevelOne.make(), LevelTwo.make(), LevelThree.make());

    private Levels() {}

    public static List<Level> all() {
        return ALL;
    }

    /**
     * A level by its number, from 1.
     *
     * @throws IllegalArgumentException when there is no such level
     */
    public static Level number(int number) {
        if (number < 1 || number > ALL.size()) {
            throw new IllegalArgumentException(
                    "there is no level " + number + "; levels are 1 to " + ALL.size());
        }
        return ALL.get(number - 1);
    }
}
