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
    private static final float CORRUPTED = 0.04f;

    private final List<Sequence> sequences;
    private final int side;
    private final int scale;
    private final Random random;
    private final Crop crop;
    private final Backend backend;
    private final Given given;
    private final TemporalUpscaler upscaler;
    private final ByteBuffer history;
    private FrameInputs in;
    private int frame;
    private int last = -1;
    private boolean fresh;

    Stream(List<Sequence> sequences, int side, Backend backend, long seed) {
        this.sequences = sequences;
        this.side = side;
        this.backend = backend;
        scale = sequences.get(0).header().wholeScale();
        random = new Random(seed);
        crop = new Crop(side, side);
        Sizes sizes = new Sizes(side, side, scale * side, scale * side);
        given = new Given(sizes, backend);
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
        upscaler.upload(in);
        upscaler.ingest(in);
        if (!fresh && random.nextFloat() < CORRUPTED) {
            corrupt();
        }
        upscaler.warp(in);
        upscaler.predict(in);
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

    /** Spoils a part of the history, as wrong motion would: the network has to notice. */
    private void corrupt() {
        backend.download(upscaler.history(), history);
        int x0 = random.nextInt(side);
        int y0 = random.nextInt(side);
        int w = 8 + random.nextInt(side);
        float luma = (random.nextFloat() - 0.5f) * 0.4f;
        for (int y = y0; y < Math.min(y0 + w, scale * side); y++) {
            for (int x = x0; x < Math.min(x0 + w, scale * side); x++) {
                int at = 16 * (y * scale * side + x);
                history.putFloat(at, Math.max(history.getFloat(at) + luma, 0));
            }
        }
        backend.upload(upscaler.history(), history);
    }

    /** Whether this frame is the first of a run. */
    boolean fresh() {
        return fresh;
    }

    float jitterX() {
        return in.jitterX();
    }

    float jitterY() {
        return in.jitterY();
    }

    /** Copies what steering and blending go by into direct buffers. */
    void fetch(ByteBuffer features, ByteBuffer color, ByteBuffer warped) {
        backend.download(given.input(), features);
        backend.download(upscaler.color(), color);
        backend.download(upscaler.warped(), warped);
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
