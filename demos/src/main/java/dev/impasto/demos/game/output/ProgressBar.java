package dev.impasto.demos.game.output;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Progress of counted work with the time left: one line that redraws itself on a terminal, a plain
 * line every tenth elsewhere. It works the time out at most a few times a second.
 */
public final class ProgressBar {
    private static final int CELLS = 30;
    private static final long REDRAW_NANOS = 200_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final int total;
    private final long start;
    private long lastDraw;
    private int lastTenth;

    /** Starts the clock. */
    public ProgressBar(PrintStream out, boolean terminal, String what, int total, long nanos) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        start = nanos;
    }

    /** Whether the program's output goes to a terminal. */
    public static boolean onTerminal() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    /** Reports that {@code done} of the total are done at this {@link System#nanoTime}. */
    public void step(int done, long nanos) {
        boolean last = done >= total;
        if (terminal) {
            if (last || nanos - lastDraw >= REDRAW_NANOS) {
                lastDraw = nanos;
                out.print('\r' + line(done, nanos) + (last ? "\n" : ""));
                out.flush();
            }
        } else if (done * 10 / total > lastTenth) {
            lastTenth = done * 10 / total;
            out.println(line(done, nanos));
        }
    }

    private String line(int done, long nanos) {
        int filled = CELLS * done / total;
        double elapsed = (nanos - start) * 1e-9;
        String bar = terminal ? "█".repeat(filled) + "░".repeat(CELLS - filled) + " " : "";
        return String.format(
                Locale.ROOT,
                "%s %s%d/%d  %.1f a second  %s   ",
                what,
                bar,
                done,
                total,
                done / Math.max(elapsed, 1e-3),
                done >= total
                        ? "took " + clock(elapsed)
                        : clock(elapsed * (total - done) / done) + " left");
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
