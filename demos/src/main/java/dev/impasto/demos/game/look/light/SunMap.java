package dev.impasto.demos.game.look.light;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Node;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;

/**
 * A depth map of what the sun sees, drawn by a view port of its own before the main one. It owns
 * that view port; {@link #close} takes it out of the render manager.
 */
public final class SunMap implements AutoCloseable {
    private static final Matrix4f TO_UNIT =
            new Matrix4f(0.5f, 0, 0, 0.5f, 0, 0.5f, 0, 0.5f, 0, 0, 0.5f, 0.5f, 0, 0, 0, 1);

    private final RenderManager manager;
    private final int size;
    private final Camera camera;
    private final ViewPort port;
    private final FrameBuffer target;
    private final Texture2D depth;
    private final Node casters;
    private final Matrix4f matrix = new Matrix4f();

    /** A map of {@code size} x {@code size} texels; the direction points to the sun. */
    public SunMap(RenderManager manager, String name, int size, Vector3f sun) {
        this.manager = manager;
        this.size = size;
        camera = new Camera(size, size);
        camera.setParallelProjection(true);
        camera.lookAtDirection(sun.negate(), Vector3f.UNIT_Y);
        casters = new Node(name);
        depth = depthTexture(size);
        target = new FrameBuffer(size, size, 1);
        target.setDepthTarget(FrameBufferTarget.newTarget(depth));
        port = manager.createPreView(name, camera);
        port.setClearFlags(false, true, false);
        port.setOutputFrameBuffer(target);
        port.attachScene(casters);
    }

    private static Texture2D depthTexture(int size) {
        Texture2D texture = new Texture2D(size, size, Image.Format.Depth24);
        texture.setShadowCompareMode(Texture.ShadowCompareMode.LessOrEqual);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        texture.setMinFilter(Texture.MinFilter.BilinearNoMipMaps);
        texture.setWrap(Texture.WrapMode.EdgeClamp);
        return texture;
    }

    /** What throws shadows into this map; keep its transforms and call {@link #refresh}. */
    public Node casters() {
        return casters;
    }

    public Texture2D texture() {
        return depth;
    }

    /** From world space to texture coordinates and depth in [0, 1]. */
    public Matrix4f matrix() {
        return matrix;
    }

    /**
     * Covers a square of half side {@code reach} about {@code centre}, and {@code deep} metres to
     * both sides along the sun's rays. The square moves by whole texels, so that edges stand still.
     */
    public void cover(Vector3f centre, float reach, float deep) {
        float step = 2 * reach / size;
        Vector3f right = camera.getLeft();
        Vector3f up = camera.getUp();
        Vector3f snapped =
                centre.add(right.mult(snap(centre.dot(right), step)))
                        .addLocal(up.mult(snap(centre.dot(up), step)));
        camera.setLocation(snapped.subtractLocal(camera.getDirection().mult(deep + 1)));
        camera.setFrustum(1, 1 + 2 * deep, -reach, reach, reach, -reach);
        camera.update();
        matrix.set(TO_UNIT).multLocal(camera.getViewProjectionMatrix());
    }

    private static float snap(float at, float step) {
        return (float) Math.rint(at / step) * step - at;
    }

    /** Brings the casters' transforms up to date; call before the frame is drawn. */
    public void refresh() {
        casters.updateLogicalState(0);
        casters.updateGeometricState();
    }

    /** Whether the map is drawn again each frame. A map that was never drawn, or was lost, is. */
    public void setLive(boolean live) {
        port.setEnabled(live || target.getId() == -1);
    }

    @Override
    public void close() {
        manager.removePreView(port);
        target.dispose();
        depth.getImage().dispose();
    }
}
