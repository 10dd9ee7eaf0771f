package dev.impasto.training.capture.scene;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;

/**
 * The closed way of the camera: an ellipse around the place's centre.
 *
 * @param reachX half its length along x, in world units
 * @param reachZ half its length along z
 * @param height of the eye
 */
record Way(float reachX, float reachZ, float height) {

    /** The point at an angle, in radians. */
    Vector3f at(float angle) {
        return new Vector3f(reachX * FastMath.cos(angle), height, reachZ * FastMath.sin(angle));
    }

    /** How far the angle moves for a unit of way, on average. */
    float turnPerUnit() {
        return 2 / (reachX + reachZ);
    }

    /** Whether a place is at least this far from the way, roughly. */
    boolean isClear(float x, float z, float distance) {
        float from = FastMath.sqrt(FastMath.sqr(x / reachX) + FastMath.sqr(z / reachZ));
        return Math.abs(from - 1) * Math.min(reachX, reachZ) > distance;
    }
}
