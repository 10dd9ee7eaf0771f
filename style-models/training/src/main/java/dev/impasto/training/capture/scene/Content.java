package dev.impasto.training.capture.scene;

import java.util.Locale;

/** Kinds of generated places; a kind and a seed make a scene. */
public enum Content {
    /** A bit of everything: blocks, balls, fences, leaves and lamps on a patterned ground. */
    YARD(new Yard()),

    /** A street: brick and plaster, rows of windows, cornices, stairs, columns, tiled roofs. */
    ARCHITECTURE(new Street()),

    /** Fences, grilles, wires, ladders, scaffolds and lattice masts, many thinner than a pixel. */
    IRONWORK(new Ironwork()),

    /** Alpha-tested cards: trees, bushes and grass, some of which sway. */
    FOLIAGE(new Garden()),

    /** Signs and posters with letters of all sizes, checkers, stripes, rings, waving banners. */
    TEXT(new Signs()),

    /** Sparks, fire, smoke and snow, additive and alpha-blended, behind and before glass. */
    PARTICLES(new Fireworks()),

    /** Chrome and brushed metal that reflect a sky and a skyline, and a flat mirror. */
    MIRRORS(new Foundry()),

    /** A dark place with point lights, lit windows, neon and many small lamps of up to 30. */
    NIGHT(new NightStreet()),

    /** Gears, fans, arms, pistons and pendulums, from slow to violent. */
    MACHINES(new Machines()),

    /** A room: plaster in soft light, floors seen at a grazing angle, blinds, shelves, books. */
    INDOOR(new Room());

    private final Setting setting;

    Content(Setting setting) {
        this.setting = setting;
    }

    Setting setting() {
        return setting;
    }

    /** The scene of a seed; the same seed shows the same. */
    public CapturedScene scene(long seed) {
        return scene(seed, 0);
    }

    /**
     * The scene of a seed, seen on another way of the camera and at another time.
     *
     * @param path its number; 0 is the one that {@link #scene(long)} takes
     */
    public CapturedScene scene(long seed, int path) {
        return new ProceduralScene(this, seed, path);
    }

    /** Its name on the command line and in files' names. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
