package dev.impasto.raster;

import com.jme3.light.LightList;
import com.jme3.material.Material;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector2f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Geometry;
import java.util.List;

/**
 * Motion vectors of a frame: from depth for all that stands still, and by drawing again what moved.
 * Remembers the camera from call to call.
 */
final class MotionPass {
    private final RenderManager manager;
    private final FullScreen fullScreen;
    private final Material still;
    private final Material movedMaterial;
    private final Reprojection reprojection = new Reprojection();
    private final Matrix4f viewBefore = new Matrix4f();
    private final Matrix4f projectionBefore = new Matrix4f();
    private final Matrix4f nearby = new Matrix4f();
    private final Matrix4f farAway = new Matrix4f();
    private final Matrix4f before = new Matrix4f();
    private final Vector2f offset = new Vector2f();
    private final Vector2f size = new Vector2f();
    private final LightList noLights = new LightList(new Geometry("unlit"));

    MotionPass(RenderManager manager, FullScreen fullScreen) {
        this.manager = manager;
        this.fullScreen = fullScreen;
        still = fullScreen.material("StillMotion");
        movedMaterial = fullScreen.material("MovedMotion");
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
        movedMaterial.setTexture("Depth", buffer.scene.depth);
        movedMaterial.setVector2("Offset", offset);
        movedMaterial.setVector2("Size", size);
        for (int i = 0; i < moved.size(); i++) {
            TransformHistory.Track track = moved.get(i);
            reprojection.clip(projectionBefore, viewBefore, track.previous, before);
            movedMaterial.setMatrix4("Before", before);
            manager.setWorldMatrix(track.current);
            movedMaterial.render(track.geometry, noLights, manager);
        }
    }

    private void remember(Camera camera, JitteredView view) {
        viewBefore.set(camera.getViewMatrix());
        projectionBefore.set(view.projection());
    }
}
