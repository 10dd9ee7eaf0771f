package dev.impasto.demos.game.hud;

import dev.impasto.demos.game.hud.Canvas.Type;
import dev.impasto.demos.game.rules.MarbleGame;

/** What is written over the game while it is played: level, time, lights, towers, settings. */
public final class Hud {
    private static final double TOAST_SECONDS = 1.8;

    private final StringBuilder text = new StringBuilder(64);
    private String toast = "";
    private double toastLeft;

    /** Shows a message at the bottom for a moment. */
    public void say(String message) {
        toast = message;
        toastLeft = TOAST_SECONDS;
    }

    /**
     * Draws it.
     *
     * @param ticks the time to show
     * @param status one line about how the picture is made
     * @param seconds since the last frame
     */
    public void draw(Canvas canvas, MarbleGame game, long ticks, String status, double seconds) {
        canvas.gradient(0, 0, canvas.width(), canvas.px(120), Ink.SHADE, Ink.CLEAR);
        level(canvas, game);
        time(canvas, ticks);
        lights(canvas, game);
        status(canvas, status);
        toast(canvas, seconds);
    }

    private void level(Canvas canvas, MarbleGame game) {
        text.setLength(0);
        text.append("Level ").append(game.level().number());
        canvas.text(Type.SMALL, text, canvas.px(32), canvas.px(36), Ink.GOLD);
        canvas.text(Type.HEAD, game.level().name(), canvas.px(32), canvas.px(64), Ink.WHITE);
    }

    /** Set from a fixed left edge, so that the digits stand still while they count. */
    private void time(Canvas canvas, long ticks) {
        text.setLength(0);
        Digits.time(text, ticks);
        float left = (canvas.width() - canvas.textWidth(Type.LARGE, "0:00.00")) / 2;
        canvas.text(Type.LARGE, text, left, canvas.px(64), Ink.WHITE);
    }

    private void lights(Canvas canvas, MarbleGame game) {
        int total = game.level().lights().size();
        float right = canvas.width() - canvas.px(32);
        text.setLength(0);
        text.append(game.lightsTaken()).append(" / ").append(total);
        canvas.textRight(Type.HEAD, text, right, canvas.px(48), Ink.WHITE);
        float step = canvas.px(20);
        float first =
                right - canvas.textWidth(Type.HEAD, text) - canvas.px(18) - step * (total - 1);
        for (int i = 0; i < total; i++) {
            lamp(canvas, first + i * step, canvas.px(38), game.lightTaken(i));
        }
        text.setLength(0);
        text.append(game.toppled()).append(" toppled");
        canvas.textRight(Type.SMALL, text, right, canvas.px(72), Ink.SOFT);
    }

    private static void lamp(Canvas canvas, float x, float y, boolean taken) {
        float r = canvas.px(7);
        if (taken) {
            canvas.disc(x, y, r * 1.7f, 0x40ffc65a);
            canvas.disc(x, y, r, Ink.GOLD);
            canvas.disc(x - r * 0.25f, y - r * 0.3f, r * 0.35f, 0xc0fff6dc);
        } else {
            canvas.disc(x, y, r, Ink.FAINT);
            canvas.disc(x, y, r - Math.max(1, canvas.px(1.6f)), Ink.DEEP);
        }
    }

    private static void status(Canvas canvas, String status) {
        float y = canvas.height() - canvas.px(26);
        canvas.gradient(0, y - canvas.px(34), canvas.width(), canvas.px(60), Ink.CLEAR, Ink.SHADE);
        canvas.text(Type.SMALL, status, canvas.px(32), y, Ink.SOFT);
    }

    private void toast(Canvas canvas, double seconds) {
        toastLeft -= seconds;
        if (toastLeft <= 0) {
            return;
        }
        float w = canvas.textWidth(Type.BODY, toast) + canvas.px(48);
        float h = canvas.px(40);
        float x = (canvas.width() - w) / 2;
        float y = canvas.height() - canvas.px(110);
        canvas.panel(x, y, w, h, Ink.DEEP);
        float base = y + (h + canvas.capHeight(Type.BODY)) / 2;
        canvas.textCentred(Type.BODY, toast, canvas.width() / 2f, base, Ink.WHITE);
    }
}
