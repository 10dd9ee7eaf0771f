package dev.impasto.raster;

import java.util.Optional;
import org.lwjgl.egl.EGL10;
import org.lwjgl.egl.EGL14;
import org.lwjgl.opengl.CGL;
import org.lwjgl.opengl.GLX;
import org.lwjgl.opengl.GLX12;
import org.lwjgl.opengl.WGL;
import org.lwjgl.system.Platform;

/**
 * The OpenGL context of the calling thread in the handles of its window system, for APIs that share
 * with it.
 *
 * @param system that the handles belong to
 * @param context the context; for CGL its share group
 * @param display the EGL or GLX display, or the device context of WGL; 0 for CGL
 */
public record ContextHandles(WindowSystem system, long context, long display) {
    /** What the context comes from. */
    public enum WindowSystem {
        EGL,
        GLX,
        WGL,
        CGL
    }

    /** Those of the context that is current; empty where there is none. */
    public static Optional<ContextHandles> current() {
        try {
            ContextHandles found =
                    switch (Platform.get()) {
                        case WINDOWS ->
                                new ContextHandles(
                                        WindowSystem.WGL,
                                        WGL.wglGetCurrentContext(null),
                                        WGL.wglGetCurrentDC());
                        case MACOSX ->
                                new ContextHandles(
                                        WindowSystem.CGL,
                                        CGL.CGLGetShareGroup(CGL.CGLGetCurrentContext()),
                                        0);
                        default -> ofEglOrGlx();
                    };
            return Optional.of(found).filter(handles -> handles.context != 0);
        } catch (LinkageError | NullPointerException e) {
            return Optional.empty(); // a library or a function of its own is missing
        }
    }

    private static ContextHandles ofEglOrGlx() {
        long egl = currentEgl();
        return egl != 0
                ? new ContextHandles(WindowSystem.EGL, egl, EGL10.eglGetCurrentDisplay())
                : new ContextHandles(
                        WindowSystem.GLX, GLX.glXGetCurrentContext(), GLX12.glXGetCurrentDisplay());
    }

    private static long currentEgl() {
        try {
            return EGL14.eglGetCurrentContext();
        } catch (LinkageError e) {
            return 0;
        }
    }
}
