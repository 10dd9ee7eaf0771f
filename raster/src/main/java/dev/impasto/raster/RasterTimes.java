package dev.impasto.raster;

/**
 * How long the parts of the last frame took, in nanoseconds of wall time on the render thread.
 * Without a painter the drawing is not waited for, so that only its submission counts.
 */
public final class RasterTimes {
    private long last;
    private long raster;
    private long transfer;
    private long present;

    /** Drawing the scene and its motion vectors. */
    public long raster() {
        return raster;
    }

    /** Copying the small raster from OpenGL to host memory. */
    public long transfer() {
        return transfer;
    }

    /** Bringing the picture to the screen, GUI excluded. */
    public long present() {
        return present;
    }

    void begin() {
        none();
        last = System.nanoTime();
    }

    /** The application draws by itself. */
    void none() {
        raster = 0;
        transfer = 0;
        present = 0;
    }

    void drawn() {
        raster = lap();
    }

    void transferred() {
        transfer = lap();
    }

    /** The painter keeps its own time. */
    void painted() {
        lap();
    }

    void presented() {
        present = lap();
    }

    private long lap() {
        long now = System.nanoTime();
        long passed = now - last;
        last = now;
        return passed;
    }
}
