package dev.impasto.engine.diagnose;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;

/** Where the camera is put in each frame of the self-check; it is given back after each. */
final class CameraCourse {
    /**
     * Ways of a turn in pixels; each frame goes another way, and four frames go back to the start.
     */
    private static final float[][] TURNS = {{0, 0}, {3, 1.5f}, {1.5f, 4.5f}, {-1.5f, 3}};

    private static final float CUT = 1.2f; // radians
    private static final float FIRST_SIDE =
            0.05f; // of the distance or half width of the near plane
    private static final double SIDE_PIXELS = 2.5;
    private static final double MOST_GROWTH = 8;

    private final Camera camera;
    private final Vector3f place = new Vector3f();
    private final Quaternion turn = new Quaternion();
    private final Vector3f ownPlace = new Vector3f();
    private final Quaternion ownTurn = new Quaternion();
    private double side;

    CameraCourse(Camera camera) {
        this.camera = camera;
        side =
                camera.isParallelProjection()
                        ? FIRST_SIDE * camera.getFrustumRight()
                        : FIRST_SIDE * camera.getFrustumNear();
    }

    /**
     * Puts the camera where a frame is to be drawn from.
     *
     * @param frame of the step, from 0
     * @param width of the picture that is drawn, in pixels
     */
    void enter(Step step, int frame, int width) {
        ownPlace.set(camera.getLocation());
        ownTurn.set(camera.getRotation());
        switch (step) {
            case WATCH -> {
                place.set(ownPlace);
                turn.set(ownTurn);
            }
            case STILL -> put(0, 0, 0, 0);
            case TURN -> {
                float[] pixels = TURNS[(frame + 1) % TURNS.length];
                turn(pixels[0] * pixel(width), pixels[1] * pixel(width));
            }
            case SIDE -> put(frame % 2 == 0 ? (float) side : 0, 0, 0, 0);
            case CUT -> put(0, 0, CUT, 0);
            case BACK -> {}
        }
    }

    /** Puts it back where the application had it. */
    void leave() {
        camera.setLocation(ownPlace);
        camera.setRotation(ownTurn);
    }

    /** Goes farther to the side where a step there moves the picture too little to measure. */
    void adapt(double pixels) {
        if (pixels < SIDE_PIXELS / 2) {
            side *= Math.min(MOST_GROWTH, SIDE_PIXELS / Math.max(pixels, 1e-6));
        }
    }

    /** The size of a pixel on the near plane of a parallel view, or else at distance 1. */
    private float pixel(int width) {
        float across = 2 * camera.getFrustumRight() / width;
        return camera.isParallelProjection() ? across : across / camera.getFrustumNear();
    }

    /** Moves all that is seen by one way: a parallel view does not do so when it turns. */
    private void turn(float x, float y) {
        if (camera.isParallelProjection()) {
            put(x, y, 0, 0);
        } else {
            put(0, 0, x, y);
        }
    }

    private void put(float right, float up, float yaw, float pitch) {
        camera.setRotation(turn.mult(new Quaternion().fromAngles(pitch, yaw, 0)));
        camera.setLocation(place.add(turn.mult(new Vector3f(-right, up, 0))));
    }
}
