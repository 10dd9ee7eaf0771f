package dev.impasto.tests.bench.quality;

import com.jme3.system.AppSettings;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.training.capture.scene.CapturedScene;
import dev.impasto.training.capture.scene.Content;
import dev.impasto.training.capture.scene.GameScene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A scene that no training saw: training draws seeds below 5000.
 *
 * @param content its kind, or null for the marble game
 */
record HeldOut(Content content, long seed) {
    private static final long FIRST_SEED = 9001;
    private static final String GAME = "game";
    private static final int LEVELS = 3;

    /** Each kind of content once, and each level of the game: three seeds in a row. */
    static List<HeldOut> all() {
        List<HeldOut> all = new ArrayList<>();
        for (Content content : Content.values()) {
            all.add(new HeldOut(content, FIRST_SEED));
        }
        for (int i = 0; i < LEVELS; i++) {
            all.add(new HeldOut(null, FIRST_SEED + i));
        }
        return all;
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
        return new HeldOut(contentOf(parts[0]), Long.parseLong(parts[1]));
    }

    private static Content contentOf(String word) {
        for (Content content : Content.values()) {
            if (content.toString().equals(word)) {
                return content;
            }
        }
        if (!word.equals(GAME)) {
            throw new IllegalArgumentException(
                    Arrays.stream(Content.values())
                            .map(Content::toString)
                            .collect(
                                    Collectors.joining(
                                            ", ",
                                            "no content '" + word + "'; there are ",
                                            " and " + GAME)));
        }
        return null;
    }

    String kind() {
        return content == null ? GAME : content.toString();
    }

    /** Its name, for files too. */
    String name() {
        return kind() + "-" + seed;
    }

    /** Starts it headless; the calling thread is its render thread. */
    CapturedScene open(int width, int height) {
        CapturedScene scene = content == null ? new GameScene(seed) : content.scene(seed);
        AppSettings settings = HeadlessContext.settings(width, height);
        settings.setGammaCorrection(true);
        scene.setSettings(settings);
        scene.setShowSettings(false);
        scene.start();
        return scene;
    }
}
