package dev.impasto.training.capture;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import java.util.Random;

/**
 * A way through a scene and along it a pace that changes each second or so: it stands still,
 * drifts, walks or runs, and looks around meanwhile.
 */
final class Wanderer {
    private static final float[] PACES = {0, 0.15f, 0.15f, 0.6f, 1, 2.5f};

    private final float[] paces = new float[32];
    private final float radius;
    private final float start;
    private final float height;
    private final float sway;
    private final float direction;

    Wanderer(Random random, float extent) {
        radius = extent * (0.35f + 0.4f * random.nextFloat());
        start = FastMath.TWO_PI * random.nextFloat();
        height = 0.6f + 2.4f * random.nextFloat();
        sway = 0.4f + random.nextFloat();
        direction = random.nextBoolean() ? 1 : -1;
        for (int i = 0; i < paces.length; i++) {
            paces[i] = PACES[random.nextInt(PACES.length)];
        }
    }

    /** Puts the camera where it is after this many seconds. */
    void place(Camera camera, float seconds) {
        float way = way(seconds);
        float angle = start + direction * 0.16f * way;
        Vector3f at =
                new Vector3f(
                        radius * FastMath.cos(angle),
                        height + 0.3f * FastMath.sin(0.9f * way),
                        radius * FastMath.sin(angle));
        float look = angle + FastMath.PI + sway * FastMath.sin(0.5f * way);
        Vector3f towards = new Vector3f(FastMath.cos(look), -0.18f, FastMath.sin(look));
        camera.setLocation(at);
        camera.lookAtDirection(towards, Vector3f.UNIT_Y);
    }

    /** The distance walked: the sum of the paces, each eased into the next. */
    private float way(float seconds) {
        float way = 0;
        int whole = (int) seconds;
        for (int i = 0; i < whole; i++) {
            way += paces[i % paces.length];
        }
        return way + (seconds - whole) * paces[whole % paces.length];
    }
}
