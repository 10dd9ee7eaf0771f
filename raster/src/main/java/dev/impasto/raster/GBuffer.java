package dev.impasto.raster;

import com.jme3.math.Matrix4f;
import com.jme3.renderer.Renderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;

/**
 * One frame of the small raster, on the GPU and as host copies. The buffers are direct, native
 * order, tightly packed, page-aligned, rows bottom-up; they are overwritten by the next frame and
 * freed when the size changes.
 */
public final class GBuffer implements AutoCloseable {
    final SceneTarget scene;
    final Texture2D motionTexture;
    final FrameBuffer motionTarget;
    private final Texture2D keptDepth;
    private final FrameBuffer keptDepthTarget;
    final SurfaceTarget surfaces;
    final ReactiveTarget reactive;

    private final HostBuffer color;
    private final HostBuffer depth;
    private final HostBuffer motion;

    final Matrix4f view = new Matrix4f();
    final Matrix4f projection = new Matrix4f();
    float jitterX;
    float jitterY;
    float near;
    float far;
    float exposure;
    DisplayTransform transform;
    boolean reset;

    GBuffer(Renderer renderer, int width, int height) {
        scene = new SceneTarget(width, height);
        motionTexture = new Texture2D(width, height, Format.RG16F);
        motionTarget = Targets.of(motionTexture);
        keptDepth = new Texture2D(width, height, Layer.DEPTH.format);
        keptDepthTarget = new FrameBuffer(width, height, 1);
        keptDepthTarget.setDepthTarget(FrameBufferTarget.newTarget(keptDepth));
        surfaces = new SurfaceTarget(renderer, keptDepth);
        reactive = new ReactiveTarget(renderer, scene);
        color = new HostBuffer(width * height * Layer.COLOR.bytes());
        depth = new HostBuffer(width * height * Layer.DEPTH.bytes());
        motion = new HostBuffer(width * height * Layer.MOTION.bytes());
    }

    /** Render size, in pixels. */
    public int width() {
        return scene.width;
    }

    /** Render size, in pixels. */
    public int height() {
        return scene.height;
    }

    /** RGBA16F: linear HDR, before exposure and tone mapping. */
    public ByteBuffer color() {
        return color.bytes();
    }

    /** R32F: window depth, 0 near to 1 far. */
    public ByteBuffer depth() {
        return depth.bytes();
    }

    /**
     * RG16F: previous − current position of what the pixel shows, in render pixels, +x right and +y
     * down, without jitter on either side.
     */
    public ByteBuffer motion() {
        return motion.bytes();
    }

    /** Whether a layer was drawn in this frame. */
    public boolean has(Layer layer) {
        return layer.isAlwaysThere()
                || (layer == Layer.REACTIVE ? reactive.isWanted() : surfaces.has(layer));
    }

    /**
     * A layer on the GPU, valid until the next frame.
     *
     * @throws IllegalStateException where this frame does not have it
     */
    public Texture2D texture(Layer layer) {
        require(layer);
        return switch (layer) {
            case COLOR -> scene.color;
            case DEPTH -> scene.depth;
            case MOTION -> motionTexture;
            case REACTIVE -> reactive.texture();
            default -> surfaces.texture(layer);
        };
    }

    /**
     * A host copy of a layer, {@link Layer#bytes()} a pixel; those that are not always there are
     * copied by this call, which waits for their drawing. On the render thread.
     *
     * @throws IllegalStateException where this frame does not have it
     */
    public ByteBuffer read(Layer layer) {
        require(layer);
        return switch (layer) {
            case COLOR -> color();
            case DEPTH -> depth();
            case MOTION -> motion();
            case REACTIVE -> reactive.read();
            default -> surfaces.read(layer);
        };
    }

    /**
     * Whether anything in this frame is reactive at all; false where {@link Layer#REACTIVE} was not
     * asked for.
     */
    public boolean isReactive() {
        return reactive.isWanted() && reactive.isTouched();
    }

    /** The depth that was kept last, with the jitter of its frame. */
    Texture2D keptDepth() {
        return keptDepth;
    }

    /** Keeps the present depth: for the surfaces of this frame, and for the next one. */
    void keepDepth(Renderer renderer) {
        renderer.copyFrameBuffer(scene.frameBuffer, keptDepthTarget, false, true);
    }

    private void require(Layer layer) {
        if (!has(layer)) {
            throw new IllegalStateException(
                    "this frame has no " + layer + ": nobody demanded it of SceneRaster.demand");
        }
    }

    /** Where the scene was sampled, in render pixels right of the pixel's centre. */
    public float jitterX() {
        return jitterX;
    }

    /** Where the scene was sampled, in render pixels below the pixel's centre. */
    public float jitterY() {
        return jitterY;
    }

    /** Distance of the near plane, in world units. */
    public float near() {
        return near;
    }

    /** Distance of the far plane, in world units. */
    public float far() {
        return far;
    }

    /** Whether the view is a parallel one: its depth is linear from the near plane to the far. */
    public boolean isParallel() {
        return projection.m33 == 1;
    }

    /** What the linear colour is multiplied with before tone mapping. */
    public float exposure() {
        return exposure;
    }

    /** How the picture that is made of this frame is to be coded. */
    public DisplayTransform transform() {
        return transform;
    }

    /** From world to eye space; overwritten by the next frame. */
    public Matrix4f view() {
        return view;
    }

    /** From eye to clip space, without jitter; overwritten by the next frame. */
    public Matrix4f projection() {
        return projection;
    }

    /** Whether this frame has nothing to do with the one before it. */
    public boolean reset() {
        return reset;
    }

    @Override
    public void close() {
        scene.close();
        Targets.dispose(motionTarget, motionTexture);
        Targets.dispose(keptDepthTarget, keptDepth);
        surfaces.close();
        reactive.close();
        color.close();
        depth.close();
        motion.close();
    }
}
