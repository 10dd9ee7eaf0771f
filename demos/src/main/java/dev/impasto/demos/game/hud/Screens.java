package dev.impasto.demos.game.hud;

import dev.impasto.demos.game.hud.Canvas.Type;
import dev.impasto.demos.game.input.Keys;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;

/** The pictures around the game: title, pause and win, drawn over the scene. */
public final class Screens {
    /** The game's name. */
    public static final String NAME = "Terrazza";

    private Screens() {}

    /** The start menu. */
    public static void title(Canvas canvas, Choices choices) {
        float left = canvas.px(72);
        canvas.fade(0, 0, canvas.width() * 0.46f, canvas.height(), Ink.DEEP, Ink.SHADE);
        float edge = canvas.width() * 0.46f;
        canvas.fade(edge, 0, canvas.width() * 0.3f, canvas.height(), Ink.SHADE, Ink.CLEAR);
        canvas.text(Type.TITLE, NAME, left, canvas.px(178), Ink.WHITE);
        canvas.rect(left, canvas.px(204), canvas.px(56), canvas.px(4), Ink.GOLD);
        canvas.text(
                Type.BODY, "A marble, its towers and the light", left, canvas.px(244), Ink.SOFT);
        choices.draw(canvas, left - canvas.px(24), canvas.px(290), canvas.px(520));
        keys(canvas, canvas.width() - canvas.px(362), canvas.px(150), false);
        canvas.text(
                Type.SMALL,
                "↑ ↓ or mouse to choose  ·  Enter to play",
                left,
                canvas.height() - canvas.px(40),
                Ink.FAINT);
    }

    /** A level is being built. */
    public static void building(Canvas canvas, String level) {
        canvas.rect(0, 0, canvas.width(), canvas.height(), Ink.DEEP);
        float middle = canvas.width() / 2f;
        float base = canvas.height() / 2f;
        canvas.textCentred(Type.LARGE, level, middle, base, Ink.WHITE);
        canvas.textCentred(Type.BODY, "One moment", middle, base + canvas.px(44), Ink.GOLD);
    }

    /** The pause. */
    public static void pause(Canvas canvas, Choices choices) {
        canvas.rect(0, 0, canvas.width(), canvas.height(), Ink.SHADE);
        float x = canvas.width() / 2f - canvas.px(480);
        float y = canvas.px(120);
        canvas.panel(x, y, canvas.px(960), canvas.px(496), Ink.DEEP);
        canvas.text(Type.LARGE, "Paused", x + canvas.px(56), y + canvas.px(88), Ink.WHITE);
        choices.draw(canvas, x + canvas.px(32), y + canvas.px(140), canvas.px(380));
        keys(canvas, x + canvas.px(540), y + canvas.px(76), true);
    }

    /** The gate was reached. */
    public static void win(Canvas canvas, Choices choices, Result result) {
        float w = canvas.px(620);
        float h = canvas.px(350) + choices.height(canvas);
        float x = (canvas.width() - w) / 2;
        float y = (canvas.height() - h) / 2;
        float middle = canvas.width() / 2f;
        canvas.rect(0, 0, canvas.width(), canvas.height(), 0x500f0c12);
        canvas.panel(x, y, w, h, Ink.DEEP);
        canvas.textCentred(Type.BODY, result.level(), middle, y + canvas.px(56), Ink.GOLD);
        canvas.textCentred(
                Type.LARGE, "You reached the gate", middle, y + canvas.px(112), Ink.WHITE);
        canvas.textCentred(Type.TITLE, result.time(), middle, y + canvas.px(222), Ink.WHITE);
        int ink = result.record() ? Ink.CORAL : Ink.SOFT;
        canvas.textCentred(Type.BODY, result.best(), middle, y + canvas.px(264), ink);
        canvas.textCentred(Type.BODY, result.haul(), middle, y + canvas.px(302), Ink.SOFT);
        choices.draw(canvas, x + canvas.px(100), y + canvas.px(330), w - canvas.px(200));
    }

    /**
     * How a level ended, in words.
     *
     * @param best a line about the best time
     * @param record whether this is the best time
     */
    public record Result(String level, String time, String haul, String best, boolean record) {
        /** The result of this game. */
        public static Result of(MarbleGame game, long ticks, String best, boolean record) {
            Level level = game.level();
            return new Result(
                    "Level " + level.number() + "  ·  " + level.name(),
                    Digits.time(new StringBuilder(), ticks).toString(),
                    game.lightsTaken()
                            + " of "
                            + level.lights().size()
                            + " lights  ·  "
                            + game.toppled()
                            + " toppled",
                    best,
                    record);
        }
    }

    private static void keys(Canvas canvas, float x, float y, boolean plain) {
        float step = canvas.px(26);
        if (!plain) {
            float h = step * Keys.lines().size() + canvas.px(42);
            canvas.panel(x - canvas.px(26), y - canvas.px(39), canvas.px(346), h, Ink.PLATE);
        }
        for (Keys.Line line : Keys.lines()) {
            canvas.text(Type.SMALL, line.label(), x, y, Ink.GOLD);
            canvas.text(Type.SMALL, line.meaning(), x + canvas.px(112), y, Ink.SOFT);
            y += step;
        }
    }
}
