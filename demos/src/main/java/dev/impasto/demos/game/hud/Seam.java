package dev.impasto.demos.game.hud;

import dev.impasto.demos.game.hud.Canvas.Type;

/** The line of the split view, and what is on either side of it. */
public final class Seam {
    private Seam() {}

    /** Draws it at this share of the width. */
    public static void draw(Canvas canvas, float share) {
        float x = Math.round(canvas.width() * share);
        float middle = canvas.height() / 2f;
        float base = canvas.height() - canvas.px(84);
        canvas.rect(x - canvas.px(1), 0, Math.max(1, canvas.px(2)), canvas.height(), Ink.WHITE);
        canvas.disc(x, middle, canvas.px(15), Ink.WHITE);
        canvas.disc(x, middle, canvas.px(13), 0xff120f16);
        canvas.textCentred(Type.SMALL, "< >", x + canvas.px(1), middle + canvas.px(4), Ink.WHITE);
        float raster = canvas.textWidth(Type.BODY, "Raster");
        tag(canvas, "Raster", x - raster - canvas.px(40), raster, base);
        tag(canvas, "Neural", x + canvas.px(12), canvas.textWidth(Type.BODY, "Neural"), base);
    }

    private static void tag(Canvas canvas, String word, float x, float width, float base) {
        canvas.panel(x, base - canvas.px(24), width + canvas.px(28), canvas.px(34), Ink.PLATE);
        canvas.text(Type.BODY, word, x + canvas.px(14), base, Ink.WHITE);
    }
}
