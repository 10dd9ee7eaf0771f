package dev.impasto.raster;

import com.jme3.bounding.BoundingVolume;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.Camera.FrustumIntersect;

/** The camera of this frame beside that of the one before, both without jitter. */
final class CameraHistory {
    /** What crosses more of the picture than half of its width or height in a frame has leapt. */
    private static final float LEAP = 1; // of the 2 that the picture measures in clip space

    final Matrix4f viewNow = new Matrix4f();
    final Matrix4f projectionNow = new Matrix4f();
    final Matrix4f viewBefore = new Matrix4f();
    final Matrix4f projectionBefore = new Matrix4f();
    private final Camera frustumNow = new Camera(1, 1);
    private final Camera frustumBefore = new Camera(1, 1);
    private final Vector3f worldBefore = new Vector3f();
    private final Vector3f worldNow = new Vector3f();
    private final Vector4f clip = new Vector4f();
    private final Vector4f otherClip = new Vector4f();

    /** Begins a frame. */
    void advance(Camera camera, Matrix4f projection) {
        viewBefore.set(viewNow);
        projectionBefore.set(projectionNow);
        frustumBefore.copyFrom(frustumNow);
        viewNow.set(camera.getViewMatrix());
        projectionNow.set(projection);
        frustumNow.copyFrom(camera);
    }

    /** Forgets the frame before: this one's camera takes its place. */
    void forget() {
        viewBefore.set(viewNow);
        projectionBefore.set(projectionNow);
        frustumBefore.copyFrom(frustumNow);
    }

    /** Whether any of this could be seen in the frame before. */
    boolean saw(BoundingVolume bound) {
        frustumBefore.setPlaneState(0);
        return frustumBefore.contains(bound) != FrustumIntersect.Outside;
    }

    /**
     * Whether a point went farther in a frame than what moves does: across half of the picture, as
     * it was seen and also past the present camera. (What the camera follows does the second only,
     * what stands still under a camera that turns the first.)
     */
    boolean leapt(Vector3f point, Matrix4f before, Matrix4f now) {
        before.mult(point, worldBefore);
        now.mult(point, worldNow);
        project(viewNow, projectionNow, worldNow, clip);
        project(viewBefore, projectionBefore, worldBefore, otherClip);
        if (!isFar(clip, otherClip)) {
            return false;
        }
        project(viewNow, projectionNow, worldBefore, otherClip);
        return isFar(clip, otherClip);
    }

    private static void project(Matrix4f view, Matrix4f projection, Vector3f at, Vector4f result) {
        result.set(at.x, at.y, at.z, 1);
        view.mult(result, result);
        projection.mult(result, result);
    }

    private static boolean isFar(Vector4f a, Vector4f b) {
        return a.w <= 0
                || b.w <= 0
                || Math.abs(a.x / a.w - b.x / b.w) > LEAP
                || Math.abs(a.y / a.w - b.y / b.w) > LEAP;
    }
}
