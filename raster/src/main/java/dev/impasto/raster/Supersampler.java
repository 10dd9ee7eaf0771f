package dev.impasto.raster;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.Renderer;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;
import java.nio.ByteBuffer;

/**
 * Reference pictures of the instant that was drawn last, at display size, without advancing the
 * application. Shadow maps are those of that frame. Call it between frames, on the render thread.
 *
 * <p>RGBA8 pictures hold sRGB code values after the display transform. All rows are bottom-up.
 */
public final class Supersampler implements AutoCloseable {
    private static final float TRUTH_BIAS = MipBias.forScale(1);
    private static final double GOLDEN = 0.6180339887498949;

    private final SceneRaster raster;
    private final Renderer renderer;
    private final Material accumulate;
    private final Material resolve;
    private final Region whole = new Region();
    private SceneTarget scene;
    private Texture2D sum;
    private FrameBuffer sumTarget;
    private Picture picture;

    public Supersampler(SceneRaster raster) {
        this.raster = raster;
        renderer = raster.manager().getRenderer();
        accumulate = raster.fullScreen().material("Accumulate");
        resolve = raster.fullScreen().material("Resolve");
    }

    /**
     * The truth: the mean of samples all over the pixel in working space (colour · exposure, then c
     * / (1 + max(r, g, b))), with mip bias −1. They lie on a lattice: x in even steps, y in steps
     * of the golden ratio. That is nearer to the mean of very many than as many of the {@link
     * JitterSequence}, and takes no side for pictures that were made of samples at its places.
     *
     * @param samples a pixel, at least 1
     * @param working is filled with RGBA16F in working space, or null
     * @param rgba8 is filled with the picture as shown, or null
     */
    public void truth(int samples, ByteBuffer working, ByteBuffer rgba8) {
        fit();
        clear();
        for (int i = 0; i < samples; i++) {
            double x = (i + 0.5) / samples;
            double y = (i + 0.5) * GOLDEN % 1;
            raster.redraw(scene, (float) x - 0.5f, (float) y - 0.5f, TRUTH_BIAS);
            add(scene, 1f / samples);
        }
        if (working != null) {
            Pixels.readRgba16f(renderer, sumTarget, working);
        }
        if (rgba8 != null) {
            resolve(rgba8);
        }
    }

    /**
     * The scene at display size with multisampling: a pixel is shaded once for each form in it, and
     * counts by the samples that this covers. The mean is taken as for the truth.
     *
     * @param samples a pixel, as many as the driver offers: 4 everywhere
     */
    public void multisampled(int samples, ByteBuffer rgba8) {
        fit();
        clear();
        try (SceneTarget target = new SceneTarget(scene.width, scene.height, samples)) {
            raster.redraw(target, 0, 0, 0);
            accumulate.setInt("Samples", samples);
            add(target, 1);
            accumulate.clearParam("Samples");
        }
        resolve(rgba8);
    }

    /** The scene at display size with one sample a pixel: what is shown with the pass off. */
    public void plain(ByteBuffer rgba8) {
        fit();
        raster.redraw(scene, 0, 0, 0);
        whole.set(scene.width, scene.height);
        raster.presenter()
                .plain(scene, raster.exposure(), raster.transform(), picture.target, whole);
        Pixels.readRgba8(renderer, picture.target, rgba8);
    }

    /**
     * The last small raster through the display transform, stretched bilinearly to display size
     * with its jitter taken out.
     *
     * @throws IllegalStateException where nothing was drawn small yet
     */
    public void bilinear(ByteBuffer rgba8) {
        if (raster.small() == null) {
            throw new IllegalStateException("no frame was drawn small");
        }
        fit();
        whole.set(picture.width, picture.height);
        raster.presenter().stretched(raster.small(), picture.target, whole);
        Pixels.readRgba8(renderer, picture.target, rgba8);
    }

    @Override
    public void close() {
        if (scene != null) {
            scene.close();
            picture.close();
            Targets.dispose(sumTarget, sum);
            scene = null;
        }
    }

    private void fit() {
        int width = raster.displayWidth();
        int height = raster.displayHeight();
        if (scene == null || !scene.isSize(width, height)) {
            close();
            scene = new SceneTarget(width, height);
            picture = new Picture(width, height);
            sum = new Texture2D(width, height, Format.RGBA32F);
            sumTarget = Targets.of(sum);
        }
    }

    private void clear() {
        raster.fullScreen().aim(sumTarget, scene.width, scene.height);
        renderer.setBackgroundColor(ColorRGBA.BlackNoAlpha);
        renderer.clearBuffers(true, false, false);
    }

    private void resolve(ByteBuffer rgba8) {
        resolve.setTexture("Working", sum);
        resolve.setInt("Transform", raster.transform().ordinal());
        draw(resolve, picture.target);
        Pixels.readRgba8(renderer, picture.target, rgba8);
    }

    private void add(SceneTarget from, float weight) {
        accumulate.setTexture("Color", from.color);
        accumulate.setFloat("Exposure", raster.exposure());
        accumulate.setFloat("Weight", weight);
        draw(accumulate, sumTarget);
    }

    private void draw(Material material, FrameBuffer target) {
        raster.fullScreen().draw(material, target, scene.width, scene.height);
    }
}
