package dev.impasto.neural;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.BackendScope;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.stylise.Stylist;
import dev.impasto.neural.upscale.NetworkSteering;
import dev.impasto.neural.upscale.Steering;
import dev.impasto.neural.upscale.TemporalUpscaler;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The neural pass: small jittered frames in, one large picture a frame out. Made once for fixed
 * sizes, then dispatched each frame on the thread that uses its backend; a dispatch allocates
 * nothing on the Java heap.
 *
 * <p>It keeps what it saw in earlier frames. Frames must come in the order in which they were
 * drawn, and {@link FrameInputs#reset} must be set where they do not follow from one another.
 */
public final class NeuralPass implements AutoCloseable {
    /** One step of a frame. */
    private interface Step {
        void run(FrameInputs in, ByteBuffer rgba8);
    }

    /** A GPU that is waited for after each stage stands still about as long as a stage takes. */
    private static final int TIMED_EVERY = 16;

    private final BackendScope backend;
    private final boolean waitsCheaply;
    private final Sizes sizes;
    private final TemporalUpscaler upscaler;
    private final Stylist stylist;
    private final List<String> names = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final long[] running;
    private final long[] nanos;
    private FrameInputs frame;
    private int frames;

    private NeuralPass(PassConfig config, BackendScope backend) {
        this.backend = backend;
        waitsCheaply = backend.profile().cpu();
        sizes = config.sizes();
        boolean steered = config.upscaler() != null;
        backend.prepare(
                TemporalUpscaler.kernels(
                        sizes, config.bottomUp(), config.transform(), steered, backend.profile()));
        Steering steering = steered ? new NetworkSteering(config.upscaler(), backend, sizes) : null;
        upscaler =
                new TemporalUpscaler(
                        sizes, config.bottomUp(), config.transform(), backend, steering);
        stylist =
                config.style() == null
                        ? null
                        : new Stylist(
                                config.style(),
                                backend,
                                sizes,
                                config.transform(),
                                upscaler.color());
        plan(steered);
        running = new long[steps.size()];
        nanos = new long[steps.size()];
    }

    /**
     * Plans a pass. It uses the backend but does not own it.
     *
     * @throws ModelException if a network does not fit its task
     * @throws DeviceException if the device refuses
     */
    public static NeuralPass create(PassConfig config, Backend backend) {
        BackendScope scope = new BackendScope(backend);
        try {
            return new NeuralPass(config, scope);
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    private void plan(boolean network) {
        step("upload", (in, out) -> upscaler.upload(in));
        step("ingest", (in, out) -> upscaler.ingest(in));
        if (stylist != null) {
            step("stylise", (in, out) -> stylist.paint(in, upscaler.geometry()));
        }
        step("warp", (in, out) -> upscaler.warp(in));
        step(network ? "predict" : "remember", (in, out) -> upscaler.predict(in));
        step("compose", (in, out) -> upscaler.compose(in));
        step("download", (in, out) -> upscaler.download(out));
    }

    private void step(String name, Step step) {
        names.add(name);
        steps.add(step);
    }

    /**
     * Runs the pass on one frame in host memory and waits for its picture: {@link #upload}, {@link
     * #run} and {@link #download} in one.
     *
     * @throws IllegalArgumentException if a buffer does not have the size that the pass was made
     *     for
     * @throws DeviceException if the device refuses; the pass is then to be closed
     */
    public void dispatch(FrameInputs in, ByteBuffer rgba8) {
        upload(in);
        run();
        download(rgba8);
    }

    /**
     * Takes one frame in host memory; its images may be overwritten when this returns.
     *
     * @throws IllegalArgumentException if a buffer does not have the size that the pass was made
     *     for
     * @throws DeviceException if the device refuses; the pass is then to be closed
     */
    public void upload(FrameInputs in) {
        require(in.color(), sizes.renderPixels() * 8, "color");
        require(in.depth(), sizes.renderPixels() * 4, "depth");
        require(in.motion(), sizes.renderPixels() * 4, "motion");
        if (in.reactive() != null) {
            require(in.reactive(), sizes.renderPixels() * 2, "reactive");
        }
        frame = in;
        run(0, 1, null);
    }

    /**
     * Makes the picture of the frame that was uploaded, and waits for it. It may run on another
     * thread, while nobody else uses the pass or its backend.
     *
     * @throws DeviceException if the device refuses; the pass is then to be closed
     */
    public void run() {
        run(1, running.length - 1, null);
    }

    /**
     * Gives the picture that {@link #run} made.
     *
     * @param rgba8 display size, 4 bytes a pixel, a direct buffer: as {@link PassConfig#transform}
     *     shows it, alpha 255; rows as {@link PassConfig#bottomUp} says
     * @throws IllegalArgumentException if it does not have the size that the pass was made for
     * @throws DeviceException if the device refuses; the pass is then to be closed
     */
    public void download(ByteBuffer rgba8) {
        require(rgba8, sizes.displayPixels() * 4, "rgba8");
        run(running.length - 1, running.length, rgba8);
        keepTimes();
    }

    /**
     * Runs the pass on one frame that is on the device, and waits for its picture there; nothing is
     * uploaded or downloaded.
     *
     * @param in the frame's numbers; its own images are not read
     * @throws DeviceException if the device refuses; the pass is then to be closed
     */
    public void dispatch(FrameInputs in, DeviceImages images) {
        upscaler.use(images);
        frame = in;
        running[0] = 0;
        running[running.length - 1] = 0;
        run();
        keepTimes();
    }

    private void keepTimes() {
        frames++;
        System.arraycopy(running, 0, nanos, 0, nanos.length);
    }

    private void run(int from, int to, ByteBuffer rgba8) {
        boolean timed = to - from == 1 || waitsCheaply || frames % TIMED_EVERY == 0;
        for (int i = from; i < to; i++) {
            long start = System.nanoTime();
            steps.get(i).run(frame, rgba8);
            if (timed) {
                backend.finish();
                running[i] = System.nanoTime() - start;
            }
        }
        if (!timed) {
            backend.finish();
        }
    }

    private static void require(ByteBuffer image, int bytes, String name) {
        if (image == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (image.remaining() != bytes) {
            throw new IllegalArgumentException(
                    name + " has " + image.remaining() + " bytes instead of " + bytes);
        }
    }

    /**
     * Copies what the last dispatch made of each render pixel's surface, for people to look at:
     * four floats a pixel, rows from the top. Motion x and y, distance, and the share that was
     * hidden in the frame before.
     *
     * @param to render size, 16 bytes a pixel, a direct buffer in native order
     */
    public void readSurfaces(ByteBuffer to) {
        require(to, sizes.renderPixels() * 16, "surfaces");
        backend.download(upscaler.geometry(), to);
    }

    /**
     * Copies the history after the last dispatch, likewise: luma, orange and green in working
     * space, and its weight, which is the number of samples that it holds, 0 to 16.
     *
     * @param to display size, 16 bytes a pixel, a direct buffer in native order
     */
    public void readHistory(ByteBuffer to) {
        require(to, sizes.displayPixels() * 16, "history");
        backend.download(upscaler.history(), to);
    }

    /** Names of the stages, in the order in which they run. */
    public List<String> stages() {
        return List.copyOf(names);
    }

    /**
     * How long a stage took for the last picture that was given, in nanoseconds; 0 for upload and
     * download where the frame was on the device. On a GPU the stages between these are timed in
     * every 16th frame only, since the wait for each one costs the frame, and are the last that
     * were.
     */
    public long nanos(int stage) {
        return nanos[stage];
    }

    /** Frees the pass's memory and kernels; the backend stays open. */
    @Override
    public void close() {
        if (stylist != null) {
            stylist.close();
        }
        upscaler.close();
        backend.close();
    }
}
