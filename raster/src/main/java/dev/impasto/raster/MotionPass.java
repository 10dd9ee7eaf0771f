package dev.impasto.raster;

import com.jme3.light.LightList;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector2f;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.queue.GeometryList;
import com.jme3.scene.Geometry;
import dev.impasto.raster.TransformHistory.Change;
import dev.impasto.raster.TransformHistory.Track;
import java.util.List;

/**
 * Motion vectors of a frame: from depth for all that stands still, and by drawing again what moved.
 * What was not there before points out of the picture.
 */
final class MotionPass {
    private static final Matrix4f NOWHERE =
            new Matrix4f(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final RenderManager manager;
    private final FullScreen fullScreen;
    private final CameraHistory cameras;
    private final Material still;
    private final Material rigid;
    private final Material morphed;
    private final Material instanced;
    private final SkyHistory sky = new SkyHistory();
    private final Reprojection reprojection = new Reprojection();
    private final Matrix4f nearby = new Matrix4f();
    private final Matrix4f farAway = new Matrix4f();
    private final Matrix4f before = new Matrix4f();
    private final DrawState drawState = new DrawState();
    private final Vector2f offset = new Vector2f();
    private final Vector2f size = new Vector2f();
    private final LightList noLights = new LightList(new Geometry("unlit"));

    MotionPass(RenderManager manager, FullScreen fullScreen, CameraHistory cameras) {
        this.manager = manager;
        this.fullScreen = fullScreen;
        this.cameras = cameras;
        still = fullScreen.material("StillMotion");
        rigid = fullScreen.material("MovedMotion");
        morphed = fullScreen.material("MovedMotion");
        instanced = fullScreen.material("MovedMotion");
        instanced.setBoolean("UseInstancing", true);
    }

    /** Takes note of the sky that a frame draws. */
    void observeSky(GeometryList drawn) {
        sky.advance(drawn);
    }

    /** Fills the G-buffer's motion layer from its depth; after a reset all motion is zero. */
    void draw(GBuffer buffer, JitteredView view, List<Track> drawn) {
        if (buffer.reset) {
            cameras.forget();
            sky.forget();
        }
        offset.set(view.offsetX(), view.offsetY());
        size.set(buffer.width(), buffer.height());
        drawStill(buffer);
        for (int i = 0; i < drawn.size() && !buffer.reset; i++) {
            Track track = drawn.get(i);
            if (track.change != Change.NONE && track.solid) {
                drawMoved(buffer, track);
            }
        }
        buffer.keepDepth(manager.getRenderer());
    }

    private void drawStill(GBuffer buffer) {
        still.setTexture("Depth", buffer.scene.depth);
        reprojection.near(cameras, nearby);
        reprojection.far(cameras, sky.turn(), farAway);
        still.setMatrix4("Reproject", nearby);
        still.setMatrix4("ReprojectFar", farAway);
        still.setVector2("Offset", offset);
        still.setVector2("Size", size);
        fullScreen.draw(still, buffer.motionTarget, buffer.width(), buffer.height());
    }

    private void drawMoved(GBuffer buffer, Track track) {
        Material material = materialFor(track);
        material.setTexture("SceneDepth", buffer.scene.depth);
        material.setVector2("Offset", offset);
        material.setVector2("Size", size);
        material.setMatrix4("Before", before);
        if (track.change == Change.APPEARED) {
            material.setTexture("DepthBefore", buffer.keptDepth());
            material.setFloat("Farthest", buffer.far / (buffer.far - buffer.near));
        } else {
            material.clearParam("DepthBefore");
        }
        // The faces that the scene left out have no motion here either.
        RenderState drawn = drawState.of(track.geometry.getMaterial());
        RenderState added = material.getAdditionalRenderState();
        added.setFaceCullMode(drawn.getFaceCullMode());
        added.setPolyOffset(drawn.getPolyOffsetFactor(), drawn.getPolyOffsetUnits());
        track.bones.tell(material);
        manager.setWorldMatrix(track.current);
        material.render(track.geometry, noLights, manager);
    }

    /** The material that moves a geometry in the way it was moved, told what was before. */
    private Material materialFor(Track track) {
        if (track.instances != null) {
            clipBefore(Matrix4f.IDENTITY);
            track.instances.tell(instanced);
            return instanced;
        }
        if (track.change == Change.LEAPT) {
            before.set(NOWHERE);
        } else {
            clipBefore(track.previous);
        }
        if (MorphHistory.morphs(track.geometry)) {
            track.morph.tell(morphed, track.geometry);
            return morphed;
        }
        return rigid;
    }

    private void clipBefore(Matrix4f world) {
        reprojection.clip(cameras.projectionBefore, cameras.viewBefore, world, before);
    }
}
