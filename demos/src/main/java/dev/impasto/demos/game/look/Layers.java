package dev.impasto.demos.game.look;

import dev.impasto.raster.SceneRaster;
import java.util.List;

/** What the G-buffer is to know of this game's own shaders. */
public final class Layers {
    private Layers() {}

    /** Tells a raster what draws the surface layers of the scene's materials. */
    public static void describe(SceneRaster raster) {
        for (String name : List.of("Surface", "Distant", "Wire", "Foliage")) {
            raster.drawSurfacesOf("Look/" + name + ".j3md", "Look/" + name + "Layers.j3md");
        }
    }
}
