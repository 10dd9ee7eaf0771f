package dev.impasto.demos.game.look.light;

import com.jme3.material.Material;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A depth map of what the sun sees of a whole level. What stands still is drawn once and kept; what
 * moves is drawn over a copy of it, and only the rectangles that something left are copied again.
 * It draws in two pre-view ports of its own; {@link #close} takes them out of the render manager.
 */
public final class SunMap implements AutoCloseable {
    private static final Matrix4f TO_UNIT =
            new Matrix4f(0.5f, 0, 0, 0.5f, 0, 0.5f, 0, 0.5f, 0, 0, 0.5f, 0.5f, 0, 0, 0, 1);

    private final RenderManager manager;
    private final int size;
    private final Camera camera;
    private final Node still = new Node("still casters");
    private final Node moving = new Node("moving casters");
    private final List<Caster> casters = new ArrayList<>();
    private final Matrix4f matrix = new Matrix4f();
    private final FrameBuffer kept;
    private final FrameBuffer shown;
    private final Texture2D shownDepth;
    private final ViewPort stillPort;
    private final ViewPort movingPort;
    private final Restoration restoration;

    /** A map of {@code size} x {@code size} texels; the direction points to the sun. */
    public SunMap(RenderManager manager, int size, Vector3f sun) {
        this.manager = manager;
        this.size = size;
        camera = new Camera(size, size);
        camera.setParallelProjection(true);
        camera.lookAtDirection(sun.negate(), Vector3f.UNIT_Y);
        shownDepth = depthTexture(size);
        kept = target(depthTexture(size));
        shown = target(shownDepth);
        restoration = new Restoration(kept, shown);
        stillPort = port("sun, still", kept, still);
        stillPort.setClearFlags(false, true, false);
        movingPort = port("sun, moving", shown, moving);
        movingPort.setClearFlags(false, false, false);
        movingPort.addProcessor(restoration);
    }

    private static Texture2D depthTexture(int size) {
        Texture2D texture = new Texture2D(size, size, Image.Format.Depth24);
        texture.setShadowCompareMode(Texture.ShadowCompareMode.LessOrEqual);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        texture.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
        texture.setWrap(Texture.WrapMode.EdgeClamp);
        return texture;
    }

    private FrameBuffer target(Texture2D depth) {
        FrameBuffer target = new FrameBuffer(size, size, 1);
        target.setDepthTarget(FrameBufferTarget.newTarget(depth));
        return target;
    }

    private ViewPort port(String name, FrameBuffer target, Node scene) {
        ViewPort port = manager.createPreView(name, camera);
        port.setOutputFrameBuffer(target);
        port.attachScene(scene);
        return port;
    }

    /** What throws shadows and never moves; complete before the first frame. */
    public Node still() {
        return still;
    }

    /** Adds something that throws a shadow and moves. */
    public Caster cast(Mesh mesh, Material material) {
        Caster caster = new Caster(mesh, material);
        casters.add(caster);
        moving.attachChild(caster.geometry());
        return caster;
    }

    /** The map, for shaders that compare: still and moving things. */
    public Texture2D texture() {
        return shownDepth;
    }

    /** From world space to texture coordinates and depth in [0, 1]. */
    public Matrix4f matrix() {
        return matrix;
    }

    /**
     * Covers a square of half side {@code reach} about {@code centre}, and {@code reach} metres to
     * both sides along the sun's rays. Once, before the first frame.
     */
    public void cover(Vector3f centre, float reach) {
        camera.setLocation(centre.subtract(camera.getDirection().mult(reach + 1)));
        camera.setFrustum(1, 1 + 2 * reach, -reach, reach, reach, -reach);
        camera.update();
        matrix.set(TO_UNIT).multLocal(camera.getViewProjectionMatrix());
        casters.forEach(caster -> caster.mapInto(matrix, size, size / (2 * reach)));
        still.updateGeometricState();
    }

    /** Takes note of what moved; call once before each frame. */
    public void refresh() {
        boolean lost = kept.getId() == -1;
        stillPort.setEnabled(lost);
        if (lost) {
            restoration.everything();
        }
        for (Caster caster : casters) {
            caster.leave(restoration);
        }
        for (Caster caster : casters) {
            caster.arrive(restoration);
        }
        moving.updateGeometricState();
        movingPort.setEnabled(restoration.pending());
    }

    @Override
    public void close() {
        manager.removePreView(stillPort);
        manager.removePreView(movingPort);
        for (FrameBuffer target : List.of(kept, shown)) {
            target.getDepthTarget().getTexture().getImage().dispose();
            target.dispose();
        }
    }
}
