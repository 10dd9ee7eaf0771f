package dev.impasto.demos.game.look;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import dev.impasto.demos.game.look.light.SunMap;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.paint.Sheets;
import java.util.List;

/** The materials of one scene. */
final class Palette {
    private final AssetManager assets;
    private final Vector3f sun;
    private final float cloudTop;
    private final SunMap map;
    private final Texture2D leaves = Sheets.leaves();
    private final Material surface;
    private final Material distant;
    private final Material wire;
    private final Material foliage;

    Palette(AssetManager assets, Vector3f sun, float cloudTop, SunMap map) {
        this.assets = assets;
        this.sun = sun;
        this.cloudTop = cloudTop;
        this.map = map;
        surface = lit("Look/Surface.j3md");
        Texture colors = Finish.colors();
        surface.setTexture("ColorMap", colors);
        surface.setTexture("ReliefMap", Finish.reliefs());
        distant = lit("Look/Distant.j3md");
        distant.setTexture("ColorMap", colors);
        wire = lit("Look/Wire.j3md");
        foliage = lit("Look/Foliage.j3md");
        foliage.setTexture("ColorMap", leaves);
        foliage.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
    }

    /** Everything solid; the vertices say of which finish. */
    Material surface() {
        return surface;
    }

    /** The same from afar: without relief, its light found at the corners. */
    Material distant() {
        return distant;
    }

    /** Bars too thin to show more than a colour; the vertices say of which finish. */
    Material wire() {
        return wire;
    }

    /** Leaf cards: both sides are drawn, what the sheet does not cover is not. */
    Material foliage() {
        return foliage;
    }

    /** Leaves last: what they do not cover is known only when their sheet was read. */
    DrawOrder order() {
        return new DrawOrder(List.of(surface, wire, distant, foliage));
    }

    /** Gives something another form, unless it has that already: jME would bound it anew. */
    static void show(Geometry geometry, Mesh mesh, Material material) {
        if (geometry.getMesh() != mesh || geometry.getMaterial() != material) {
            geometry.setMesh(mesh);
            geometry.setMaterial(material);
        }
    }

    /** A material that receives the scene's light. */
    Material lit(String definition) {
        Material material = plain(definition);
        material.setFloat("CloudTop", cloudTop);
        material.setTexture("SunMap", map.texture());
        material.setMatrix4("SunMatrix", map.matrix());
        return material;
    }

    /** A material that knows where the sun is. */
    Material plain(String definition) {
        Material material = new Material(assets, definition);
        material.setVector3("Sun", sun);
        material.setVector3("SunFlat", new Vector3f(sun.x, 0, sun.z).normalizeLocal());
        return material;
    }

    /** What draws into the sun's maps; with leaves, only where a leaf is. */
    Material caster(boolean cutOut) {
        Material material = new Material(assets, "Look/ShadowCaster.j3md");
        material.getAdditionalRenderState().setPolyOffset(1.5f, 3);
        if (cutOut) {
            material.setTexture("ColorMap", leaves);
            material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        }
        return material;
    }
}
