package dev.impasto.demos.game.pass;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.backend.DeviceBuffer;
import dev.impasto.neural.backend.DeviceException;
import dev.impasto.neural.backend.DeviceProfile;
import dev.impasto.neural.backend.Kernel;
import dev.impasto.neural.backend.KernelSource;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/** A backend whose kernels fail once it is told to, to show that the game goes on. */
final class FaultyBackend implements Backend {
    private final Backend sound;
    private final BooleanSupplier broken;

    FaultyBackend(Backend sound, BooleanSupplier broken) {
        this.sound = sound;
        this.broken = broken;
    }

    @Override
    public Kernel kernel(KernelSource source) {
        return new FaultyKernel(sound.kernel(source), source.function());
    }

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public DeviceProfile profile() {
        return sound.profile();
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        return sound.allocate(bytes);
    }

    @Override
    public void upload(DeviceBuffer dst, ByteBuffer src) {
        sound.upload(dst, src);
    }

    @Override
    public void download(DeviceBuffer src, ByteBuffer dst) {
        sound.download(src, dst);
    }

    @Override
    public void finish() {
        sound.finish();
    }

    @Override
    public void close() {
        sound.close();
    }

    private final class FaultyKernel implements Kernel {
        private final Kernel kernel;
        private final String function;

        FaultyKernel(Kernel kernel, String function) {
            this.kernel = kernel;
            this.function = function;
        }

        @Override
        public Kernel arg(int index, DeviceBuffer buffer) {
            kernel.arg(index, buffer);
            return this;
        }

        @Override
        public Kernel arg(int index, int value) {
            kernel.arg(index, value);
            return this;
        }

        @Override
        public Kernel arg(int index, float value) {
            kernel.arg(index, value);
            return this;
        }

        @Override
        public void close() {
            kernel.close();
        }

        @Override
        public void launch(int globalX, int globalY) {
            if (broken.getAsBoolean()) {
                throw new DeviceException("kernel " + function + " failed, as it was told to");
            }
            kernel.launch(globalX, globalY);
        }
    }
}
