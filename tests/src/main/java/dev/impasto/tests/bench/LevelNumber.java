package dev.impasto.tests.bench;

import dev.impasto.demos.game.cli.Count;
import dev.impasto.demos.game.rules.Levels;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of one of the game's levels. */
final class LevelNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        int number = new Count().convert(value);
        try {
            Levels.number(number);
            return number;
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
