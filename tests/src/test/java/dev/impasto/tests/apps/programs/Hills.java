package dev.impasto.tests.apps.programs;

import com.jme3.app.SimpleApplication;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.terrain.geomipmap.TerrainLodControl;
import com.jme3.terrain.geomipmap.TerrainQuad;
import com.jme3.terrain.heightmap.ImageBasedHeightMap;
import com.jme3.texture.Texture;

/** A splatted terrain with levels of detail, from a height map, under a cube sky. */
public final class Hills extends SimpleApplication {
    private float way;

    @Override
    public void simpleInitApp() {
        Texture heights = assetManager.loadTexture("Textures/Terrain/splat/mountains128.png");
        ImageBasedHeightMap map = new ImageBasedHeightMap(heights.getImage(), 0.4f);
        map.load();
        TerrainQuad terrain = new TerrainQuad("hills", 33, 129, map.getHeightMap());
        terrain.setMaterial(ground());
        terrain.setLocalTranslation(0, -60, 0);
        terrain.setLocalScale(4, 1, 4);
        TerrainLodControl detail = new TerrainLodControl(terrain, cam);
        terrain.addControl(detail);
        rootNode.attachChild(terrain);
        rootNode.attachChild(Props.lagoon(assetManager));
        Props.daylight(rootNode, 1.3f, 0.3f);
        cam.setFrustumFar(2000);
    }

    private Material ground() {
        Material material =
                new Material(assetManager, "Common/MatDefs/Terrain/TerrainLighting.j3md");
        material.setTexture(
                "AlphaMap", assetManager.loadTexture("Textures/Terrain/splat/alphamap.png"));
        String[] layers = {"grass", "dirt", "road"};
        for (int i = 0; i < layers.length; i++) {
            Texture layer =
                    assetManager.loadTexture("Textures/Terrain/splat/" + layers[i] + ".jpg");
            layer.setWrap(Texture.WrapMode.Repeat);
            material.setTexture(i == 0 ? "DiffuseMap" : "DiffuseMap_" + i, layer);
            material.setFloat("DiffuseMap_" + i + "_scale", 32);
        }
        material.setColor("Diffuse", ColorRGBA.White);
        return material;
    }

    @Override
    public void simpleUpdate(float tpf) {
        way += 12 * tpf;
        cam.setLocation(new Vector3f(-40 + way, 18, 120));
        cam.lookAt(new Vector3f(way, -10, -40), Vector3f.UNIT_Y);
    }
}
