package dev.impasto.raster;

import com.jme3.renderer.Camera;

/** The part of its target that a viewport covers, in pixels, from the bottom left. */
final class Region {
    int x;
    int y;
    int width;
    int height;

    /** Takes a camera's part, rounded as jME does. */
    void set(Camera camera) {
        x = (int) (camera.getViewPortLeft() * camera.getWidth());
        y = (int) (camera.getViewPortBottom() * camera.getHeight());
        width = (int) (camera.getViewPortRight() * camera.getWidth()) - x;
        height = (int) (camera.getViewPortTop() * camera.getHeight()) - y;
    }

    /** Takes all of a target. */
    void set(int wholeWidth, int wholeHeight) {
        x = 0;
        y = 0;
        width = wholeWidth;
        height = wholeHeight;
    }
}
