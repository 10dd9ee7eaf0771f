package dev.impasto.raster;

import com.jme3.font.BitmapFont;
import com.jme3.font.BitmapText;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The names of the debug view's tiles, in jME's own typeface. */
final class DebugLabels implements AutoCloseable {
    private static final int SIZE = 15;

    private final RenderManager manager;
    private final BitmapFont font;
    private final Map<DebugTile, BitmapText> texts = new EnumMap<>(DebugTile.class);

    DebugLabels(RenderManager manager, BitmapFont font) {
        this.manager = manager;
        this.font = font;
    }

    /** Writes a name above each tile. */
    void draw(DebugGrid grid, Set<DebugTile> tiles) {
        Camera before = manager.getCurrentCamera();
        manager.setCamera(new Camera(grid.width(), grid.height()), true);
        manager.getRenderer().setDepthRange(0, 0); // in front of all, as jME draws a GUI
        int place = 0;
        for (DebugTile tile : tiles) {
            BitmapText text = texts.computeIfAbsent(tile, this::text);
            int top = grid.bottom(place) + grid.tileHeight() + DebugGrid.LINE;
            draw(text, grid.left(place), top - (DebugGrid.LINE - text.getLineHeight()) / 2);
            place++;
        }
        manager.getRenderer().setDepthRange(0, 1);
        manager.setCamera(before, false);
    }

    private void draw(BitmapText text, int left, float top) {
        text.setLocalTranslation(left, top, 0);
        text.updateLogicalState(0);
        text.updateGeometricState();
        for (Spatial page : text.getChildren()) {
            manager.renderGeometry((Geometry) page);
        }
    }

    private BitmapText text(DebugTile tile) {
        BitmapText text = new BitmapText(font);
        text.setSize(SIZE);
        text.setText(tile.title());
        return text;
    }

    @Override
    public void close() {
        for (BitmapText text : texts.values()) {
            for (Spatial page : text.getChildren()) {
                ((Geometry) page).getMesh().getBufferList().forEach(Targets::dispose);
            }
        }
        texts.clear();
    }
}
