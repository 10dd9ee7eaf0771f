package dev.impasto.raster;

import java.util.EnumSet;
import java.util.Set;

/** Keeps layers of the G-buffer drawn for as long as it is open. Render thread only. */
public final class LayerDemand implements AutoCloseable {
    private final Set<LayerDemand> open;
    private final Set<Layer> layers;

    /** Puts a demand among those that are open. */
    LayerDemand(Set<LayerDemand> open, Set<Layer> layers) {
        this.open = open;
        this.layers = layers.isEmpty() ? EnumSet.noneOf(Layer.class) : EnumSet.copyOf(layers);
        open.add(this);
    }

    Set<Layer> layers() {
        return layers;
    }

    @Override
    public void close() {
        open.remove(this);
    }
}
