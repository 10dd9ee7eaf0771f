package dev.impasto.tests.bench.quality;

import com.jme3.app.SimpleApplication;
import dev.impasto.training.capture.PlayedGame;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A scene that no training saw: training draws seeds below 5000.
 *
 * @param content its kind
 */
record HeldOut(String content, long seed) {
    private static final long FIRST_SEED = 9001;
    private static final float FRAME_TIME = 1 / 30f;
    private static final String LEVEL = "level";
    private static final int LEVELS = 3;

    /** Each kind of content once, and each level of the game. */
    static List<HeldOut> all() {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(i -> new HeldOut(LEVEL + i, FIRST_SEED + i))
                .toList();
    }

    /**
     * Reads {@code CONTENT:SEED}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static HeldOut of(String word) {
        String[] parts = word.split(":");
        if (parts.length != 2 || !parts[1].matches("\\d{1,9}")) {
            throw new IllegalArgumentException("'" + word + "' is no scene; write CONTENT:SEED");
        }
        HeldOut scene = new HeldOut(parts[0].toLowerCase(Locale.ROOT), Long.parseLong(parts[1]));
        scene.requireContent();
        return scene;
    }

    private void requireContent() {
        if (!content.matches(LEVEL + "[1-" + LEVELS + "]")) {
            throw new IllegalArgumentException(
                    "no content '" + content + "'; there is level1 to 3");
        }
    }

    /** Its name, for files too. */
    String name() {
        return content + "-" + seed;
    }

    /** Starts it headless; the calling thread is its render thread. */
    SimpleApplication open(int width, int height) {
        int level = content.charAt(LEVEL.length()) - '0';
        return PlayedGame.open(level, seed, width, height, FRAME_TIME);
    }
}
