package dev.impasto.tests.apps.programs;

import com.jme3.asset.AssetManager;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Box;
import com.jme3.util.SkyFactory;

/** What several programs have in common. */
final class Props {
    static final Vector3f SUN = new Vector3f(-0.6f, -1, -0.5f).normalizeLocal();

    private Props() {}

    static DirectionalLight daylight(Node root, float sun, float ambient) {
        DirectionalLight light = new DirectionalLight(SUN, ColorRGBA.White.mult(sun));
        root.addLight(light);
        root.addLight(new AmbientLight(ColorRGBA.White.mult(ambient)));
        return light;
    }

    static Material lit(AssetManager assets, ColorRGBA color) {
        Material material = new Material(assets, "Common/MatDefs/Light/Lighting.j3md");
        material.setBoolean("UseMaterialColors", true);
        material.setColor("Diffuse", color);
        material.setColor("Ambient", color);
        return material;
    }

    static Material unlit(AssetManager assets, ColorRGBA color) {
        Material material = new Material(assets, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setColor("Color", color);
        return material;
    }

    static Geometry body(Node parent, Mesh mesh, Material material, float x, float y, float z) {
        Geometry geometry = new Geometry("body", mesh);
        geometry.setMaterial(material);
        geometry.setLocalTranslation(x, y, z);
        geometry.setShadowMode(ShadowMode.CastAndReceive);
        parent.attachChild(geometry);
        return geometry;
    }

    static Geometry floor(AssetManager assets, Node parent, float extent) {
        ColorRGBA color = new ColorRGBA(0.35f, 0.38f, 0.3f, 1);
        Geometry floor =
                body(parent, new Box(extent, 0.1f, extent), lit(assets, color), 0, -0.1f, 0);
        floor.setShadowMode(ShadowMode.Receive);
        return floor;
    }

    static Spatial lagoon(AssetManager assets) {
        String[] sides = {"west", "east", "north", "south", "up", "down"};
        com.jme3.texture.Texture[] faces = new com.jme3.texture.Texture[sides.length];
        for (int i = 0; i < sides.length; i++) {
            faces[i] = assets.loadTexture("Textures/Sky/Lagoon/lagoon_" + sides[i] + ".jpg");
        }
        return SkyFactory.createSky(
                assets, faces[0], faces[1], faces[2], faces[3], faces[4], faces[5]);
    }
}
