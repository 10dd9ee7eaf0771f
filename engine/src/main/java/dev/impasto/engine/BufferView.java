package dev.impasto.engine;

import dev.impasto.neural.NeuralPass;
import dev.impasto.raster.DebugTile;
import dev.impasto.raster.DebugView;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.PassImage;
import dev.impasto.raster.SceneRaster;
import java.util.EnumSet;
import java.util.Set;

/** The debug view, and what it needs of the pass, copied only while it is shown. */
final class BufferView implements AutoCloseable {
    private final SceneRaster raster;
    private final DebugView view;
    private final Set<DebugTile> tiles = EnumSet.noneOf(DebugTile.class);
    private PassImage surfaces;
    private PassImage history;

    BufferView(SceneRaster raster) {
        this.raster = raster;
        view = new DebugView(raster);
    }

    void show(Set<DebugTile> wanted) {
        tiles.clear();
        tiles.addAll(wanted);
        view.show(tiles);
    }

    boolean isShown() {
        return !tiles.isEmpty();
    }

    Set<DebugTile> shown() {
        return EnumSet.copyOf(tiles);
    }

    /** Draws over the screen what a frame was painted from. */
    void draw(GBuffer in, NeuralPass pass) {
        if (tiles.contains(DebugTile.DISOCCLUSION)) {
            surfaces = fit(surfaces, in.width(), in.height());
            pass.readSurfaces(surfaces.pixels());
            surfaces.filled();
        }
        if (tiles.contains(DebugTile.HISTORY)) {
            history = fit(history, raster.displayWidth(), raster.displayHeight());
            pass.readHistory(history.pixels());
            history.filled();
        }
        view.draw(in, surfaces, history);
    }

    private static PassImage fit(PassImage image, int width, int height) {
        if (image != null && image.width() == width && image.height() == height) {
            return image;
        }
        close(image);
        return new PassImage(width, height);
    }

    private static void close(PassImage image) {
        if (image != null) {
            image.close();
        }
    }

    @Override
    public void close() {
        view.close();
        close(surfaces);
        close(history);
        surfaces = null;
        history = null;
    }
}
