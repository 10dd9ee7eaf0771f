package dev.impasto.demos.game.cli;

import dev.impasto.engine.BackendKind;
import dev.impasto.engine.Quality;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the options that take one of a few words; a message names the right ones. */
final class Words {
    private Words() {}

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(value)) {
                return constant;
            }
        }
        throw new TypeConversionException(
                "'"
                        + value
                        + "' is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Words::word)
                                .collect(Collectors.joining(", ")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static final class ToQuality implements ITypeConverter<Quality> {
        @Override
        public Quality convert(String value) {
            return constant(Quality.class, value);
        }
    }

    static final class ToBackend implements ITypeConverter<BackendKind> {
        @Override
        public BackendKind convert(String value) {
            return constant(BackendKind.class, value);
        }
    }

    static final class ToSwitch implements ITypeConverter<PlayOptions.Switch> {
        @Override
        public PlayOptions.Switch convert(String value) {
            return constant(PlayOptions.Switch.class, value);
        }
    }

    /** A share from 0 to 1. */
    static final class ToShare implements ITypeConverter<Float> {
        @Override
        public Float convert(String value) {
            try {
                float share = Float.parseFloat(value);
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // Falls to the message below.
            }
            throw new TypeConversionException("'" + value + "' is not a number from 0 to 1");
        }
    }

    /** A place in a list that starts at 0. */
    static final class ToIndex implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (value.matches("\\d{1,4}")) {
                return Integer.parseInt(value);
            }
            throw new TypeConversionException("'" + value + "' is not a number from the list");
        }
    }

    /** A factor of speed, or the word for no limit. */
    static final class ToSpeed implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            if (value.equals("max")) {
                return Double.POSITIVE_INFINITY;
            }
            try {
                double speed = Double.parseDouble(value);
                if (speed >= 0.1 && speed <= 32) {
                    return speed;
                }
            } catch (NumberFormatException e) {
                // Falls to the message below.
            }
            throw new TypeConversionException("'" + value + "' is not max or from 0.1 to 32");
        }
    }

    /** A tick of a recording. */
    static final class ToTick implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            if (value.matches("\\d{1,9}")) {
                return Long.parseLong(value);
            }
            throw new TypeConversionException("'" + value + "' is not a tick, from 0 on");
        }
    }

    /** Any whole number of 64 bits. */
    static final class ToSeed implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is not a whole number");
            }
        }
    }
}
