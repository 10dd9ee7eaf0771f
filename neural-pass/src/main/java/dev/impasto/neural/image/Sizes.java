package dev.impasto.neural.image;

import java.util.HashMap;
import java.util.Map;

/**
 * Render size and display size in pixels. Display is nowhere smaller than render.
 *
 * @param renderWidth columns that the game draws
 * @param renderHeight rows that the game draws
 * @param displayWidth columns shown
 * @param displayHeight rows shown
 */
public record Sizes(int renderWidth, int renderHeight, int displayWidth, int displayHeight) {
    /** Networks with three halvings need sides that are a multiple of this. */
    private static final int MULTIPLE = 8;

    private static final int MOST = 16384;

    /**
     * @throws IllegalArgumentException if a size is not positive, above 16384, or display is
     *     smaller than render
     */
    public Sizes {
        if (renderWidth <= 0 || renderHeight <= 0 || displayWidth > MOST || displayHeight > MOST) {
            throw new IllegalArgumentException("sizes must lie in 1.." + MOST);
        }
        if (displayWidth < renderWidth || displayHeight < renderHeight) {
            throw new IllegalArgumentException("display size is smaller than render size");
        }
    }

    /** Whether each render pixel covers exactly 2×2 display pixels. */
    public boolean isDouble() {
        return displayWidth == 2 * renderWidth && displayHeight == 2 * renderHeight;
    }

    /** Columns of a network that works at render size: rounded up to a multiple of 8. */
    public int networkWidth() {
        return (renderWidth + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    }

    /** Rows of a network that works at render size: rounded up to a multiple of 8. */
    public int networkHeight() {
        return (renderHeight + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    }

    /** Display pixels across one render pixel. */
    public float scaleX() {
        return (float) displayWidth / renderWidth;
    }

    /** Display pixels down one render pixel. */
    public float scaleY() {
        return (float) displayHeight / renderHeight;
    }

    /** The column of the render pixel under a display pixel's centre. */
    public int underX(int x) {
        return (2 * x + 1) * renderWidth / (2 * displayWidth);
    }

    /** The row of the render pixel under a display pixel's centre. */
    public int underY(int y) {
        return (2 * y + 1) * renderHeight / (2 * displayHeight);
    }

    /** Index of the render pixel at a place, or of the one nearest to it inside the picture. */
    public int nearest(int x, int y) {
        int column = Math.min(Math.max(x, 0), renderWidth - 1);
        int row = Math.min(Math.max(y, 0), renderHeight - 1);
        return row * renderWidth + column;
    }

    /** Pixels of an image at render size. */
    public int renderPixels() {
        return renderWidth * renderHeight;
    }

    /** Pixels of an image at display size. */
    public int displayPixels() {
        return displayWidth * displayHeight;
    }

    /** Pixels of an image of a network that works at render size. */
    public int networkPixels() {
        return networkWidth() * networkHeight();
    }

    /** The same for a kernel whose work items make so many pixels each. */
    public Map<String, String> defines(boolean bottomUp, int lanes) {
        Map<String, String> defines = defines(bottomUp);
        defines.put("LANES", Integer.toString(lanes));
        return defines;
    }

    /** What every image kernel is compiled with. */
    public Map<String, String> defines(boolean bottomUp) {
        Map<String, String> defines = new HashMap<>();
        defines.put("RENDER_W", Integer.toString(renderWidth));
        defines.put("RENDER_H", Integer.toString(renderHeight));
        defines.put("DISPLAY_W", Integer.toString(displayWidth));
        defines.put("DISPLAY_H", Integer.toString(displayHeight));
        defines.put("NET_W", Integer.toString(networkWidth()));
        defines.put("NET_H", Integer.toString(networkHeight()));
        defines.put("SCALE_X", scaleX() + "f");
        defines.put("SCALE_Y", scaleY() + "f");
        defines.put("DOUBLE", isDouble() ? "1" : "0");
        defines.put("BOTTOM_UP", bottomUp ? "1" : "0");
        return defines;
    }
}
