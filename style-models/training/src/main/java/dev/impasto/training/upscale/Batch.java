package dev.impasto.training.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.upscale.BlendRules;
import dev.impasto.neural.upscale.TemporalUpscaler;
import dev.impasto.training.capture.Sequence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The streams that are trained on together, and their frames as arrays. */
final class Batch implements AutoCloseable {
    private static final int BLOCK = 8;

    /**
     * One step's data.
     *
     * @param features N x 16 x H x W
     * @param color N x 4 x H x W: Y, Co, Cg and 1, or zeros
     * @param under N x 1 x H x W: luma of the history under the samples, or below 0
     * @param memory N x 2 x H x W: means of residuals and of their sizes
     * @param still N x S x 1 x H x W: frames that a display pixel has stood still, 0 if it moves
     * @param warped N x S x 4 x H x W: history by display pixel in a render pixel, rows first
     * @param jitterX N, likewise {@code jitterY}
     * @param origins N x 1 x S*H*W: which display pixel of the last frame each of {@code warped}
     *     comes from, nearly
     * @param truth N x 3 x sH x sW
     * @param goesOn N x 1 x 1 x 1: 0 where a run begins, else 1
     * @param counts N x 1 x 1 x 1: 0 where the frame does not show what the truth does, else 1
     */
    record Arrays(
            NDArray features,
            NDArray color,
            NDArray under,
            NDArray memory,
            NDArray still,
            NDArray warped,
            float[] jitterX,
            float[] jitterY,
            NDArray origins,
            NDArray truth,
            NDArray goesOn,
            NDArray counts) {}

    /** What is fetched of each render pixel, and its planes. */
    private record Fetched(int channels, ByteBuffer pixels, float[] planes) {
        Fetched(int channels, int pixels) {
            this(channels, floats(channels * pixels), new float[channels * pixels]);
        }

        /** From the device's layout to planes: PyTorch is slow on anything else. */
        void unpack(int stream, int pixel, int area) {
            for (int c = 0; c < channels; c++) {
                planes[(stream * channels + c) * area + pixel] =
                        pixels.getFloat(4 * ((stream * area + pixel) * channels + c));
            }
        }
    }

    private final List<Stream> streams = new ArrayList<>();
    private final int side;
    private final int scale;
    private final ByteBuffer features;
    private final Fetched color;
    private final Fetched under;
    private final Fetched memory;
    private final ByteBuffer settled;
    private final ByteBuffer warped;
    private final ByteBuffer geometry;
    private final ByteBuffer parameters;
    private final float[] truth;
    private final float[] featurePlanes;
    private final float[] warpedPlanes;
    private final float[] stillPlanes;
    private final long[] origins;

    /**
     * @param sequences all of one scale
     */
    Batch(List<Sequence> sequences, int size, int side, Backend backend, long seed) {
        this.side = side;
        scale = sequences.get(0).header().wholeScale();
        for (int i = 0; i < size; i++) {
            streams.add(new Stream(sequences, side, backend, seed * 1000 + i));
        }
        int pixels = size * side * side;
        features = floats(TemporalUpscaler.FEATURES * pixels);
        color = new Fetched(4, pixels);
        under = new Fetched(1, pixels);
        memory = new Fetched(2, pixels);
        int shown = scale * scale * pixels;
        settled = floats(scale == 2 ? pixels : shown);
        warped = floats(4 * shown);
        geometry = floats(4 * pixels);
        parameters = floats(TemporalUpscaler.PARAMETERS * pixels);
        truth = new float[3 * shown];
        featurePlanes = new float[TemporalUpscaler.FEATURES * pixels];
        warpedPlanes = new float[4 * shown];
        stillPlanes = new float[shown];
        origins = new long[shown];
    }

    private static ByteBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    /** Moves every stream on by a frame. */
    Arrays next(NDManager manager) {
        int n = streams.size();
        float[] jitterX = new float[n];
        float[] jitterY = new float[n];
        float[] goesOn = new float[n];
        float[] counts = new float[n];
        for (int i = 0; i < n; i++) {
            Stream stream = streams.get(i);
            stream.next();
            stream.fetch(part(features, i), part(warped, i), part(geometry, i));
            stream.fetchSamples(
                    part(color.pixels, i),
                    part(under.pixels, i),
                    part(memory.pixels, i),
                    part(settled, i));
            stream.truth(truth, i * truth.length / n);
            jitterX[i] = stream.jitterX();
            jitterY[i] = stream.jitterY();
            goesOn[i] = stream.fresh() ? 0 : 1;
            counts[i] = stream.flashed() ? 0 : 1;
        }
        unpack();
        return new Arrays(
                manager.create(featurePlanes, shape(n, TemporalUpscaler.FEATURES)),
                manager.create(color.planes, shape(n, 4)),
                manager.create(under.planes, shape(n, 1)),
                manager.create(memory.planes, shape(n, 2)),
                manager.create(stillPlanes, new Shape(n, scale * scale, 1, side, side)),
                manager.create(warpedPlanes, new Shape(n, scale * scale, 4, side, side)),
                jitterX,
                jitterY,
                manager.create(origins, new Shape(n, 1, (long) origins.length / n)),
                manager.create(truth, new Shape(n, 3, (long) scale * side, (long) scale * side)),
                manager.create(goesOn, new Shape(n, 1, 1, 1)),
                manager.create(counts, new Shape(n, 1, 1, 1)));
    }

    private Shape shape(int n, int channels) {
        return new Shape(n, channels, side, side);
    }

    private void unpack() {
        int n = streams.size();
        int area = side * side;
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < area; p++) {
                for (int c = 0; c < TemporalUpscaler.FEATURES; c++) {
                    int block = i * TemporalUpscaler.FEATURES / BLOCK + c / BLOCK;
                    featurePlanes[(i * TemporalUpscaler.FEATURES + c) * area + p] =
                            features.getFloat(4 * ((block * area + p) * BLOCK + c % BLOCK));
                }
                color.unpack(i, p, area);
                under.unpack(i, p, area);
                memory.unpack(i, p, area);
                unpackWarped(i, p, area);
            }
        }
    }

    private void unpackWarped(int i, int p, int area) {
        int parts = scale * scale;
        for (int part = 0; part < parts; part++) {
            int row = scale * (p / side) + part / scale;
            int column = scale * (p % side) + part % scale;
            int from = 4 * (i * parts * area + row * scale * side + column);
            for (int c = 0; c < 4; c++) {
                int to = ((i * parts + part) * 4 + c) * area + p;
                warpedPlanes[to] = warped.getFloat(4 * (from + c));
            }
            int counted = scale == 2 ? i * area + p : from / 4;
            float frames = settled.getFloat(4 * counted);
            stillPlanes[(i * parts + part) * area + p] = stands(i * area + p) ? frames : 0;
            origins[(i * parts + part) * area + p] = origin(i * area + p, row, column);
        }
    }

    private boolean stands(int render) {
        return BlendRules.stands(
                geometry.getFloat(16 * render),
                geometry.getFloat(16 * render + 4),
                geometry.getFloat(16 * render + 12));
    }

    private int origin(int render, int row, int column) {
        int width = scale * side;
        int x = column + Math.round(scale * geometry.getFloat(16 * render));
        int y = row + Math.round(scale * geometry.getFloat(16 * render + 4));
        return Math.min(Math.max(y, 0), width - 1) * width + Math.min(Math.max(x, 0), width - 1);
    }

    /** Blends every stream's frame with what was predicted, N x 8 x H x W. */
    void blend(NDArray predicted) {
        parameters.clear();
        parameters.asFloatBuffer().put(predicted.transpose(0, 2, 3, 1).toFloatArray());
        for (int i = 0; i < streams.size(); i++) {
            streams.get(i).blend(part(parameters, i));
        }
    }

    private ByteBuffer part(ByteBuffer all, int index) {
        int bytes = all.capacity() / streams.size();
        return all.slice(index * bytes, bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        streams.forEach(Stream::close);
    }
}
