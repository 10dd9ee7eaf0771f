package dev.impasto.demos.game.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The size of a picture in pixels. */
public record DisplaySize(int width, int height) {
    private static final int SMALLEST = 64;
    private static final int LARGEST = 7680;

    @Override
    public String toString() {
        return width + "x" + height;
    }

    /** Reads WIDTHxHEIGHT. */
    public static final class Converter implements ITypeConverter<DisplaySize> {
        @Override
        public DisplaySize convert(String value) {
            if (!value.matches("\\d{1,5}x\\d{1,5}")) {
                throw new TypeConversionException(
                        "'" + value + "' is not WIDTHxHEIGHT, such as 1280x720");
            }
            String[] sides = value.split("x");
            return new DisplaySize(side(value, sides[0]), side(value, sides[1]));
        }

        private static int side(String value, String digits) {
            int side = Integer.parseInt(digits);
            if (side < SMALLEST || side > LARGEST) {
                throw new TypeConversionException(
                        "'" + value + "' has a side outside " + SMALLEST + " to " + LARGEST);
            }
            return side;
        }
    }
}
