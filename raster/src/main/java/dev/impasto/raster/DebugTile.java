package dev.impasto.raster;

import java.util.Locale;
import java.util.Optional;

/** A picture of one thing that the pass gets or makes of it, for people to look at. */
public enum DebugTile {
    /** The scene as it is drawn, through the display transform. */
    COLOR("Colour", Layer.COLOR),
    /** Distance, with a line at each doubling. */
    DEPTH("Depth: a line at each doubling", Layer.DEPTH),
    /** Motion as a colour: its direction as the hue, its length as the brightness. */
    MOTION("Motion: hue where it was, full at 16 px", Layer.MOTION),
    /** Motion as arrows over the picture, to where a surface was. */
    ARROWS("Motion: to where it was, times 4", Layer.MOTION),
    /** World normals: x, y, z as red, green, blue. */
    NORMAL("Normal: x y z as red green blue", Layer.NORMAL),
    /** Base colour without light; chequered where the material tells none. */
    ALBEDO("Albedo", Layer.ALBEDO),
    /** Roughness as grey, tinted gold by metalness. */
    MATERIAL("Roughness, metal is gold", Layer.MATERIAL),
    /** A colour a geometry, with lines between materials. */
    ID("Objects, lines between materials", Layer.ID),
    /** Where history lies. */
    REACTIVE("Reactive mask", Layer.REACTIVE),
    /** What was hidden in the frame before, or is reactive: there the pass starts anew. */
    DISOCCLUSION("Disocclusion, and what is reactive", null),
    /** How many samples a display pixel's history holds. */
    HISTORY("History weight: 0 to 16 samples", null),
    /** Edges of colour, depth and motion, which have to lie on one another. */
    ALIGNMENT("Edges: colour red, depth green, motion blue", Layer.MOTION);

    private final String title;
    private final Layer layer;

    DebugTile(String title, Layer layer) {
        this.title = title;
        this.layer = layer;
    }

    /** The name as people type it: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands over it. */
    String title() {
        return title;
    }

    /** What it shows of the G-buffer; of the others the pass tells. */
    Optional<Layer> layer() {
        return Optional.ofNullable(layer);
    }
}
