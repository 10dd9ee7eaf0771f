package dev.impasto.training;

import java.util.Arrays;
import java.util.List;

/** Pictures side by side, so that a person sees how training goes. */
public final class ContactSheet {

    private static final int GAP = 4;

    private ContactSheet() {}

    /** Rows of pictures of one size, white between them. */
    public static Picture of(List<List<Picture>> rows) {
        Picture first = rows.get(0).get(0);
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        int width = columns * (first.width() + GAP) - GAP;
        int height = rows.size() * (first.height() + GAP) - GAP;
        float[] planes = new float[3 * width * height];
        Arrays.fill(planes, 1);
        Picture sheet = new Picture(width, height, planes);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                paste(
                        rows.get(r).get(c),
                        sheet,
                        c * (first.width() + GAP),
                        r * (first.height() + GAP));
            }
        }
        return sheet;
    }

    private static void paste(Picture picture, Picture sheet, int x, int y) {
        for (int row = 0; row < 3 * picture.height(); row++) {
            int plane = row / picture.height();
            int line = plane * sheet.height() + y + row % picture.height();
            System.arraycopy(
                    picture.planes(),
                    row * picture.width(),
                    sheet.planes(),
                    line * sheet.width() + x,
                    picture.width());
        }
    }
}
