package dev.impasto.engine;

import java.util.Locale;

/** How many times larger the picture is shown than the scene is drawn, along each axis. */
public enum Quality {
    NATIVE(1),
    QUALITY(1.5),
    BALANCED(1.7),
    PERFORMANCE(2),
    ULTRA(3);

    private final double scale;

    Quality(double scale) {
        this.scale = scale;
    }

    /** Display size divided by render size. */
    public double scale() {
        return scale;
    }

    /** The name as people type it: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The quality of that name, in any case.
     *
     * @throws IllegalArgumentException for any other word; the message lists the right ones
     */
    public static Quality of(String word) {
        for (Quality quality : values()) {
            if (quality.word().equalsIgnoreCase(word)) {
                return quality;
            }
        }
        throw new IllegalArgumentException(
                "no quality '"
                        + word
                        + "'; there are native, quality, balanced, performance and ultra");
    }
}
