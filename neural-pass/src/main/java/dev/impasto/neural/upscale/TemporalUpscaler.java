package dev.impasto.neural.upscale;

import dev.impasto.neural.DeviceImages;
import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.image.Groups;
import dev.impasto.neural.image.Sizes;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Gathers jittered small frames over time into a large one. Each frame goes through, in this order:
 * {@link #ingest}, {@link #warp}, {@link #predict} and {@link #compose}; the numbered kernel files
 * say what each does.
 *
 * <p>Every result is made of samples that the game drew: the network, or the plain rules in its
 * place, choose their weights and never a colour.
 *
 * <p>Images on the device have four floats a pixel, top row first: Y, Co, Cg in working space, then
 * a weight.
 */
public final class TemporalUpscaler implements AutoCloseable {
    /** Planes that steering sees. */
    public static final int FEATURES = Features.PLANES;

    /** Parameters that steering gives back. */
    public static final int PARAMETERS = Compose.PARAMETERS;

    private static final long PIXEL = 4 * Float.BYTES;

    private final Sizes sizes;
    private final Backend backend;
    private final Steering steering;
    private final int lanes;
    private final DeviceBuffer color;
    private final DeviceBuffer[] geometry = new DeviceBuffer[2];
    private final DeviceBuffer expected;
    private final DeviceBuffer[] memory = new DeviceBuffer[2];
    private final DeviceBuffer warped;
    private final DeviceBuffer history;
    private final DeviceBuffer under; // null without steering
    private final DeviceBuffer settled; // likewise
    private final Kernel expect;
    private final Kernel ingest;
    private final Kernel warp;
    private final Kernel remember; // with the features, where a network steers
    private final Kernel compose;
    private DeviceImages own; // of frames that come from the host
    private boolean reactive;
    private int now;

    /**
     * @param bottomUp row order of what is uploaded and shown
     * @param transform how {@link #download} gives the picture
     * @param steering owned by the upscaler from here on; null for plain rules
     */
    public TemporalUpscaler(
            Sizes sizes,
            boolean bottomUp,
            DisplayTransform transform,
            Backend backend,
            Steering steering) {
        this.sizes = sizes;
        this.backend = backend;
        this.steering = steering;
        lanes = Groups.lanes(backend.profile());
        color = backend.allocate(sizes.renderPixels() * PIXEL);
        geometry[0] = backend.allocate(sizes.renderPixels() * PIXEL);
        geometry[1] = backend.allocate(sizes.renderPixels() * PIXEL);
        warped = backend.allocate(sizes.displayPixels() * PIXEL);
        history = backend.allocate(sizes.displayPixels() * PIXEL);
        expected = backend.allocate((long) Integer.BYTES * sizes.renderPixels());
        memory[0] = backend.allocate(2L * Float.BYTES * sizes.renderPixels());
        memory[1] = backend.allocate(2L * Float.BYTES * sizes.renderPixels());
        List<KernelSource> kernels =
                kernels(sizes, bottomUp, transform, steering != null, backend.profile());
        expect = backend.kernel(kernels.get(0));
        ingest = backend.kernel(kernels.get(1));
        warp = backend.kernel(kernels.get(2));
        remember = backend.kernel(kernels.get(3));
        compose = backend.kernel(kernels.get(4));
        long floats = (long) Float.BYTES * sizes.renderPixels();
        under = steering == null ? null : backend.allocate(floats);
        long settling = isFour(sizes, true) ? floats : (long) Float.BYTES * sizes.displayPixels();
        settled = steering == null ? null : backend.allocate(settling);
        bind();
    }

    /**
     * The kernels of an upscaler, for {@link Backend#prepare}.
     *
     * @param steered whether a network chooses the weights
     * @param device that they are for
     */
    public static List<KernelSource> kernels(
            Sizes sizes,
            boolean bottomUp,
            DisplayTransform transform,
            boolean steered,
            DeviceProfile device) {
        int lanes = Groups.lanes(device);
        return List.of(
                Expect.source(sizes, bottomUp),
                Ingest.source(sizes, bottomUp, lanes),
                Warp.source(sizes, bottomUp),
                steered
                        ? Features.source(sizes, bottomUp, lanes)
                        : Memory.source(sizes, bottomUp, lanes),
                Compose.source(
                        sizes,
                        bottomUp,
                        transform,
                        steered,
                        isFour(sizes, steered) ? lanes : Groups.VECTOR));
    }

    private void bind() {
        expect.arg(1, expected);
        ingest.arg(4, color).arg(9, expected);
        warp.arg(0, history).arg(2, warped);
        compose.arg(0, color).arg(2, warped).arg(3, history);
        if (steering == null) { // any, where they are not read
            compose.arg(1, color).arg(8, color).arg(10, color);
        }
        remember.arg(0, color).arg(2, warped);
        if (steering != null) {
            remember.arg(3, steering.input()).arg(8, under);
            compose.arg(1, steering.output()).arg(8, under).arg(10, settled);
        }
    }

    /** Copies a frame to the device. */
    public void upload(FrameInputs in) {
        if (own == null) {
            own = allocateImages();
        }
        use(own);
        backend.upload(own.color(), in.color());
        backend.upload(own.depth(), in.depth());
        backend.upload(own.motion(), in.motion());
        reactive = in.reactive() != null;
        if (reactive) {
            backend.upload(own.reactive(), in.reactive());
        }
    }

    /** Takes a frame that is on the device already, and paints into its picture. */
    public void use(DeviceImages images) {
        reactive = images.reactive() != null;
        ingest.arg(0, images.color()).arg(1, images.depth()).arg(2, images.motion());
        warp.arg(4, reactive ? images.reactive() : images.motion()); // any, where it is not read
        compose.arg(4, images.picture());
    }

    private DeviceImages allocateImages() {
        return new DeviceImages(
                backend.allocate(sizes.renderPixels() * 8L),
                backend.allocate(sizes.renderPixels() * 4L),
                backend.allocate(sizes.renderPixels() * 4L),
                backend.allocate(sizes.renderPixels() * 2L),
                backend.allocate(sizes.displayPixels() * 4L));
    }

    /** Turns the frame into {@link #color} and the surfaces under it. */
    public void ingest(FrameInputs in) {
        now = 1 - now;
        if (!in.reset()) {
            expect.arg(0, geometry[1 - now]).arg(2, in.jitterX()).arg(3, in.jitterY());
            expect.launch(sizes.renderWidth(), sizes.renderHeight());
        }
        ingest.arg(3, geometry[1 - now]).arg(5, geometry[now]);
        ingest.arg(6, in.near()).arg(7, in.far()).arg(8, in.exposure());
        ingest.launch(Groups.items(sizes.renderWidth(), lanes), sizes.renderHeight());
    }

    /** Moves the history to where its surfaces are in this frame. */
    public void warp(FrameInputs in) {
        warp.arg(1, geometry[now]).arg(3, in.reset() ? 1 : 0).arg(5, reactive ? 1 : 0);
        warp.arg(6, memory[1 - now]);
        int pixels = sizes.isDouble() ? 2 : 1;
        warp.launch(sizes.displayWidth() / pixels, sizes.displayHeight() / pixels);
    }

    /**
     * Remembers how the history fits this frame; asks the steering, if there is one, how to blend.
     */
    public void predict(FrameInputs in) {
        remember.arg(1, geometry[now]);
        if (steering == null) {
            remember.arg(3, memory[1 - now]).arg(4, memory[now]);
            remember.arg(5, in.jitterX()).arg(6, in.jitterY());
            remember.launch(Groups.items(sizes.renderWidth(), lanes), sizes.renderHeight());
        } else {
            remember.arg(4, in.jitterX()).arg(5, in.jitterY());
            remember.arg(6, memory[1 - now]).arg(7, memory[now]);
            remember.launch(Groups.items(sizes.networkWidth(), lanes), sizes.networkHeight());
            steering.run();
        }
    }

    /** Blends the frame into the history, and makes the picture. */
    public void compose(FrameInputs in) {
        compose.arg(5, in.jitterX()).arg(6, in.jitterY()).arg(7, memory[now]);
        compose.arg(9, geometry[now]);
        if (isFour(sizes, steering != null)) {
            compose.launch(Groups.items(sizes.renderWidth(), lanes), sizes.renderHeight());
        } else {
            compose.launch(
                    Groups.items(sizes.displayWidth(), Groups.VECTOR), sizes.displayHeight());
        }
    }

    /** Whether the four display pixels in a render pixel are blended together. */
    private static boolean isFour(Sizes sizes, boolean steered) {
        return steered && sizes.isDouble();
    }

    /**
     * Waits for the picture of a frame that was uploaded, and copies it.
     *
     * @param rgba8 display size, 4 bytes a pixel, rows in the order of {@code bottomUp}
     */
    public void download(ByteBuffer rgba8) {
        backend.download(own.picture(), rgba8);
    }

    /** This frame's samples at render size; the weight is 1, or 0 where there is no colour. */
    public DeviceBuffer color() {
        return color;
    }

    /**
     * This frame's surfaces at render size: motion x, y, depth, and the share that was hidden
     * before.
     */
    public DeviceBuffer geometry() {
        return geometry[now];
    }

    /** The warped history at display size; the weight is how many samples it holds. */
    public DeviceBuffer warped() {
        return warped;
    }

    /**
     * Luma of the history where this frame's samples were taken, at render size, one float each;
     * below 0 where there is none. Null without steering.
     */
    public DeviceBuffer under() {
        return under;
    }

    /**
     * For how many frames what is seen has stood still, one float each: at render size at 2x, else
     * at display size. What moves has any number. Null without steering.
     */
    public DeviceBuffer settled() {
        return settled;
    }

    /**
     * What is remembered of each surface at render size: the mean of how far the history under its
     * samples lay above them, and the mean of the sizes of that.
     */
    public DeviceBuffer memory() {
        return memory[now];
    }

    /** The history at display size after {@link #compose}, in working space. */
    public DeviceBuffer history() {
        return history;
    }

    @Override
    public void close() {
        for (DeviceBuffer buffer :
                List.of(
                        color,
                        expected,
                        geometry[0],
                        geometry[1],
                        memory[0],
                        memory[1],
                        warped,
                        history)) {
            buffer.close();
        }
        if (under != null) {
            under.close();
            settled.close();
        }
        if (own != null) {
            own.close();
        }
        if (steering != null) {
            steering.close();
        }
    }
}
