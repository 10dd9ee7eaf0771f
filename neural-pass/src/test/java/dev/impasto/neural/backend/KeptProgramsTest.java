package dev.impasto.neural.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that are asked for ahead, and what of them is on disk; on PoCL as the scripts set it.
 */
class KeptProgramsTest {

    private static final KernelSource BROKEN = source("test_broken.cl", "broken", 0);

    @TempDir Path folder;

    private static KernelSource source(String file, String function, int times) {
        return new KernelSource(file, function, Map.of("TIMES", "" + times), (args, x, y) -> {});
    }

    private static KernelSource scale(int times) {
        return source("test_scale.cl", "scale", times);
    }

    private OpenClBackend open() {
        return OpenClBackend.open(new DiskCache(folder));
    }

    @BeforeEach
    void binariesAreKept() {
        try (OpenClBackend backend = open()) {
            boolean isPocl = backend.device().platform().equals("Portable Computing Language");
            assumeTrue(!isPocl || "0".equals(System.getenv("POCL_WORK_GROUP_SPECIALIZATION")));
        }
    }

    @Test
    void aProgramIsOnDiskBeforeItsBackendCloses() {
        try (OpenClBackend backend = open();
                OpenClBackend other = open()) {
            assertThat(other.prepareForNextTime(List.of(scale(2)))).isFalse();
            backend.kernel(scale(2));
            assertThat(other.prepareForNextTime(List.of(scale(2)))).isTrue();
            assertThat(other.prepareForNextTime(List.of(scale(2), scale(3)))).isFalse();
        }
    }

    @Test
    void whatTheNextStartWantsIsCompiledInTheEnd() {
        try (OpenClBackend backend = open()) {
            backend.prepareForNextTime(List.of(BROKEN, scale(2)));
        }
        try (OpenClBackend backend = open()) {
            assertThat(backend.prepareForNextTime(List.of(scale(2)))).isTrue();
            assertThat(product(backend.kernel(scale(2)), backend)).isEqualTo(5 * 2 * 3);
        }
    }

    @Test
    void kernelsThatWereAskedForAheadComputeAsOthersDo() {
        try (OpenClBackend backend = open()) {
            backend.prepare(List.of(scale(2), scale(3), BROKEN, scale(4)));
            for (int times = 4; times >= 2; times--) {
                assertThat(product(backend.kernel(scale(times)), backend)).isEqualTo(5 * times * 3);
            }
            assertThatThrownBy(() -> backend.kernel(BROKEN))
                    .isInstanceOf(DeviceException.class)
                    .hasMessageStartingWith("test_broken.cl does not");
        }
    }

    @Test
    void aBackendThatClosesWhileItCompilesLeavesNoOpenClObject() {
        int before = OpenClBackend.openObjects();
        try (OpenClBackend backend = open()) {
            backend.prepare(List.of(scale(2), BROKEN, scale(3), scale(4)));
        }
        assertThat(OpenClBackend.openObjects()).isEqualTo(before);
    }

    /** Of 5, the kernel's own factor, and 3. */
    private static float product(Kernel kernel, Backend backend) {
        DeviceBuffer buffer = backend.allocate(4);
        ByteBuffer host = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
        backend.upload(buffer, host.putFloat(0, 5));
        kernel.arg(0, buffer).arg(1, buffer).arg(2, 1).arg(3, 1f).launch(1, 1);
        backend.download(buffer, host);
        return host.getFloat(0);
    }
}
