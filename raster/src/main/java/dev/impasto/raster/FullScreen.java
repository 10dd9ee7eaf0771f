package dev.impasto.raster;

import com.jme3.asset.AssetManager;
import com.jme3.font.BitmapFont;
import com.jme3.light.LightList;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.texture.FrameBuffer;

/** Draws one triangle that covers a whole target, with a material of this package. */
final class FullScreen implements AutoCloseable {
    private static final float[] TRIANGLE = {-1, -1, 0, 3, -1, 0, -1, 3, 0};

    private final RenderManager manager;
    private final AssetManager assets;
    private final Geometry triangle;
    private final LightList noLights;

    FullScreen(RenderManager manager, AssetManager assets) {
        this.manager = manager;
        this.assets = assets;
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, TRIANGLE);
        mesh.setStatic();
        mesh.updateCounts();
        triangle = new Geometry("full screen", mesh);
        triangle.updateGeometricState();
        noLights = new LightList(triangle);
    }

    /** Loads {@code NAME.j3md} of this package. */
    Material material(String name) {
        return materialOf("dev/impasto/raster/" + name + ".j3md");
    }

    /** Loads a material of any definition. */
    Material materialOf(String definition) {
        return new Material(assets, definition);
    }

    /** Makes a frame buffer the target, all of it, whatever camera was set. */
    void aim(FrameBuffer target, int width, int height) {
        Renderer renderer = manager.getRenderer();
        renderer.setFrameBuffer(target);
        renderer.setViewPort(0, 0, width, height);
        renderer.clearClipRect();
    }

    /** Makes a part of a frame buffer the target, whatever camera was set. */
    void aim(FrameBuffer target, Region region) {
        Renderer renderer = manager.getRenderer();
        renderer.setFrameBuffer(target);
        renderer.setViewPort(region.x, region.y, region.width, region.height);
        renderer.clearClipRect();
    }

    /** Draws over a part of a frame buffer. */
    void draw(Material material, FrameBuffer target, Region region) {
        aim(target, region);
        material.render(triangle, noLights, manager);
    }

    /** Draws over a whole frame buffer; null is the default one, at the size given. */
    void draw(Material material, FrameBuffer target, int width, int height) {
        aim(target, width, height);
        material.render(triangle, noLights, manager);
    }

    /** Draws over a part of the target that is set, in pixels from the lower left. */
    void drawPart(Material material, int left, int bottom, int width, int height) {
        manager.getRenderer().setViewPort(left, bottom, width, height);
        manager.getRenderer().setClipRect(left, bottom, width, height);
        material.render(triangle, noLights, manager);
        manager.getRenderer().clearClipRect();
    }

    /** Fills the target that is set with a colour. */
    void clear(ColorRGBA color) {
        manager.getRenderer().setBackgroundColor(color);
        manager.getRenderer().clearBuffers(true, false, false);
    }

    /** jME's own typeface. */
    BitmapFont font() {
        return assets.loadFont("Interface/Fonts/Default.fnt");
    }

    @Override
    public void close() {
        triangle.getMesh().getBufferList().forEach(Targets::dispose);
    }
}
