package dev.impasto.raster;

import com.jme3.light.LightList;
import com.jme3.material.Material;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Geometry;
import java.util.List;

/** Draws the layers of a G-buffer that tell of surfaces, where each is the one that is seen. */
final class SurfacePass {
    private final RenderManager manager;
    private final FullScreen fullScreen;
    private final SurfaceMaterials materials;
    private final LightList noLights = new LightList(new Geometry("unlit"));

    SurfacePass(RenderManager manager, FullScreen fullScreen) {
        this.manager = manager;
        this.fullScreen = fullScreen;
        materials = new SurfaceMaterials(fullScreen, "Surface");
        SurfaceMaterials.STOCK.forEach(materials::use);
    }

    SurfaceMaterials materials() {
        return materials;
    }

    void draw(GBuffer buffer, List<TransformHistory.Track> drawn) {
        materials.beginFrame();
        buffer.surfaces.begin(fullScreen);
        for (int i = 0; i < drawn.size(); i++) {
            TransformHistory.Track track = drawn.get(i);
            if (track.solid) {
                draw(buffer, track);
            }
        }
    }

    private void draw(GBuffer buffer, TransformHistory.Track track) {
        SurfaceMaterials.Surface surface = materials.of(track.geometry);
        Material material = surface.material;
        material.setInt("ObjectId", track.id);
        material.setInt("MaterialId", surface.id);
        material.setTexture("SceneDepth", buffer.scene.depth);
        manager.setWorldMatrix(track.current);
        material.render(track.geometry, noLights, manager);
    }
}
