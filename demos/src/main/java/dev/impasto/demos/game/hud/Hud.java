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
     */
    public void draw(Canvas canvas, MarbleGame game, long ticks, String status) {
        level(canvas, game);
        time(canvas, ticks);
        lights(canvas, game);
        status(canvas, status);
    }

    private void level(Canvas canvas, MarbleGame game) {
        String name = game.level().name();
        float x = canvas.px(24);
        panel(canvas, x, canvas.textWidth(Type.HEAD, name) + canvas.px(40));
        text.setLength(0);
        text.append("Level ").append(game.level().number());
        canvas.text(Type.SMALL, text, x + canvas.px(20), canvas.px(48), Ink.GOLD);
        canvas.text(Type.HEAD, name, x + canvas.px(20), canvas.px(77), Ink.WHITE);
    }

    /** Set from a fixed left edge, so that the digits stand still while they count. */
    private void time(Canvas canvas, long ticks) {
        text.setLength(0);
        Digits.time(text, ticks);
        float width = canvas.textWidth(Type.LARGE, "0:00.00");
        float left = (canvas.width() - width) / 2;
        panel(canvas, left - canvas.px(28), width + canvas.px(56));
        canvas.text(Type.LARGE, text, left, canvas.px(75), Ink.WHITE);
    }

    private void lights(Canvas canvas, MarbleGame game) {
        int total = game.level().lights().size();
        text.setLength(0);
        text.append(game.lightsTaken()).append(" / ").append(total);
        float step = canvas.px(15);
        float number = canvas.textWidth(Type.HEAD, text);
        float width = Math.max(number + canvas.px(150), step * (total - 1) + canvas.px(56));
        float x = canvas.width() - canvas.px(24) - width;
        float right = x + width - canvas.px(20);
        panel(canvas, x, width);
        canvas.textRight(Type.HEAD, text, right, canvas.px(58), Ink.WHITE);
        for (int i = 0; i < total; i++) {
            lamp(canvas, right - canvas.px(6) - (total - 1 - i) * step, canvas.px(75), game, i);
        }
        text.setLength(0);
        text.append(game.toppled()).append(" toppled");
        canvas.text(Type.SMALL, text, x + canvas.px(20), canvas.px(56), Ink.GOLD);
    }

    private static void panel(Canvas canvas, float x, float width) {
        canvas.panel(x, canvas.px(24), width, canvas.px(66), Ink.PLATE);
    }

    private static void lamp(Canvas canvas, float x, float y, MarbleGame game, int light) {
        float r = canvas.px(4.5f);
        if (game.lightTaken(light)) {
            canvas.disc(x, y, r * 1.7f, 0x38ffc65a);
            canvas.disc(x, y, r, Ink.GOLD);
        } else {
            canvas.disc(x, y, r, 0x50fff4e0);
        }
    }

    private static void status(Canvas canvas, String status) {
        float h = canvas.px(30);
        float y = canvas.height() - canvas.px(24) - h;
        float x = canvas.px(24);
        canvas.panel(x, y, canvas.textWidth(Type.SMALL, status) + canvas.px(36), h, Ink.PLATE);
        float base = y + (h + canvas.capHeight(Type.SMALL)) / 2;
        canvas.text(Type.SMALL, status, x + canvas.px(18), base, Ink.SOFT);
    }

    /**
     * Draws the message, while there is one.
     *
     * @param seconds since the last frame
     */
    public void drawToast(Canvas canvas, double seconds) {
        toastLeft -= seconds;
        if (toastLeft <= 0) {
            return;
        }
        float w = canvas.textWidth(Type.BODY, toast) + canvas.px(48);
        float h = canvas.px(40);
        float x = (canvas.width() - w) / 2;
        float y = canvas.height() - canvas.px(170);
        canvas.panel(x, y, w, h, Ink.DEEP);
        float base = y + (h + canvas.capHeight(Type.BODY)) / 2;
        canvas.textCentred(Type.BODY, toast, canvas.width() / 2f, base, Ink.WHITE);
    }
}
