package dev.impasto.neural.backend;

/**
 * An OpenGL context in handles of the window system, as {@code clCreateContext} takes them.
 *
 * @param system that the handles belong to
 * @param context the OpenGL context; for CGL its share group
 * @param display the EGL or GLX display, or the device context of WGL; 0 for CGL
 */
public record GlContext(WindowSystem system, long context, long display) {
    /** What OpenGL contexts come from. */
    public enum WindowSystem {
        EGL,
        GLX,
        WGL,
        CGL
    }
}
