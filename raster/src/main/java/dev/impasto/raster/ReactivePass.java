package dev.impasto.raster;

import com.jme3.light.LightList;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.material.RenderState.BlendEquation;
import com.jme3.material.RenderState.BlendEquationAlpha;
import com.jme3.material.RenderState.BlendFunc;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.Renderer;
import com.jme3.scene.Geometry;
import com.jme3.texture.FrameBuffer;
import java.util.List;

/**
 * Draws the reactive mask. What is blended over the scene is drawn once more with its own material
 * into a veil: added light in the colour, and in alpha how much of the pixel still is the surface
 * that depth and motion tell of. The mask is what of the pixel's light is not that surface's. What
 * is marked, and what the processor deforms, is drawn flat.
 */
final class ReactivePass {
    private final RenderManager manager;
    private final Renderer renderer;
    private final FullScreen fullScreen;
    private final Material resolve;
    private final SurfaceMaterials marks;
    private final DrawState drawState = new DrawState();
    private final RenderState veiling = new RenderState();
    private final LightList noLights = new LightList(new Geometry("unlit"));

    ReactivePass(RenderManager manager, FullScreen fullScreen) {
        this.manager = manager;
        this.fullScreen = fullScreen;
        renderer = manager.getRenderer();
        resolve = fullScreen.material("ReactiveMask");
        marks = new SurfaceMaterials(fullScreen, "ReactiveMark");
    }

    /** Fills the mask from what this frame drew. */
    void draw(GBuffer buffer, List<TransformHistory.Track> drawn) {
        boolean veiled = drawVeil(buffer, drawn);
        if (veiled) {
            resolve(buffer);
        } else if (buffer.reactive.isTouched()) {
            clear(buffer, buffer.reactive.maskBuffer(), ColorRGBA.BlackNoAlpha);
        }
        boolean marked = drawMarks(buffer, drawn);
        buffer.reactive.touch(veiled || marked);
    }

    private boolean drawVeil(GBuffer buffer, List<TransformHistory.Track> drawn) {
        boolean any = false;
        for (int i = 0; i < drawn.size(); i++) {
            TransformHistory.Track track = drawn.get(i);
            RenderState own = drawState.of(track.geometry.getMaterial());
            if (amountOf(track) >= 0 || own.getBlendMode() == BlendMode.Off) {
                continue;
            }
            if (!any) {
                clear(buffer, buffer.reactive.veilBuffer(), ColorRGBA.Black);
                any = true;
            }
            blend(own);
            manager.setForcedRenderState(veiling);
            manager.renderGeometry(track.geometry);
        }
        manager.setForcedRenderState(null);
        return any;
    }

    /** How a material's output goes into the veil. */
    private void blend(RenderState own) {
        veiling.set(own);
        veiling.setDepthWrite(false);
        veiling.setBlendMode(BlendMode.Custom);
        veiling.setBlendEquation(BlendEquation.Add);
        veiling.setBlendEquationAlpha(BlendEquationAlpha.InheritColor);
        BlendFunc added = BlendFunc.Zero;
        BlendFunc kept = BlendFunc.One;
        switch (own.getBlendMode()) {
            case Additive, Color, Screen -> added = BlendFunc.One;
            case AlphaAdditive -> added = BlendFunc.Src_Alpha;
            default ->
                    // Where it left its depth, it is itself the surface, and what shines through
                    // is not.
                    kept = own.isDepthWrite() ? BlendFunc.Src_Alpha : BlendFunc.One_Minus_Src_Alpha;
        }
        veiling.setCustomBlendFactors(added, BlendFunc.One, BlendFunc.Zero, kept);
    }

    private void resolve(GBuffer buffer) {
        resolve.setTexture("Veil", buffer.reactive.veil());
        resolve.setTexture("Color", buffer.scene.color);
        fullScreen.draw(resolve, buffer.reactive.maskBuffer(), buffer.width(), buffer.height());
    }

    private boolean drawMarks(GBuffer buffer, List<TransformHistory.Track> drawn) {
        boolean any = false;
        for (int i = 0; i < drawn.size(); i++) {
            TransformHistory.Track track = drawn.get(i);
            if (amountOf(track) > 0) {
                if (!any) {
                    marks.beginFrame();
                    fullScreen.aim(buffer.reactive.maskBuffer(), buffer.width(), buffer.height());
                    any = true;
                }
                drawMark(buffer, track);
            }
        }
        return any;
    }

    /** How reactive a whole surface is; -1 where that is for its blending to say. */
    private static float amountOf(TransformHistory.Track track) {
        return track.mark < 0 && track.deformed && track.solid ? 1 : track.mark;
    }

    private void drawMark(GBuffer buffer, TransformHistory.Track track) {
        Material material = marks.of(track.geometry).material;
        material.setTexture("SceneDepth", buffer.scene.depth);
        material.setFloat("Amount", amountOf(track));
        material.setBoolean("InFront", !track.solid);
        RenderState state = material.getAdditionalRenderState();
        state.setBlendMode(BlendMode.Custom);
        state.setBlendEquation(BlendEquation.Max);
        state.setCustomBlendFactors(BlendFunc.One, BlendFunc.One, BlendFunc.One, BlendFunc.One);
        manager.setWorldMatrix(track.current);
        material.render(track.geometry, noLights, manager);
    }

    private void clear(GBuffer buffer, FrameBuffer target, ColorRGBA color) {
        fullScreen.aim(target, buffer.width(), buffer.height());
        renderer.applyRenderState(RenderState.DEFAULT);
        renderer.setBackgroundColor(color);
        renderer.clearBuffers(true, false, false);
    }
}
