package dev.impasto.raster;

import com.jme3.math.Quaternion;
import com.jme3.renderer.queue.GeometryList;

/** How the sky turned since the frame before, by the first geometry of the sky's bucket. */
final class SkyHistory {
    private final Quaternion now = new Quaternion();
    private final Quaternion before = new Quaternion();
    private final Quaternion turn = new Quaternion();

    void advance(GeometryList drawn) {
        before.set(now);
        if (drawn.size() == 0) {
            now.loadIdentity();
        } else {
            now.set(drawn.get(0).getWorldRotation());
        }
    }

    void forget() {
        before.set(now);
    }

    /** From a direction of this frame's sky to where that was. */
    Quaternion turn() {
        if (before.equals(now)) {
            turn.loadIdentity();
        } else {
            before.mult(now.inverse(), turn);
        }
        return turn;
    }
}
