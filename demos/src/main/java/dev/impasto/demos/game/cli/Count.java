package dev.impasto.demos.game.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number from 1 on. */
public final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        if (value.matches("\\d{1,7}") && Integer.parseInt(value) > 0) {
            return Integer.parseInt(value);
        }
        throw new TypeConversionException("'" + value + "' is not a whole number from 1 on");
    }
}
