package dev.impasto.demos.game.look.paint;

import com.jme3.math.Vector3f;
import dev.impasto.demos.game.rules.Surface;

/** The materials of the garden: a recipe each, and the size of its square in the world. */
public enum Finish {
    PLASTER(StoneRecipes.plaster(), 512, 4, 0.78f, 0.73f, 0.65f),
    TRAVERTINE(StoneRecipes.travertine(), 512, 2.4f, 0.70f, 0.62f, 0.50f),
    ASHLAR(StoneRecipes.ashlar(), 512, 3.2f, 0.66f, 0.58f, 0.46f),
    TERRACOTTA(ClayRecipes.terracotta(), 512, 3.2f, 0.46f, 0.18f, 0.09f),
    TILE(ClayRecipes.glazed(), 1024, 4, 0.35f, 0.42f, 0.40f),
    SLATE(StoneRecipes.slate(), 512, 4.5f, 0.14f, 0.15f, 0.16f),
    OAK(WoodAndMetalRecipes.oak(), 512, 3, 0.38f, 0.23f, 0.11f),
    BRASS(WoodAndMetalRecipes.brass(), 256, 1, 0.6f, 0.42f, 0.18f),
    IRON(WoodAndMetalRecipes.iron(), 256, 1, 0.09f, 0.08f, 0.08f),
    GLASS(WoodAndMetalRecipes.glass(), 256, 1.2f, 0.1f, 0.4f, 0.38f),
    CLIFF(StoneRecipes.cliff(), 512, 12, 0.42f, 0.36f, 0.27f),
    ROOF(ClayRecipes.roof(), 256, 3, 0.45f, 0.2f, 0.11f),
    LAWN(StoneRecipes.lawn(), 512, 2.5f, 0.1f, 0.16f, 0.04f),
    BARK(WoodAndMetalRecipes.bark(), 256, 1, 0.25f, 0.2f, 0.15f);

    private final Recipe recipe;
    private final int size;
    private final float metres;
    private final Vector3f albedo;
    private Swatch swatch;

    Finish(Recipe recipe, int size, float metres, float r, float g, float b) {
        this.recipe = recipe;
        this.size = size;
        this.metres = metres;
        this.albedo = new Vector3f(r, g, b);
    }

    /** What the rules call this material. */
    public static Finish of(Surface surface) {
        return switch (surface) {
            case PLASTER -> PLASTER;
            case TERRACOTTA -> TERRACOTTA;
            case TILE -> TILE;
            case SLATE -> SLATE;
            case OAK -> OAK;
            case BRASS -> BRASS;
            case IRON -> IRON;
            case GLASS -> GLASS;
        };
    }

    /** The baked textures; baked at the first call, then kept. Any thread. */
    public synchronized Swatch swatch() {
        if (swatch == null) {
            swatch = Swatch.bake(recipe, size, metres);
        }
        return swatch;
    }

    /** Texture repeats per metre. */
    public float perMetre() {
        return 1 / metres;
    }

    /** The mean linear albedo, roughly, for bounced light. */
    public Vector3f albedo() {
        return albedo;
    }
}
