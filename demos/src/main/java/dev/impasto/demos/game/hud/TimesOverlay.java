package dev.impasto.demos.game.hud;

import dev.impasto.demos.game.hud.Canvas.Type;
import dev.impasto.engine.FrameStats;
import java.util.ArrayList;
import java.util.List;

/** Frame times, a bar a stage, medians of the last second or so; refreshed twice a second. */
public final class TimesOverlay {
    private static final double REFRESH_SECONDS = 0.5;
    private static final int FRAMES = 30;

    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(32);
    private double age = REFRESH_SECONDS;
    private double frame = 1;

    private record Row(String stage, double milliseconds) {}

    /** Draws it at the right, below the lights. */
    public void draw(Canvas canvas, FrameStats stats, double seconds) {
        age += seconds;
        if (age >= REFRESH_SECONDS) {
            refresh(stats);
            age = 0;
        }
        float w = canvas.px(330);
        float x = canvas.width() - canvas.px(24) - w;
        float y = canvas.px(108);
        float step = canvas.px(22);
        canvas.panel(x, y, w, step * rows.size() + canvas.px(64), Ink.PLATE);
        head(canvas, x + canvas.px(20), y + canvas.px(34), x + w - canvas.px(20));
        for (int i = 0; i < rows.size(); i++) {
            float base = y + canvas.px(64) + i * step;
            row(canvas, rows.get(i), Ink.STAGES[i % Ink.STAGES.length], x, base, w);
        }
    }

    private void refresh(FrameStats stats) {
        rows.clear();
        for (String stage : stats.stages()) {
            double milliseconds = stats.times(stage, FRAMES).p50();
            if (stage.equals(FrameStats.FRAME)) {
                frame = Math.max(0.01, milliseconds);
            } else {
                rows.add(new Row(stage, milliseconds));
            }
        }
    }

    private void head(Canvas canvas, float left, float base, float right) {
        text.setLength(0);
        Digits.tenths(text, 1000 / frame).append(" fps");
        canvas.text(Type.BODY, text, left, base, Ink.WHITE);
        text.setLength(0);
        Digits.tenths(text, frame).append(" ms");
        canvas.textRight(Type.BODY, text, right, base, Ink.WHITE);
    }

    private void row(Canvas canvas, Row row, int ink, float x, float base, float w) {
        float left = x + canvas.px(20);
        float bar = x + canvas.px(120);
        float room = w - canvas.px(210);
        float share = (float) Math.min(1, row.milliseconds / frame);
        float h = canvas.px(8);
        canvas.text(Type.SMALL, row.stage, left, base, Ink.SOFT);
        canvas.rect(bar, base - h, room, h, Ink.EMPTY);
        canvas.rect(bar, base - h, Math.max(1, room * share), h, ink);
        text.setLength(0);
        Digits.tenths(text, row.milliseconds);
        canvas.textRight(Type.SMALL, text, x + w - canvas.px(20), base, Ink.WHITE);
    }
}
