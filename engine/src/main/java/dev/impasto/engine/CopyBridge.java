package dev.impasto.engine;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import dev.impasto.raster.PixelPath;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** Images cross through host memory, and no more of them than the pass reads. */
final class CopyBridge implements TextureBridge {
    private final Supplier<PixelPath> path;

    CopyBridge(Supplier<PixelPath> path) {
        this.path = path;
    }

    @Override
    public String name() {
        return path.get().toString();
    }

    @Override
    public void prepare(GBuffer in) {
        in.fetch(Layer.COLOR);
        in.fetch(Layer.DEPTH);
        in.fetch(Layer.MOTION);
        if (in.isReactive()) {
            in.fetch(Layer.REACTIVE);
        }
    }

    @Override
    public ByteBuffer host(GBuffer in, Layer layer) {
        return in.read(layer);
    }

    @Override
    public void dispatch(NeuralPass pass, FrameInputs inputs, Canvas out) {
        pass.dispatch(inputs, out.rgba8());
    }

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public boolean isLost() {
        return false; // raster makes its memory anew
    }

    @Override
    public void close() {
        // raster owns the memory
    }
}
