package dev.impasto.raster;

import static org.lwjgl.egl.EGL10.*;
import static org.lwjgl.egl.EGL12.EGL_RENDERABLE_TYPE;
import static org.lwjgl.egl.EGL12.eglBindAPI;
import static org.lwjgl.egl.EGL12.eglReleaseThread;
import static org.lwjgl.egl.EGL13.EGL_CONTEXT_CLIENT_VERSION;
import static org.lwjgl.egl.EGL14.EGL_OPENGL_API;
import static org.lwjgl.egl.EGL14.EGL_OPENGL_BIT;
import static org.lwjgl.egl.EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT;
import static org.lwjgl.egl.KHRCreateContext.*;
import static org.lwjgl.egl.KHRGLColorspace.EGL_GL_COLORSPACE_KHR;
import static org.lwjgl.egl.KHRGLColorspace.EGL_GL_COLORSPACE_SRGB_KHR;

import java.nio.IntBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGLCapabilities;
import org.lwjgl.egl.EXTDeviceBase;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;

/**
 * An EGL display, context and off-screen surface without any window system: a GPU through the
 * device platform first (NVIDIA's driver, Mesa's render nodes), then Mesa's surfaceless platform.
 * One thread makes it, uses it and closes it.
 *
 * @see <a href="https://registry.khronos.org/EGL/extensions/EXT/EGL_EXT_platform_device.txt">
 *     EGL_EXT_platform_device</a>
 */
final class EglDisplay implements AutoCloseable {
    /** From EGL_MESA_platform_surfaceless, which LWJGL does not bind. */
    private static final int PLATFORM_SURFACELESS_MESA = 0x31DD;

    private static final long DEFAULT_DISPLAY = 0;
    private static final int MOST_DEVICES = 16;
    private static final Set<Long> INITIALISED = ConcurrentHashMap.newKeySet();

    private final long display;
    private final long config;
    private final long context;
    private long surface;
    private final String platform;

    private EglDisplay(long display, String platform, int width, int height) {
        this.display = display;
        this.platform = platform;
        try (MemoryStack stack = MemoryStack.stackPush()) {
            require(eglBindAPI(EGL_OPENGL_API), "eglBindAPI(EGL_OPENGL_API)");
            config = chooseConfig(stack);
            context = createContext(stack);
            surface = createSurface(stack, width, height);
            require(eglMakeCurrent(display, surface, surface, context), "eglMakeCurrent");
        }
    }

    /**
     * Opens the first platform that offers desktop OpenGL and makes its context current.
     *
     * @param width of the off-screen surface, in pixels
     * @param height of the off-screen surface, in pixels
     * @throws HeadlessException where no platform does; the message says what each one answered
     */
    static EglDisplay open(int width, int height) {
        StringBuilder answers = new StringBuilder();
        try {
            EglDisplay gpu = tryHardware(width, height, answers);
            EglDisplay found =
                    gpu != null
                            ? gpu
                            : tryPlatform(
                                    PLATFORM_SURFACELESS_MESA,
                                    DEFAULT_DISPLAY,
                                    "surfaceless",
                                    width,
                                    height,
                                    answers);
            if (found == null) {
                throw new HeadlessException("no EGL platform without a window:" + answers);
            }
            return found;
        } catch (UnsatisfiedLinkError | IllegalStateException e) {
            throw new HeadlessException(
                    "EGL could not be loaded (" + e.getMessage() + "): install libegl1");
        }
    }

    /** The EGL platform in use, for logs: {@code surfaceless} or {@code device N}. */
    String platform() {
        return platform;
    }

    /** Puts a surface of another size in the place of the present one; its content is lost. */
    void resize(int width, int height) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            long resized = createSurface(stack, width, height);
            require(eglMakeCurrent(display, resized, resized, context), "eglMakeCurrent");
            eglDestroySurface(display, surface);
            surface = resized;
        }
    }

    @Override
    public void close() {
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display, context);
        eglDestroySurface(display, surface);
        eglReleaseThread();
    }

    /**
     * A display is the whole process's, so it stays until that ends. NVIDIA's driver (580) needs
     * both: a context made after its display was terminated fails in every call, and with a display
     * that is never terminated the process crashes as it ends.
     */
    private static void endWithProcess(long display) {
        if (INITIALISED.add(display)) {
            Thread end = new Thread(() -> eglTerminate(display), "egl-end");
            Runtime.getRuntime().addShutdownHook(end);
        }
    }

    private static EglDisplay tryHardware(int width, int height, StringBuilder answers) {
        if (EGL.getCapabilities().eglQueryDevicesEXT == 0) {
            return null;
        }
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer count = stack.mallocInt(1);
            PointerBuffer devices = stack.mallocPointer(MOST_DEVICES);
            if (!EXTDeviceBase.eglQueryDevicesEXT(devices, count)) {
                return null;
            }
            for (int i = 0; i < count.get(0); i++) {
                long device = devices.get(i);
                String name = "device " + i;
                EglDisplay found =
                        isSoftware(device)
                                ? null
                                : tryPlatform(
                                        EGL_PLATFORM_DEVICE_EXT,
                                        device,
                                        name,
                                        width,
                                        height,
                                        answers);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    private static boolean isSoftware(long device) {
        String extensions = EXTDeviceBase.eglQueryDeviceStringEXT(device, EGL_EXTENSIONS);
        return extensions == null || extensions.contains("EGL_MESA_device_software");
    }

    private static EglDisplay tryPlatform(
            int platform, long handle, String name, int width, int height, StringBuilder answers) {
        long display = platformDisplay(platform, handle);
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer version = stack.mallocInt(2);
            if (display == EGL_NO_DISPLAY
                    || !eglInitialize(display, version, version.slice(1, 1))) {
                answers.append(' ').append(name).append(": no display;");
                return null;
            }
            endWithProcess(display);
            EGLCapabilities capabilities = EGL.createDisplayCapabilities(display);
            if (!capabilities.EGL_KHR_create_context) {
                answers.append(' ').append(name).append(": no EGL_KHR_create_context;");
                return null;
            }
            return new EglDisplay(display, name, width, height);
        } catch (HeadlessException e) {
            answers.append(' ').append(name).append(": ").append(e.getMessage()).append(';');
            return null;
        }
    }

    /** LWJGL's own binding refuses a null native display, which is what this platform wants. */
    private static long platformDisplay(int platform, long nativeDisplay) {
        long function = EGL.getCapabilities().eglGetPlatformDisplayEXT;
        return function == 0 ? EGL_NO_DISPLAY : JNI.callPPP(platform, nativeDisplay, 0L, function);
    }

    private long chooseConfig(MemoryStack stack) {
        IntBuffer wanted =
                stack.ints(
                        EGL_SURFACE_TYPE,
                        EGL_PBUFFER_BIT,
                        EGL_RENDERABLE_TYPE,
                        EGL_OPENGL_BIT,
                        EGL_RED_SIZE,
                        8,
                        EGL_GREEN_SIZE,
                        8,
                        EGL_BLUE_SIZE,
                        8,
                        EGL_ALPHA_SIZE,
                        8,
                        EGL_DEPTH_SIZE,
                        24,
                        EGL_NONE);
        PointerBuffer config = stack.mallocPointer(1);
        IntBuffer count = stack.mallocInt(1);
        require(
                eglChooseConfig(display, wanted, config, count) && count.get(0) > 0,
                "eglChooseConfig");
        return config.get(0);
    }

    private long createSurface(MemoryStack stack, int width, int height) {
        long made = eglCreatePbufferSurface(display, config, surfaceOf(stack, width, height));
        require(made != EGL_NO_SURFACE, "eglCreatePbufferSurface");
        return made;
    }

    /** An sRGB surface where the driver has them, so that jME's gamma correction is right. */
    private IntBuffer surfaceOf(MemoryStack stack, int width, int height) {
        String extensions = eglQueryString(display, EGL_EXTENSIONS);
        return extensions != null && extensions.contains("EGL_KHR_gl_colorspace")
                ? stack.ints(
                        EGL_WIDTH,
                        width,
                        EGL_HEIGHT,
                        height,
                        EGL_GL_COLORSPACE_KHR,
                        EGL_GL_COLORSPACE_SRGB_KHR,
                        EGL_NONE)
                : stack.ints(EGL_WIDTH, width, EGL_HEIGHT, height, EGL_NONE);
    }

    private long createContext(MemoryStack stack) {
        IntBuffer attributes =
                stack.ints(
                        EGL_CONTEXT_CLIENT_VERSION,
                        3,
                        EGL_CONTEXT_MINOR_VERSION_KHR,
                        3,
                        EGL_CONTEXT_OPENGL_PROFILE_MASK_KHR,
                        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT_KHR,
                        EGL_NONE);
        long made = eglCreateContext(display, config, EGL_NO_CONTEXT, attributes);
        require(made != EGL_NO_CONTEXT, "eglCreateContext for OpenGL 3.3 core");
        return made;
    }

    private static void require(boolean ok, String call) {
        if (!ok) {
            throw new HeadlessException(
                    call + " failed with EGL error 0x" + Integer.toHexString(eglGetError()));
        }
    }
}
