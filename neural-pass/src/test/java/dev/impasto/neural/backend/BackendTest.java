package dev.impasto.neural.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.jocl.cl_context_properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackendTest {

    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;
    private static final KernelSource SCALE =
            new KernelSource(
                    "test_scale.cl",
                    "scale",
                    Map.of("TIMES", "2"),
                    ReferenceKernel.each(
                            (args, x, y) -> {
                                int i = y * args.integer(2) + x;
                                args.floats(1).put(i, args.floats(0).get(i) * args.real(3) * 6);
                            }));

    private static Backend open(String kind) {
        return kind.equals("opencl") ? OpenClBackend.open() : new ReferenceBackend();
    }

    private static ByteBuffer host(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opencl", "reference"})
    void aKernelSeesItsArgumentsAndDefines(String kind) {
        try (Backend backend = open(kind)) {
            ByteBuffer in = host(4 * WIDTH * HEIGHT);
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                in.putFloat(4 * i, i);
            }
            DeviceBuffer from = backend.allocate(in.capacity());
            DeviceBuffer to = backend.allocate(in.capacity());
            backend.upload(from, in);
            backend.kernel(SCALE)
                    .arg(0, from)
                    .arg(1, to)
                    .arg(2, WIDTH)
                    .arg(3, 0.5f)
                    .launch(WIDTH, HEIGHT);
            ByteBuffer out = host(in.capacity());
            backend.download(to, out);
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                assertThat(out.getFloat(4 * i)).isEqualTo(3f * i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"opencl", "reference"})
    void aNewBufferIsZeroAndASliceSharesItsMemory(String kind) {
        try (Backend backend = open(kind)) {
            DeviceBuffer whole = backend.allocate(1000);
            ByteBuffer part = host(8).putLong(0, 0x0123456789abcdefL);
            backend.upload(whole.slice(512, 100), part);
            ByteBuffer out = host(1000);
            backend.download(whole, out);
            for (int i = 0; i < 1000; i++) {
                byte expected = i >= 512 && i < 520 ? part.get(i - 512) : 0;
                assertThat(out.get(i)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"opencl", "reference"})
    void aTransferTakesThePartBetweenPositionAndLimit(String kind) {
        try (Backend backend = open(kind)) {
            DeviceBuffer buffer = backend.allocate(4);
            ByteBuffer host = host(12).putInt(4, 42).position(4).limit(8);
            backend.upload(buffer, host);
            ByteBuffer back = host(12).position(8);
            backend.download(buffer, back);
            assertThat(back.getInt(8)).isEqualTo(42);
            assertThat(back.getInt(4)).isZero();
            assertThat(back.position()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"opencl", "reference"})
    void whatCannotBeCopiedOrSlicedIsRefused(String kind) {
        try (Backend backend = open(kind)) {
            DeviceBuffer buffer = backend.allocate(1024);
            assertThatThrownBy(() -> backend.upload(buffer, ByteBuffer.allocate(4)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> backend.download(buffer, host(1028)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> buffer.slice(100, 4))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> buffer.slice(768, 257))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"opencl", "reference"})
    void aMissingArgumentIsADeviceException(String kind) {
        try (Backend backend = open(kind)) {
            Kernel kernel = backend.kernel(SCALE).arg(0, backend.allocate(4));
            assertThatThrownBy(
                            () -> {
                                kernel.launch(1, 1);
                                backend.finish();
                            })
                    .isInstanceOf(DeviceException.class)
                    .hasMessageContaining("scale");
        }
    }

    @Test
    void aKernelThatDoesNotCompileNamesTheFileAndCarriesTheLog() {
        KernelSource broken =
                new KernelSource("test_broken.cl", "broken", Map.of(), (args, x, y) -> {});
        try (Backend backend = OpenClBackend.open()) {
            assertThatThrownBy(() -> backend.kernel(broken))
                    .isInstanceOfSatisfying(
                            DeviceException.class,
                            e -> {
                                assertThat(e).hasMessageStartingWith("test_broken.cl does not");
                                assertThat(e.getMessage()).doesNotContain("\n");
                                assertThat(e.log()).contains("not_declared");
                            });
        }
    }

    @Test
    void aClosedScopeLeavesNothingOfItsOwnAndTheBackendOpen() {
        try (OpenClBackend backend = OpenClBackend.open()) {
            DeviceBuffer kept = backend.allocate(4);
            useAndClose(new BackendScope(backend), 0); // now its program is compiled, and idle
            int before = OpenClBackend.openObjects();
            useAndClose(new BackendScope(backend), 0);
            assertThat(OpenClBackend.openObjects()).isEqualTo(before);
            backend.download(kept, host(4));
        }
    }

    @Test
    void programsOfFreedKernelsAreKeptOnlyUpToALimit() {
        try (OpenClBackend backend = OpenClBackend.open()) {
            int before = OpenClBackend.openObjects();
            for (int i = 0; i < OpenClPrograms.MOST_IDLE + 5; i++) {
                useAndClose(new BackendScope(backend), i);
            }
            assertThat(OpenClBackend.openObjects() - before).isEqualTo(OpenClPrograms.MOST_IDLE);
        }
    }

    @Test
    void aClosedBackendLeavesNoOpenClObject() {
        int before = OpenClBackend.openObjects();
        OpenClBackend backend = OpenClBackend.open();
        backend.allocate(1024).slice(DeviceBuffer.ALIGNMENT, 4);
        backend.kernel(SCALE).close();
        backend.kernel(SCALE);
        assertThat(OpenClBackend.openObjects()).isGreaterThan(before);
        backend.close();
        assertThat(OpenClBackend.openObjects()).isEqualTo(before);
    }

    private static void useAndClose(BackendScope scope, int variant) {
        KernelSource source =
                new KernelSource(
                        SCALE.resource(), "scale", Map.of("TIMES", "" + variant), SCALE.twin());
        DeviceBuffer buffer = scope.allocate(1024);
        scope.kernel(source)
                .arg(0, buffer)
                .arg(1, buffer.slice(DeviceBuffer.ALIGNMENT, 4))
                .arg(2, 1)
                .arg(3, 1f);
        scope.close();
    }

    @Test
    void sharingIsOfferedByTheExtensionsOwnNameOnly() {
        assertThat(OpenClGlSharing.isOffered("cl_khr_fp16 cl_khr_gl_sharing cl_khr_icd")).isTrue();
        assertThat(OpenClGlSharing.isOffered("cl_khr_fp16 cl_khr_gl_sharing_x")).isFalse();
        assertThat(OpenClGlSharing.isOffered("")).isFalse();
    }

    @Test
    void aDeviceThatSharesNothingOpensAllTheSame() {
        GlContext gl = new GlContext(GlContext.WindowSystem.EGL, 1, 2);
        try (OpenClBackend backend = OpenClBackend.open(DiskCache.NONE, gl)) {
            assumeFalse(backend.glSharing().isPresent()); // of a context that is none
            backend.download(backend.allocate(4), host(4));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EGL, CL_GL_CONTEXT_KHR=7, CL_EGL_DISPLAY_KHR=9",
        "GLX, CL_GL_CONTEXT_KHR=7, CL_GLX_DISPLAY_KHR=9",
        "WGL, CL_GL_CONTEXT_KHR=7, CL_WGL_HDC_KHR=9",
        "CGL, CL_CGL_SHAREGROUP_KHR=7, CL_CGL_SHAREGROUP_KHR=7"
    })
    void aContextThatSharesIsAskedForAsTheExtensionSays(
            GlContext.WindowSystem system, String one, String other) {
        cl_context_properties properties = new cl_context_properties();
        OpenClGlSharing.addTo(properties, new GlContext(system, 7, 9));
        assertThat(properties.toString()).contains(one, other);
    }

    @Test
    void aDefineCannotCarryOptionsOrCode() {
        assertThatThrownBy(
                        () ->
                                new KernelSource(
                                        "x.cl", "x", Map.of("A", "1 -I/"), (args, x, y) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void devicesAreNumberedAndAnUnknownNumberIsOneLine() {
        assertThat(OpenClDevices.list()).isNotEmpty();
        assertThat(OpenClDevices.list().get(0).index()).isZero();
        assertThatThrownBy(() -> OpenClBackend.open(99, DiskCache.NONE))
                .isInstanceOf(DeviceException.class)
                .hasMessageStartingWith("no OpenCL device 99");
    }
}
