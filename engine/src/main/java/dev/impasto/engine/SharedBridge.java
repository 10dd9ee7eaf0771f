package dev.impasto.engine;

import dev.impasto.neural.DeviceImages;
import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.NeuralPass;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.GlSharing;
import dev.impasto.raster.Canvas;
import dev.impasto.raster.GBuffer;
import dev.impasto.raster.Layer;
import dev.impasto.raster.PixelBuffer;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Images cross in OpenGL's buffers, which the device uses in place; host memory sees none of them.
 * Buffers rather than textures, since that is what the kernels read: OpenGL copies its textures to
 * them on the GPU, in the kernels' own layout.
 */
final class SharedBridge implements TextureBridge {
    private static final int PICTURE_BYTES = 4;

    private final Backend backend;
    private final GlSharing sharing;
    private final Slot probe = new Slot();
    private final Slot color = new Slot();
    private final Slot depth = new Slot();
    private final Slot motion = new Slot();
    private final Slot reactive = new Slot();
    private final Slot picture = new Slot();
    private boolean isReactive;
    private long nanos;

    /**
     * Tries once whether it works.
     *
     * @throws DeviceException if it does not
     */
    SharedBridge(Backend backend, GlSharing sharing) {
        this.backend = backend;
        this.sharing = sharing;
        try {
            probe.fit(DeviceBuffer.ALIGNMENT);
            PixelBuffer.finishAll();
            sharing.acquire(List.of(probe.shared));
            sharing.release(List.of(probe.shared));
            backend.finish();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public String name() {
        return "shared buffers";
    }

    @Override
    public void prepare(GBuffer in) {
        copy(in, Layer.COLOR, color);
        copy(in, Layer.DEPTH, depth);
        copy(in, Layer.MOTION, motion);
        isReactive = in.isReactive();
        if (isReactive) {
            copy(in, Layer.REACTIVE, reactive);
        }
    }

    private static void copy(GBuffer in, Layer layer, Slot to) {
        to.fit(in.width() * in.height() * layer.bytes());
        in.copy(layer, to.buffer);
    }

    @Override
    public ByteBuffer host(GBuffer in, Layer layer) {
        return null;
    }

    @Override
    public void dispatch(NeuralPass pass, FrameInputs inputs, Canvas out) {
        long start = System.nanoTime();
        picture.fit(PICTURE_BYTES * out.width() * out.height());
        DeviceImages images =
                new DeviceImages(
                        color.shared,
                        depth.shared,
                        motion.shared,
                        isReactive ? reactive.shared : null,
                        picture.shared);
        List<DeviceBuffer> used = images.all();
        PixelBuffer.finishAll();
        sharing.acquire(used);
        long acquired = System.nanoTime();
        pass.dispatch(inputs, images);
        long painted = System.nanoTime();
        sharing.release(used);
        backend.finish();
        nanos = acquired - start + System.nanoTime() - painted;
        out.show(picture.buffer);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean isLost() {
        return probe.buffer.isLost();
    }

    @Override
    public void close() {
        for (Slot slot : new Slot[] {probe, color, depth, motion, reactive, picture}) {
            slot.close();
        }
    }

    /** A buffer of OpenGL's and the device's view of it, for one image after another. */
    private final class Slot implements AutoCloseable {
        PixelBuffer buffer;
        DeviceBuffer shared;

        void fit(int bytes) {
            if (shared == null || shared.bytes() != bytes) {
                close();
                buffer = PixelBuffer.ofSize(bytes);
                shared = sharing.share(buffer.name(), bytes);
            }
        }

        @Override
        public void close() {
            if (shared != null) {
                shared.close();
                shared = null;
            }
            if (buffer != null) {
                buffer.close();
                buffer = null;
            }
        }
    }
}
