package dev.impasto.raster;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector2f;
import com.jme3.texture.Texture2D;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Draws what the pass gets, and what it makes of it, over the whole screen: a tile for each, with
 * its name. Where nothing is to be shown it draws nothing and demands nothing. Render thread only.
 */
public final class DebugView implements AutoCloseable {
    private static final ColorRGBA GROUND = new ColorRGBA(0.04f, 0.04f, 0.05f, 1);

    private final SceneRaster raster;
    private final Map<DebugTile, Material> materials = new EnumMap<>(DebugTile.class);
    private final Vector2f origin = new Vector2f();
    private final Vector2f tileSize = new Vector2f();
    private final Vector2f size = new Vector2f();
    private final Vector2f planes = new Vector2f();
    private final Set<DebugTile> shown = EnumSet.noneOf(DebugTile.class);
    private DebugLabels labels;
    private LayerDemand demand;

    /** A view of what a raster draws, which shows nothing at first. */
    public DebugView(SceneRaster raster) {
        this.raster = raster;
    }

    /** Shows these tiles from the next frame on; none: the picture. */
    public void show(Set<DebugTile> tiles) {
        shown.clear();
        shown.addAll(tiles);
        demandNothing();
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        shown.forEach(tile -> tile.layer().ifPresent(layers::add));
        demand = raster.demand(layers);
    }

    /**
     * Draws over the finished screen; where a frame lacks a layer its tile stays empty.
     *
     * @param surfaces what the pass found of each render pixel, the share that was hidden in the
     *     frame before in the fourth channel; needed for {@link DebugTile#DISOCCLUSION}
     * @param history the pass's history, its weight in the fourth channel; needed for {@link
     *     DebugTile#HISTORY}
     */
    public void draw(GBuffer in, PassImage surfaces, PassImage history) {
        if (shown.isEmpty()) {
            return;
        }
        DebugGrid grid = new DebugGrid(shown.size(), raster.displayWidth(), raster.displayHeight());
        raster.fullScreen().aim(null, grid.width(), grid.height());
        raster.presenter().uncoded(() -> draw(grid, in, surfaces, history));
    }

    private void draw(DebugGrid grid, GBuffer in, PassImage surfaces, PassImage history) {
        raster.fullScreen().clear(GROUND);
        int place = 0;
        for (DebugTile tile : shown) {
            Texture2D ofPass =
                    switch (tile) {
                        case DISOCCLUSION -> surfaces.texture;
                        case HISTORY -> history.texture;
                        default -> null;
                    };
            if (tile.layer().map(in::has).orElse(true)) {
                drawTile(tile, grid, place, in, ofPass);
            }
            place++;
        }
        labels().draw(grid, shown);
    }

    private void drawTile(DebugTile tile, DebugGrid grid, int place, GBuffer in, Texture2D ofPass) {
        Material material =
                materials.computeIfAbsent(tile, t -> raster.fullScreen().material("Debug"));
        origin.set(grid.left(place), grid.bottom(place));
        tileSize.set(grid.tileWidth(), grid.tileHeight());
        size.set(in.width(), in.height());
        setPlanes(in);
        material.setInt("View", tile.ordinal());
        material.setInt("Transform", raster.transform().ordinal());
        material.setTexture("Color", in.scene.color);
        material.setTexture("Depth", in.scene.depth);
        material.setVector2("Origin", origin);
        material.setVector2("Tile", tileSize);
        material.setVector2("Size", size);
        material.setVector2("Planes", planes);
        material.setFloat("Exposure", in.exposure());
        tile.layer().ifPresent(layer -> material.setTexture("Layer", in.texture(layer)));
        if (ofPass != null) {
            material.setTexture("Pass", ofPass);
        }
        raster.fullScreen()
                .drawPart(
                        material,
                        grid.left(place),
                        grid.bottom(place),
                        grid.tileWidth(),
                        grid.tileHeight());
    }

    /** The near plane of a parallel view may lie behind the eye; it is shown as one from afar. */
    private void setPlanes(GBuffer in) {
        float range = in.far() - in.near();
        planes.set(in.isParallel() ? range : in.near(), in.isParallel() ? 2 * range : in.far());
    }

    private DebugLabels labels() {
        if (labels == null) {
            labels = new DebugLabels(raster.manager(), raster.fullScreen().font());
        }
        return labels;
    }

    private void demandNothing() {
        if (demand != null) {
            demand.close();
            demand = null;
        }
    }

    @Override
    public void close() {
        demandNothing();
        if (labels != null) {
            labels.close();
            labels = null;
        }
    }
}
