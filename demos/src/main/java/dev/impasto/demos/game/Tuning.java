package dev.impasto.demos.game;

import dev.impasto.demos.game.cli.PlayOptions;
import dev.impasto.demos.game.input.Keys;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.Quality;
import dev.impasto.raster.DebugTile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Changes how the picture is made while the game runs. */
final class Tuning {
    private static final float STRENGTH_STEP = 0.1f;

    private final Impasto impasto;

    Tuning(Impasto impasto) {
        this.impasto = impasto;
    }

    /** Does what this key says about the picture; returns what to tell the player, or null. */
    String pressed(Keys key) {
        return switch (key) {
            case PASS -> pass();
            case QUALITY -> quality();
            case STYLE -> style();
            case STRENGTH_DOWN -> strength(-STRENGTH_STEP);
            case STRENGTH_UP -> strength(STRENGTH_STEP);
            case SPLIT -> split();
            case BUFFERS -> buffers();
            default -> null;
        };
    }

    /** Moves the seam of the split view by this share of the width. */
    void drag(float share) {
        if (impasto.split() > 0) {
            impasto.setSplit(Math.max(0.02f, Math.min(0.98f, impasto.split() + share)));
        }
    }

    private String pass() {
        impasto.setPass(!impasto.pass());
        return impasto.failure().orElse(impasto.pass() ? "Neural pass on" : "Neural pass off");
    }

    private String quality() {
        Quality[] all = Quality.values();
        Quality next = all[(impasto.quality().ordinal() + 1) % all.length];
        impasto.setQuality(next);
        return "Quality: " + next.word() + ", " + next.scale() + "×";
    }

    private String style() {
        List<String> styles = impasto.styles();
        int next = styles.indexOf(impasto.style()) + 1;
        impasto.setStyle(next == styles.size() ? null : styles.get(next));
        return "Style: " + (impasto.style() == null ? PlayOptions.NO_STYLE : impasto.style());
    }

    private String strength(float step) {
        float next = Math.round((impasto.strength() + step) * 10) / 10f;
        impasto.setStrength(Math.max(0, Math.min(1, next)));
        return "Style strength: " + Math.round(impasto.strength() * 100) + "%";
    }

    private String split() {
        impasto.setSplit(impasto.split() > 0 ? 0 : 0.5f);
        return impasto.split() > 0 ? "Split view: right mouse button drags" : "Split view off";
    }

    /** All buffers, then each on its own, then the picture again. */
    private String buffers() {
        Set<DebugTile> shown = impasto.debugView();
        DebugTile[] all = DebugTile.values();
        if (shown.isEmpty()) {
            impasto.setDebugView(EnumSet.allOf(DebugTile.class));
            return "Buffers: all";
        }
        int next = shown.size() > 1 ? 0 : shown.iterator().next().ordinal() + 1;
        impasto.setDebugView(
                next == all.length ? EnumSet.noneOf(DebugTile.class) : EnumSet.of(all[next]));
        return next == all.length ? "Buffers off" : "Buffers: " + all[next].word();
    }
}
