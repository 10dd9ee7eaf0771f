package dev.impasto.raster;

import com.jme3.math.Matrix4f;
import com.jme3.renderer.Renderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One frame of the small raster: on the GPU, and where they are asked for as host copies. Those are
 * direct buffers in native order, tightly packed, rows bottom-up; they are valid until the next
 * frame. On the render thread.
 */
public final class GBuffer implements AutoCloseable {
    private static final Layer[] LAYERS = Layer.values();

    final SceneTarget scene;
    final Texture2D motionTexture;
    final FrameBuffer motionTarget;
    private final Texture2D keptDepth;
    private final FrameBuffer keptDepthTarget;
    final SurfaceTarget surfaces;
    final ReactiveTarget reactive;

    private final Renderer renderer;
    private final PixelPath path;
    private final Map<Layer, HostCopy> copies = new EnumMap<>(Layer.class);
    private final Set<Layer> fetched = EnumSet.noneOf(Layer.class);

    final Matrix4f view = new Matrix4f();
    final Matrix4f projection = new Matrix4f();
    float jitterX;
    float jitterY;
    float near;
    float far;
    float exposure;
    DisplayTransform transform;
    boolean reset;

    GBuffer(Renderer renderer, int width, int height, PixelPath path) {
        this.renderer = renderer;
        this.path = path;
        scene = new SceneTarget(width, height);
        motionTexture = new Texture2D(width, height, Format.RG16F);
        motionTarget = Targets.of(motionTexture);
        keptDepth = new Texture2D(width, height, Layer.DEPTH.format);
        keptDepthTarget = new FrameBuffer(width, height, 1);
        keptDepthTarget.setDepthTarget(FrameBufferTarget.newTarget(keptDepth));
        surfaces = new SurfaceTarget(renderer, keptDepth);
        reactive = new ReactiveTarget(scene);
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
        return read(Layer.COLOR);
    }

    /** R32F: window depth, 0 near to 1 far. */
    public ByteBuffer depth() {
        return read(Layer.DEPTH);
    }

    /**
     * RG16F: previous − current position of what the pixel shows, in render pixels, +x right and +y
     * down, without jitter on either side.
     */
    public ByteBuffer motion() {
        return read(Layer.MOTION);
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
     * Begins to copy layers to the host, behind the drawing. {@link Painter#prepare} is the place:
     * they are there when it is time to paint.
     *
     * @throws IllegalStateException where this frame does not have one of them
     */
    public void fetch(Layer layer) {
        require(layer);
        fetched.add(layer);
        if (path != PixelPath.PLAIN) {
            take(layer);
        }
    }

    /**
     * A host copy of a layer, {@link Layer#bytes()} a pixel. One that was not fetched is copied by
     * this call, which waits for the drawing.
     *
     * @throws IllegalStateException where this frame does not have it
     */
    public ByteBuffer read(Layer layer) {
        require(layer);
        return take(layer).bytes();
    }

    /**
     * Queues the copying of a layer to a buffer of OpenGL's, {@link Layer#bytes()} a pixel.
     *
     * @throws IllegalStateException where this frame does not have it
     */
    public void copy(Layer layer, PixelBuffer to) {
        require(layer);
        aimAt(layer);
        to.take(layer, width(), height());
    }

    /** A frame is drawn: the copies are old, and some may be of layers that are gone. */
    void renew() {
        fetched.clear();
        for (Layer layer : LAYERS) {
            HostCopy copy = copies.get(layer);
            if (copy != null && has(layer)) {
                copy.renew();
            } else if (copy != null) {
                copies.remove(layer).close();
            }
        }
    }

    /** Waits until what was fetched is there. */
    void arrive() {
        for (Layer layer : LAYERS) {
            if (fetched.contains(layer)) {
                read(layer);
            }
        }
    }

    private HostCopy take(Layer layer) {
        HostCopy copy = copies.get(layer);
        if (copy == null) {
            copy = new HostCopy(layer, width(), height(), path);
            copies.put(layer, copy);
        }
        if (!copy.isTaken()) {
            aimAt(layer);
            copy.take();
        }
        return copy;
    }

    /** Makes a layer what OpenGL reads. */
    private void aimAt(Layer layer) {
        switch (layer) {
            case COLOR, DEPTH -> renderer.setFrameBuffer(scene.frameBuffer);
            case MOTION -> renderer.setFrameBuffer(motionTarget);
            case REACTIVE -> renderer.setFrameBuffer(reactive.maskBuffer());
            default -> surfaces.aimAt(layer);
        }
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
        copies.values().forEach(HostCopy::close);
    }
}
