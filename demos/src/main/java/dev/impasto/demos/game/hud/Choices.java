package dev.impasto.demos.game.hud;

import dev.impasto.demos.game.hud.Canvas.Type;
import java.util.List;
import java.util.function.Supplier;

/** A list to choose from, by keys or by mouse. */
public final class Choices {
    private static final float ROW = 52;

    private final List<Item> items;
    private int selected;
    private float left;
    private float top;
    private float rowWidth;
    private float rowHeight;

    /**
     * One thing to choose.
     *
     * @param detail a smaller word at the right, or "", asked for whenever it is drawn
     */
    public record Item(String label, Supplier<String> detail, Runnable action) {
        /** A thing without a detail. */
        public Item(String label, Runnable action) {
            this(label, () -> "", action);
        }
    }

    public Choices(List<Item> items, int selected) {
        this.items = List.copyOf(items);
        this.selected = selected;
    }

    /** How tall the list is drawn. */
    float height(Canvas canvas) {
        return items.size() * canvas.px(ROW);
    }

    /** What is selected. */
    public Item selected() {
        return items.get(selected);
    }

    /** Selects the next (1) or the one before (-1), around the ends. */
    public void move(int step) {
        selected = Math.floorMod(selected + step, items.size());
    }

    /** Does what is selected. */
    public void choose() {
        selected().action().run();
    }

    /**
     * Selects what lies under the mouse.
     *
     * @return whether something does
     */
    public boolean point(float x, float y) {
        int row = (int) Math.floor((y - top) / rowHeight);
        if (x < left || x > left + rowWidth || row < 0 || row >= items.size()) {
            return false;
        }
        selected = row;
        return true;
    }

    /** Draws the list with its top-left corner here; returns where it ends below. */
    public float draw(Canvas canvas, float x, float y, float width) {
        left = x;
        top = y;
        rowWidth = width;
        rowHeight = canvas.px(ROW);
        for (int i = 0; i < items.size(); i++) {
            row(canvas, items.get(i), y + i * rowHeight, i == selected);
        }
        return y + items.size() * rowHeight;
    }

    private void row(Canvas canvas, Item item, float y, boolean chosen) {
        float h = rowHeight - canvas.px(6);
        if (chosen) {
            canvas.panel(left, y, rowWidth, h, Ink.CHOSEN);
            canvas.panel(left, y, canvas.px(6), h, Ink.GOLD);
        }
        float base = y + (h + canvas.capHeight(Type.HEAD)) / 2;
        int ink = chosen ? Ink.WHITE : Ink.SOFT;
        canvas.text(Type.HEAD, item.label(), left + canvas.px(24), base, ink);
        canvas.textRight(
                Type.BODY, item.detail().get(), left + rowWidth - canvas.px(20), base, Ink.GOLD);
    }
}
