package dev.impasto.raster;

import com.jme3.material.MatParam;
import com.jme3.material.MatParamTexture;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.scene.Geometry;
import com.jme3.shader.VarType;
import com.jme3.texture.Texture;
import com.jme3.texture.image.ColorSpace;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * For each of a game's materials one that draws what its surface is: normal, albedo, roughness,
 * numbers. It is of another definition and has the values of all parameters that both know by name
 * and type, so that textures, vertex colours, alpha tests, skinning, morphing and instancing are as
 * in the game's. The game's material is only read.
 */
final class SurfaceMaterials {
    /** Parameters that are this package's own. */
    private static final Set<String> OURS =
            Set.of("SceneDepth", "ObjectId", "MaterialId", "Known", "Amount", "InFront");

    private static final int IDS = 0xffff;
    private static final String TERRAIN = "dev/impasto/raster/TerrainSurface.j3md";

    /** Of jME's own definitions those that the usual one does not fit. */
    static final Map<String, String> STOCK =
            Map.of(
                    "Common/MatDefs/Terrain/Terrain.j3md", TERRAIN,
                    "Common/MatDefs/Terrain/TerrainLighting.j3md", TERRAIN);

    private final FullScreen loader;
    private final String usual;
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<Material, Surface> surfaces = new WeakHashMap<>();
    private final DrawState drawState = new DrawState();
    private int lastId;
    private long frame;

    /** What draws one of the game's materials, and the number of that. */
    static final class Surface {
        final Material material;
        final int id;
        private long readIn = -1;

        private Surface(Material material, int id) {
            this.material = material;
            this.id = id;
        }
    }

    /**
     * @param usual the name, in this package, of the definition that draws what no other is said
     *     for
     */
    SurfaceMaterials(FullScreen loader, String usual) {
        this.loader = loader;
        this.usual = usual;
    }

    /** Draws materials of one definition with another, both by their asset's name. */
    void use(String definition, String surfaceDefinition) {
        definitions.put(definition, surfaceDefinition);
        surfaces.keySet().removeIf(m -> definition.equals(m.getMaterialDef().getAssetName()));
    }

    void beginFrame() {
        frame++;
    }

    /** What draws a geometry's surface in this frame. */
    Surface of(Geometry geometry) {
        Material game = geometry.getMaterial();
        Surface surface = surfaces.computeIfAbsent(game, this::make);
        if (surface.readIn != frame) {
            surface.readIn = frame;
            read(game, surface.material);
        }
        return surface;
    }

    private Surface make(Material game) {
        String own = definitions.get(game.getMaterialDef().getAssetName());
        Material material = own == null ? loader.material(usual) : loader.materialOf(own);
        if (isStock(game) && material.getMaterialDef().getMaterialParam("Known") != null) {
            material.setBoolean("Known", true);
        }
        lastId = lastId % IDS + 1;
        return new Surface(material, lastId);
    }

    /** Whether a material has a base colour, be it white by default. */
    private static boolean isStock(Material game) {
        String definition = String.valueOf(game.getMaterialDef().getAssetName());
        return definition.startsWith("Common/MatDefs/Light/")
                || definition.equals("Common/MatDefs/Misc/Unshaded.j3md");
    }

    private void read(Material game, Material surface) {
        for (MatParam known : surface.getMaterialDef().getMaterialParams()) {
            if (!OURS.contains(known.getName())) {
                read(game, surface, known);
            }
        }
        RenderState drawn = drawState.of(game);
        RenderState added = surface.getAdditionalRenderState();
        added.setFaceCullMode(drawn.getFaceCullMode());
        added.setWireframe(drawn.isWireframe());
        added.setPolyOffset(drawn.getPolyOffsetFactor(), drawn.getPolyOffsetUnits());
    }

    private static void read(Material game, Material surface, MatParam known) {
        String name = known.getName();
        MatParam given = game.getParam(name);
        Object value = given != null && fits(given, known) ? given.getValue() : known.getValue();
        MatParam held = surface.getParam(name);
        if (Objects.equals(value, held == null ? null : held.getValue())) {
            return;
        }
        if (value == null) {
            surface.clearParam(name);
        } else {
            surface.setParam(name, known.getVarType(), value);
        }
    }

    private static boolean fits(MatParam given, MatParam known) {
        VarType type = given.getVarType();
        if (type != known.getVarType()) {
            return false;
        }
        if (!(known instanceof MatParamTexture asked)) {
            return true;
        }
        // jME would change the colour space of the game's image to what is asked for.
        Texture texture = (Texture) given.getValue();
        ColorSpace space = asked.getColorSpace();
        return texture.getImage() != null
                && (space == null || space == texture.getImage().getColorSpace());
    }
}
