package dev.impasto.raster;

import com.jme3.math.Matrix4f;
import com.jme3.renderer.Camera;

/**
 * Lends a camera another size, all of it in view, and a jittered projection, and takes them back.
 * Its frustum, which culling and shadows go by, stays as it is.
 */
final class JitteredView {
    private final Matrix4f projection = new Matrix4f();
    private final Matrix4f jittered = new Matrix4f();
    private Camera camera;
    private int width;
    private int height;
    private float left;
    private float right;
    private float bottom;
    private float top;
    private boolean overridden;
    private float offsetX;
    private float offsetY;

    /**
     * Lends.
     *
     * @param jitterX where to sample, in pixels of the lent size right of a pixel's centre
     * @param jitterY where to sample, in pixels of the lent size below a pixel's centre
     */
    void enter(Camera camera, int lentWidth, int lentHeight, float jitterX, float jitterY) {
        this.camera = camera;
        width = camera.getWidth();
        height = camera.getHeight();
        left = camera.getViewPortLeft();
        right = camera.getViewPortRight();
        bottom = camera.getViewPortBottom();
        top = camera.getViewPortTop();
        projection.set(camera.getProjectionMatrix());
        camera.setProjectionMatrix(null);
        overridden = !camera.getProjectionMatrix().equals(projection);
        // To sample right of the centre the picture moves left; down is -y in clip space.
        offsetX = -2 * jitterX / lentWidth;
        offsetY = 2 * jitterY / lentHeight;
        shift();
        camera.resize(lentWidth, lentHeight, false);
        camera.setViewPort(0, 1, 0, 1);
        camera.setProjectionMatrix(jittered);
    }

    /** The projection without jitter. */
    Matrix4f projection() {
        return projection;
    }

    /** What jitter adds to each position, in normalised device coordinates. */
    float offsetX() {
        return offsetX;
    }

    /** What jitter adds to each position, in normalised device coordinates. */
    float offsetY() {
        return offsetY;
    }

    /** Takes back. */
    void leave() {
        camera.setProjectionMatrix(overridden ? projection : null);
        camera.resize(width, height, false);
        camera.setViewPort(left, right, bottom, top);
    }

    private void shift() {
        jittered.set(projection);
        jittered.m00 += offsetX * projection.m30;
        jittered.m01 += offsetX * projection.m31;
        jittered.m02 += offsetX * projection.m32;
        jittered.m03 += offsetX * projection.m33;
        jittered.m10 += offsetY * projection.m30;
        jittered.m11 += offsetY * projection.m31;
        jittered.m12 += offsetY * projection.m32;
        jittered.m13 += offsetY * projection.m33;
    }
}
