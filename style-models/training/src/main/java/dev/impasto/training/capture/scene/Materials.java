package dev.impasto.training.capture.scene;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.scene.Geometry;
import com.jme3.texture.Texture;
import com.jme3.texture.TextureCubeMap;

/** The materials of a scene: jMonkeyEngine's stock ones, in many guises. */
final class Materials {
    private static final String PHONG = "Common/MatDefs/Light/Lighting.j3md";
    private static final String PBR = "Common/MatDefs/Light/PBRLighting.j3md";
    private static final String PLAIN = "Common/MatDefs/Misc/Unshaded.j3md";

    /** How bright the scene's light is; what shines by itself goes with it. */
    final float intensity;

    private final AssetManager assets;
    private final Chance chance;
    private final PatternPainter patterns;

    Materials(AssetManager assets, Chance chance) {
        this.assets = assets;
        this.chance = chance;
        patterns = new PatternPainter(chance);
        intensity = chance.scale(0.15f, 6);
    }

    /** A surface of a pattern, often with relief, from dull to glossy. */
    Material of(Recipe recipe) {
        Surface surface = patterns.surface(recipe, 24, chance.between(1, 5));
        Material material = phong(surface.color());
        if (chance.in(0.6f)) {
            material.setTexture("NormalMap", surface.normal());
        }
        return material;
    }

    /** Printed matter: flat, hardly grainy. */
    Material print(Recipe recipe) {
        return phong(patterns.surface(recipe, 3, 0).color());
    }

    /** Plain paint. */
    Material paint(ColorRGBA color) {
        Material material = shiny(chance.between(0, 1));
        material.setColor("Diffuse", color);
        material.setColor("Ambient", color);
        return material;
    }

    Material paint(float darkest, float brightest) {
        java.awt.Color paint = chance.paint(0.7f, darkest, brightest);
        ColorRGBA color =
                new ColorRGBA()
                        .setAsSrgb(
                                paint.getRed() / 255f,
                                paint.getGreen() / 255f,
                                paint.getBlue() / 255f,
                                1);
        return paint(color);
    }

    private Material phong(Texture texture) {
        Material material = shiny(chance.between(0, 1.2f));
        material.setTexture("DiffuseMap", texture);
        return material;
    }

    private Material shiny(float shine) {
        Material material = new Material(assets, PHONG);
        material.setBoolean("UseMaterialColors", true);
        material.setColor("Diffuse", ColorRGBA.White);
        material.setColor("Ambient", ColorRGBA.White);
        material.setColor("Specular", ColorRGBA.White.mult(shine * shine));
        material.setFloat("Shininess", chance.scale(4, 120));
        return material;
    }

    /** Paper-thin things with holes, seen from both sides. */
    Material cutout(Recipe recipe) {
        Material material = shiny(0);
        material.setTexture("DiffuseMap", patterns.cutout(recipe));
        material.setFloat("AlphaDiscardThreshold", 0.5f);
        return twoSided(material);
    }

    Material twoSided(Material material) {
        material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        return material;
    }

    /** A light source; 1 is as bright as white paper in the sun. */
    Material glow(ColorRGBA hue, float brightness) {
        Material material = new Material(assets, PLAIN);
        material.setColor("Color", hue.mult(brightness * intensity));
        return material;
    }

    /** Metal or enamel by physically based rules; it needs a light probe. */
    Material metal(Recipe recipe, float roughness, float metallic) {
        Material material = new Material(assets, PBR);
        Surface surface = patterns.surface(recipe, 12, chance.between(0.5f, 3));
        material.setTexture("BaseColorMap", surface.color());
        material.setTexture("NormalMap", surface.normal());
        material.setFloat("Roughness", roughness);
        material.setFloat("Metallic", metallic);
        return material;
    }

    /** A mirror for everything around, though not for what stands beside it. */
    Material chrome(TextureCubeMap around, float strength) {
        Material material = shiny(1);
        ColorRGBA dark = ColorRGBA.White.mult(0.15f);
        material.setColor("Diffuse", dark);
        material.setColor("Ambient", dark);
        material.setTexture("EnvMap", around);
        material.setVector3("FresnelParams", new Vector3f(strength, 1 - strength, 3));
        return material;
    }

    /** Coloured glass; what wears it goes through {@link #blended}. */
    Material glass(ColorRGBA hue, float alpha) {
        Material material = shiny(1);
        ColorRGBA color = hue.clone();
        color.a = alpha;
        material.setColor("Diffuse", color);
        material.setColor("Ambient", color);
        material.getAdditionalRenderState().setBlendMode(BlendMode.Alpha);
        material.getAdditionalRenderState().setDepthWrite(false);
        return twoSided(material);
    }

    /** A translucent sprite of light or smoke. */
    Material particles(Recipe sprite, BlendMode mode) {
        Material material = new Material(assets, "Common/MatDefs/Misc/Particle.j3md");
        material.setTexture("Texture", patterns.cutout(sprite));
        material.getAdditionalRenderState().setBlendMode(mode);
        return material;
    }

    static void blended(Geometry geometry) {
        geometry.setQueueBucket(Bucket.Transparent);
        geometry.setShadowMode(com.jme3.renderer.queue.RenderQueue.ShadowMode.Off);
    }

    static boolean isBlended(Geometry geometry) {
        return geometry.getLocalQueueBucket() == Bucket.Transparent;
    }

    static boolean isBumpy(Material material) {
        return material.getParam("NormalMap") != null;
    }

    static boolean isGlow(Material material) {
        return material.getMaterialDef().getAssetName().equals(PLAIN);
    }
}
