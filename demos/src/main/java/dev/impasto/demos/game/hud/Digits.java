package dev.impasto.demos.game.hud;

/** Numbers written into a reused builder, without allocation. */
public final class Digits {
    private static final int TICKS_PER_SECOND = 60;

    private Digits() {}

    /** Writes ticks of 1/60 s as {@code m:ss.cc}. */
    public static StringBuilder time(StringBuilder to, long ticks) {
        long seconds = ticks / TICKS_PER_SECOND;
        to.append(seconds / 60).append(':');
        two(to, seconds % 60).append('.');
        return two(to, ticks % TICKS_PER_SECOND * 100 / TICKS_PER_SECOND);
    }

    /** Writes a value that is not negative with one decimal. */
    public static StringBuilder tenths(StringBuilder to, double value) {
        long tenths = Math.round(value * 10);
        return to.append(tenths / 10).append('.').append(tenths % 10);
    }

    private static StringBuilder two(StringBuilder to, long value) {
        return to.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
