package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebugGridTest {
    @ParameterizedTest
    @CsvSource({"1280,720", "1920,1080", "720,1280", "640,480", "320,180"})
    void tilesOfThePicturesShapeFillTheScreenAndNeverOverlap(int width, int height) {
        for (int tiles = 1; tiles <= DebugTile.values().length; tiles++) {
            DebugGrid grid = new DebugGrid(tiles, width, height);
            assertThat((double) grid.tileWidth() / grid.tileHeight())
                    .isBetween(0.95 * width / height, 1.05 * width / height);
            Rectangle[] places = new Rectangle[tiles];
            double covered = 0;
            for (int i = 0; i < tiles; i++) {
                places[i] = place(grid, i);
                covered += places[i].getWidth() * places[i].getHeight() / (width * height);
                assertThat(new Rectangle(width, height).contains(places[i])).isTrue();
                for (int k = 0; k < i; k++) {
                    assertThat(places[i].intersects(places[k])).isFalse();
                }
            }
            assertThat(covered).as("share of the screen, %d tiles", tiles).isGreaterThan(0.4);
        }
    }

    /** A tile and its line of text. */
    private static Rectangle place(DebugGrid grid, int i) {
        return new Rectangle(
                grid.left(i), grid.bottom(i), grid.tileWidth(), grid.tileHeight() + DebugGrid.LINE);
    }
}
