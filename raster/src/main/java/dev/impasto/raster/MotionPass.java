package dev.impasto.raster;

import com.jme3.light.LightList;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.material.Technique;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector2f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Geometry;
import com.jme3.scene.instancing.InstancedGeometry;
import java.util.List;

/**
 * Motion vectors of a frame: from depth for all that stands still, and by drawing again what moved.
 * Remembers the camera from call to call.
 */
final class MotionPass {
    private final RenderManager manager;
    private final FullScreen fullScreen;
    private final Material still;
    private final Material rigid;
    private final Material morphed;
    private final Material instanced;
    private final Reprojection reprojection = new Reprojection();
    private final Matrix4f viewBefore = new Matrix4f();
    private final Matrix4f projectionBefore = new Matrix4f();
    private final Matrix4f nearby = new Matrix4f();
    private final Matrix4f farAway = new Matrix4f();
    private final Matrix4f before = new Matrix4f();
    private final RenderState merged = new RenderState();
    private final Vector2f offset = new Vector2f();
    private final Vector2f size = new Vector2f();
    private final LightList noLights = new LightList(new Geometry("unlit"));

    MotionPass(RenderManager manager, FullScreen fullScreen) {
        this.manager = manager;
        this.fullScreen = fullScreen;
        still = fullScreen.material("StillMotion");
        rigid = fullScreen.material("MovedMotion");
        morphed = fullScreen.material("MovedMotion");
        instanced = fullScreen.material("MovedMotion");
        instanced.setBoolean("UseInstancing", true);
    }

    /**
     * Fills the G-buffer's motion texture from its depth.
     *
     * @param reset leaves the previous camera and transforms out: all motion is zero
     */
    void draw(
            GBuffer buffer,
            Camera camera,
            JitteredView view,
            List<TransformHistory.Track> moved,
            boolean reset) {
        if (reset) {
            remember(camera, view);
        }
        offset.set(view.offsetX(), view.offsetY());
        size.set(buffer.width(), buffer.height());
        drawStill(buffer, camera, view);
        if (!reset && !moved.isEmpty()) {
            drawMoved(buffer, moved);
        }
        remember(camera, view);
    }

    private void drawStill(GBuffer buffer, Camera camera, JitteredView view) {
        still.setTexture("Depth", buffer.scene.depth);
        between(camera, view, false, nearby);
        between(camera, view, true, farAway);
        still.setMatrix4("Reproject", nearby);
        still.setMatrix4("ReprojectFar", farAway);
        still.setVector2("Offset", offset);
        still.setVector2("Size", size);
        fullScreen.draw(still, buffer.motionTarget, buffer.width(), buffer.height());
    }

    private void between(Camera camera, JitteredView view, boolean turnOnly, Matrix4f result) {
        reprojection.between(
                camera.getViewMatrix(),
                view.projection(),
                viewBefore,
                projectionBefore,
                turnOnly,
                result);
    }

    private void drawMoved(GBuffer buffer, List<TransformHistory.Track> moved) {
        for (int i = 0; i < moved.size(); i++) {
            TransformHistory.Track track = moved.get(i);
            Material material = materialFor(track);
            material.setTexture("SceneDepth", buffer.scene.depth);
            material.setVector2("Offset", offset);
            material.setVector2("Size", size);
            material.setMatrix4("Before", before);
            material.getAdditionalRenderState().setFaceCullMode(cullingOf(track.geometry));
            track.bones.tell(material);
            manager.setWorldMatrix(track.current);
            material.render(track.geometry, noLights, manager);
        }
    }

    /** The faces that the scene left out have no motion here either. */
    private FaceCullMode cullingOf(Geometry geometry) {
        Material own = geometry.getMaterial();
        RenderState added = own.getAdditionalRenderState();
        Technique technique = own.getActiveTechnique();
        RenderState defined = technique == null ? null : technique.getDef().getRenderState();
        return (defined == null ? added : defined.copyMergedTo(added, merged)).getFaceCullMode();
    }

    /** The material that moves a geometry in the way it was moved, told what was before. */
    private Material materialFor(TransformHistory.Track track) {
        if (track.geometry instanceof InstancedGeometry) {
            reprojection.clip(projectionBefore, viewBefore, Matrix4f.IDENTITY, before);
            track.instances.tell(instanced);
            return instanced;
        }
        reprojection.clip(projectionBefore, viewBefore, track.previous, before);
        if (MorphHistory.morphs(track.geometry)) {
            track.morph.tell(morphed, track.geometry);
            return morphed;
        }
        return rigid;
    }

    private void remember(Camera camera, JitteredView view) {
        viewBefore.set(camera.getViewMatrix());
        projectionBefore.set(view.projection());
    }
}
