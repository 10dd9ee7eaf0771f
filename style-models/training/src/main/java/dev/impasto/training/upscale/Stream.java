package dev.impasto.training.upscale;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.image.Sizes;
import dev.impasto.neural.upscale.TemporalUpscaler;
import dev.impasto.training.capture.Sequence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;

/**
 * One place of a batch: the product's own upscaler, fed with a window on some sequence, frame after
 * frame, until the sequence or its patience ends and it takes another. So a batch always holds
 * histories of every age.
 */
final class Stream implements AutoCloseable {
    private static final float MEDDLED = 0.06f;
    private static final float FLASHES = 0.01f;

    /** One of them replaces a whole frame now and then. */
    private static final float[] FLASH = {Float.NaN, 0, 6e4f};

    private static final float WELL_KNOWN = 8; // samples

    private final List<Sequence> sequences;
    private final int side;
    private final int scale;
    private final Random random;
    private final Crop crop;
    private final Backend backend;
    private final Given given;
    private final TemporalUpscaler upscaler;
    private final ByteBuffer history;
    private final float[] lastTruth;
    private FrameInputs in;
    private int frame;
    private int last = -1;
    private boolean fresh;
    private boolean flashed;

    Stream(List<Sequence> sequences, int side, Backend backend, long seed) {
        this.sequences = sequences;
        this.side = side;
        this.backend = backend;
        scale = sequences.get(0).header().wholeScale();
        random = new Random(seed);
        crop = new Crop(side, side);
        Sizes sizes = new Sizes(side, side, scale * side, scale * side);
        given = new Given(sizes, backend);
        lastTruth = new float[3 * scale * scale * side * side];
        upscaler = new TemporalUpscaler(sizes, false, DisplayTransform.FILMIC, backend, given);
        history =
                ByteBuffer.allocateDirect(16 * scale * scale * side * side)
                        .order(ByteOrder.nativeOrder());
    }

    /** Takes the next frame and brings the upscaler to where it asks for steering. */
    void next() {
        fresh = frame >= last;
        if (fresh) {
            aim();
        } else {
            frame++;
        }
        in = crop.inputs(frame, fresh);
        flashed = !fresh && random.nextFloat() < FLASHES && flash();
        upscaler.upload(in);
        upscaler.ingest(in);
        if (!fresh && random.nextFloat() < MEDDLED) {
            meddle(random.nextBoolean());
        }
        upscaler.warp(in);
        upscaler.predict(in);
    }

    /** True if the frame shows something now, and no longer its truth. */
    private boolean flash() {
        float light = FLASH[random.nextInt(FLASH.length)];
        crop.flash(light);
        return !Float.isNaN(light);
    }

    private void aim() {
        Sequence sequence = sequences.get(random.nextInt(sequences.size()));
        int x = random.nextInt(sequence.header().width() - side + 1);
        int y = random.nextInt(sequence.header().height() - side + 1);
        crop.aim(sequence, x, y, random.nextBoolean(), random.nextBoolean());
        int frames = sequence.header().frames();
        frame = random.nextInt(Math.max(frames / 2, 1));
        last = Math.min(frames - 1, frame + 4 + random.nextInt(frames));
    }

    /**
     * Changes a part of the history, so that errors of its own making are not all that the network
     * knows: spoils it, as wrong motion would, which is to be noticed; or puts the truth there,
     * which is to be kept.
     */
    private void meddle(boolean spoil) {
        backend.download(upscaler.history(), history);
        if (!spoil) {
            crop.truth(frame - 1, lastTruth, 0);
        }
        int width = scale * side;
        int x0 = random.nextInt(side);
        int y0 = random.nextInt(side);
        int w = 8 + random.nextInt(side);
        float luma = (random.nextFloat() - 0.5f) * 0.4f;
        for (int y = y0; y < Math.min(y0 + w, width); y++) {
            for (int x = x0; x < Math.min(x0 + w, width); x++) {
                int pixel = y * width + x;
                if (spoil) {
                    history.putFloat(16 * pixel, Math.max(history.getFloat(16 * pixel) + luma, 0));
                } else {
                    putTruth(pixel, width * width);
                }
            }
        }
        backend.upload(upscaler.history(), history);
    }

    private void putTruth(int pixel, int area) {
        for (int c = 0; c < 3; c++) {
            history.putFloat(16 * pixel + 4 * c, lastTruth[c * area + pixel]);
        }
        history.putFloat(16 * pixel + 12, WELL_KNOWN);
    }

    /** Whether this frame has nothing to do with the one before. */
    boolean fresh() {
        return fresh || in.reset();
    }

    /** Whether a flash hides what the truth shows. */
    boolean flashed() {
        return flashed;
    }

    float jitterX() {
        return in.jitterX();
    }

    float jitterY() {
        return in.jitterY();
    }

    /** Copies what steering and blending go by into direct buffers. */
    void fetch(ByteBuffer features, ByteBuffer warped, ByteBuffer geometry) {
        backend.download(given.input(), features);
        backend.download(upscaler.warped(), warped);
        backend.download(upscaler.geometry(), geometry);
    }

    /**
     * Likewise of each render pixel its sample, the history under it and what is remembered, and
     * for how many frames each pixel has stood still: one a render pixel at 2x, else a display
     * pixel.
     */
    void fetchSamples(ByteBuffer color, ByteBuffer under, ByteBuffer memory, ByteBuffer settled) {
        backend.download(upscaler.color(), color);
        backend.download(upscaler.under(), under);
        backend.download(upscaler.memory(), memory);
        backend.download(upscaler.settled(), settled);
    }

    /** Planes of the truth of this frame. */
    void truth(float[] planes, int to) {
        crop.truth(frame, planes, to);
    }

    /** Blends the frame with these parameters: what comes out is the next history. */
    void blend(ByteBuffer parameters) {
        backend.upload(given.output(), parameters);
        upscaler.compose(in);
    }

    @Override
    public void close() {
        upscaler.close();
    }
}
