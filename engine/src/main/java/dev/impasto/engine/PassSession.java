package dev.impasto.engine;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.GlSharing;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import dev.impasto.raster.PixelPath;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An open backend, the pass that is planned on it, and the bridge that frames cross to it by. */
final class PassSession implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PassSession.class.getName());

    private final Supplier<Backend> backends;
    private final Supplier<PixelPath> copies;
    private final PlannedPass planned;
    private final Steady display = new Steady();
    private Backend backend;
    private Aside aside;
    private TextureBridge bridge;
    private List<String> stages = List.of();
    private FrameInputs inputs;
    private boolean fresh;
    private boolean painted;
    private long waited;

    /**
     * @param copies how images are copied where they are
     */
    PassSession(Supplier<Backend> backends, Models models, Supplier<PixelPath> copies) {
        this.backends = backends;
        this.copies = copies;
        planned = new PlannedPass(models);
        open();
    }

    private void open() {
        backend = backends.get();
        aside = new Aside();
        bridge = new CopyBridge(copies);
        Optional<GlSharing> sharing = backend.glSharing();
        if (sharing.isPresent()) {
            try {
                bridge = new SharedBridge(backend, sharing.get());
            } catch (RuntimeException e) {
                logCopies(e);
            }
        }
    }

    String device() {
        return backend.name();
    }

    /** How images cross between OpenGL and the device. */
    String bridge() {
        return bridge.name();
    }

    /** Whether a network upscales. */
    boolean hasNetwork() {
        return planned.hasNetwork();
    }

    /** Queues what a frame's crossing to the device needs, right behind its drawing. */
    void prepare(GBuffer in) {
        if (bridge.isLost()) { // and with it what the device shared with
            close();
            open();
        }
        orElseCopy(() -> bridge.prepare(in));
    }

    /**
     * Paints one frame that was prepared.
     *
     * @param style network to use, or null
     * @param behind whether the picture may be that of the frame before, where one is on its way,
     *     while this frame's is made until the next
     * @return whether there is a picture: not while the display's size changes from frame to frame,
     *     and not where this frame is the first that may be behind
     */
    boolean paint(GBuffer in, String style, float strength, boolean behind, Canvas out) {
        boolean shown = land(behind, out);
        painted = display.isSteady(out.width(), out.height()) || pass() == null;
        if (!painted) {
            return false;
        }
        if (planned.fit(backend, in, style, out.width(), out.height())) {
            stages = pass().stages();
            fresh = true;
        }
        if (behind && bridge instanceof CopyBridge) {
            inputs = inputs(in, strength, in::read);
            pass().upload(inputs);
            aside.start(pass()::run);
        } else {
            orElseCopy(
                    () -> {
                        inputs = inputs(in, strength, layer -> bridge.host(in, layer));
                        bridge.dispatch(pass(), inputs, out);
                    });
            shown = true;
        }
        fresh = false;
        return shown;
    }

    /** Waits for the picture that is on its way, if any; whether it is what is to be shown. */
    private boolean land(boolean wanted, Canvas out) {
        boolean landing = wanted && isBehind() && planned.isFor(out.width(), out.height());
        long start = System.nanoTime();
        aside.await();
        waited = System.nanoTime() - start;
        if (landing) {
            pass().download(out.rgba8());
        }
        return landing;
    }

    /** Whether the picture of the frame that was painted last is still on its way. */
    boolean isBehind() {
        return aside.isRunning();
    }

    private FrameInputs inputs(GBuffer in, float strength, Function<Layer, ByteBuffer> image) {
        // The pass knows perspective only: depth of a parallel view is near to that of one from
        // afar.
        float range = in.far() - in.near();
        return new FrameInputs(
                image.apply(Layer.COLOR),
                image.apply(Layer.DEPTH),
                image.apply(Layer.MOTION),
                in.isReactive() ? image.apply(Layer.REACTIVE) : null,
                in.jitterX(),
                in.jitterY(),
                in.isParallel() ? range : in.near(),
                in.isParallel() ? 2 * range : in.far(),
                in.exposure(),
                strength,
                in.reset() || fresh);
    }

    /** What the pass got last, with images in host memory: those of the G-buffer. */
    FrameInputs inputs(GBuffer in) {
        return inputs.withImages(
                in.read(Layer.COLOR),
                in.read(Layer.DEPTH),
                in.read(Layer.MOTION),
                in.isReactive() ? in.read(Layer.REACTIVE) : null);
    }

    /** Sharing that fails is given up, and what failed is done once more with copies. */
    private void orElseCopy(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (bridge instanceof CopyBridge) {
                throw e;
            }
            logCopies(e);
            bridge.close();
            bridge = new CopyBridge(copies);
            fresh = true;
            step.run();
        }
    }

    private static void logCopies(RuntimeException cause) {
        LOG.log(
                System.Logger.Level.WARNING,
                "images are copied, since sharing them with OpenGL failed: " + cause.getMessage());
    }

    /** The pass that painted last, or null. */
    NeuralPass pass() {
        return planned.pass();
    }

    /** Adds the times of the last frame's stages. */
    void report(FrameStats stats) {
        if (painted) {
            stats.add("transfer", bridge.nanos());
            if (isBehind()) {
                stats.add("wait", waited);
            }
            for (int i = 0; i < stages.size(); i++) {
                stats.add(stages.get(i), pass().nanos(i));
            }
        }
    }

    @Override
    public void close() {
        aside.close();
        planned.close();
        bridge.close();
        backend.close();
    }
}
