package dev.impasto.demos.game.look.paint;

import com.jme3.math.Vector3f;
import com.jme3.texture.Texture;
import com.jme3.texture.TextureArray;
import dev.impasto.demos.game.rules.Surface;
import java.util.Arrays;
import java.util.List;

/**
 * The materials of the garden: a recipe each, and the size of its square in the world. All are
 * layers of one pair of texture arrays, in the order of this enum.
 */
public enum Finish {
    PLASTER(StoneRecipes.plaster(), 4, 0.78f, 0.73f, 0.65f),
    TRAVERTINE(StoneRecipes.travertine(), 2.4f, 0.70f, 0.62f, 0.50f),
    ASHLAR(StoneRecipes.ashlar(), 3.2f, 0.66f, 0.58f, 0.46f),
    TERRACOTTA(ClayRecipes.terracotta(), 3.2f, 0.46f, 0.18f, 0.09f),
    TILE(ClayRecipes.glazed(), 3.6f, 0.35f, 0.42f, 0.40f),
    SLATE(StoneRecipes.slate(), 4.5f, 0.14f, 0.15f, 0.16f),
    OAK(WoodAndMetalRecipes.oak(), 3, 0.38f, 0.23f, 0.11f),
    BRASS(WoodAndMetalRecipes.brass(), 2.4f, 0.6f, 0.42f, 0.18f),
    IRON(WoodAndMetalRecipes.iron(), 1, 0.09f, 0.08f, 0.08f),
    GLASS(WoodAndMetalRecipes.glass(), 1.2f, 0.1f, 0.4f, 0.38f),
    CLIFF(StoneRecipes.cliff(), 12, 0.42f, 0.36f, 0.27f),
    ROOF(ClayRecipes.roof(), 3, 0.45f, 0.2f, 0.11f),
    LAWN(StoneRecipes.lawn(), 2.5f, 0.1f, 0.16f, 0.04f),
    BARK(WoodAndMetalRecipes.bark(), 1, 0.25f, 0.2f, 0.15f);

    /** The side of each layer in texels. */
    private static final int SIZE = 512;

    private final Recipe recipe;
    private final float metres;
    private final Vector3f albedo;
    private Swatch swatch;

    Finish(Recipe recipe, float metres, float r, float g, float b) {
        this.recipe = recipe;
        this.metres = metres;
        this.albedo = new Vector3f(r, g, b);
    }

    /** What the rules call this material. */
    public static Finish of(Surface surface) {
        return valueOf(surface.name());
    }

    /** Bakes what is not baked yet, on all cores. */
    public static void bakeAll() {
        Arrays.stream(values()).parallel().forEach(Finish::swatch);
    }

    /** Albedo and roughness of all finishes, in {@link Swatch}'s layout. */
    public static TextureArray colors() {
        return Mips.layers(List.of(values()).stream().map(f -> f.swatch().color()).toList(), SIZE);
    }

    /** Relief of all finishes, in {@link Swatch}'s layout. */
    public static TextureArray reliefs() {
        List<Finish> all = List.of(values());
        TextureArray reliefs =
                Mips.layers(all.stream().map(f -> f.swatch().relief()).toList(), SIZE);
        reliefs.setMinFilter(Texture.MinFilter.BilinearNearestMipMap);
        return reliefs;
    }

    /** The baked finish; baked at the first call, then kept. Any thread. */
    public synchronized Swatch swatch() {
        if (swatch == null) {
            swatch = Swatch.bake(recipe, SIZE, metres);
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
