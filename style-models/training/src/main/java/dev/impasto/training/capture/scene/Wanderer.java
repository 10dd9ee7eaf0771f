package dev.impasto.training.capture.scene;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import java.util.ArrayList;
import java.util.List;

/**
 * A camera on its way, in another manner each second or so. In some scenes each second is another
 * shot, seen from elsewhere.
 */
final class Wanderer {
    private static final int LEGS = 40;
    private static final float CUTTING = 0.3f;

    /**
     * A stretch of one manner.
     *
     * @param start when it begins, in seconds
     * @param angle on the way, at its start
     * @param yaw from looking at the centre, at its start
     * @param turn radians a second
     */
    private record Leg(float start, float angle, float yaw, float turn, Manner manner, int shot) {}

    private final Way way;
    private final List<Leg> legs = new ArrayList<>();
    private final float pitch;
    private final float nod;

    Wanderer(Chance chance, Way way) {
        this.way = way;
        pitch = chance.between(-0.25f, 0.05f);
        nod = chance.between(0, 0.12f);
        boolean cutting = chance.in(CUTTING);
        Leg last = leg(chance, 0, chance.between(0, FastMath.TWO_PI), yaw(chance), 0);
        for (int i = 0; i < LEGS; i++) {
            legs.add(last);
            float time = chance.between(0.5f, 1.4f);
            float start = last.start + time;
            if (cutting) {
                float angle = chance.between(0, FastMath.TWO_PI);
                last = leg(chance, start, angle, yaw(chance), last.shot + 1);
            } else {
                float angle = last.angle + turned(last, time);
                last = leg(chance, start, angle, last.yaw + last.turn * time, 0);
            }
        }
    }

    private static Leg leg(Chance chance, float start, float angle, float yaw, int shot) {
        Manner manner = chance.of(Manner.values());
        float turn = manner.turn * chance.between(-1, 1);
        return new Leg(start, angle, yaw, turn, manner, shot);
    }

    /** Towards the centre as often as along the way, seldom outwards. */
    private static float yaw(Chance chance) {
        return chance.sign() * FastMath.HALF_PI * FastMath.pow(chance.between(0, 1.2f), 1.5f);
    }

    private float turned(Leg leg, float seconds) {
        return way.turnPerUnit() * leg.manner.pace * seconds;
    }

    /** Number of the shot after this many seconds. */
    int shot(float seconds) {
        return at(seconds).shot;
    }

    private Leg at(float seconds) {
        int i = 0;
        while (i + 1 < legs.size() && legs.get(i + 1).start <= seconds) {
            i++;
        }
        return legs.get(i);
    }

    /** Puts the camera where it is after this many seconds. */
    void place(Camera camera, float seconds) {
        Leg leg = at(seconds);
        float since = seconds - leg.start;
        float shake = leg.manner.shake;
        float angle = leg.angle + turned(leg, since);
        float look =
                angle + FastMath.PI + leg.yaw + leg.turn * since + shake * tremble(seconds, 23, 41);
        float tilt = pitch + nod * FastMath.sin(0.7f * seconds) + shake * tremble(seconds, 31, 19);
        Vector3f eye = way.at(angle);
        eye.y += 0.15f * FastMath.sin(0.9f * seconds) + shake * tremble(seconds, 17, 27);
        camera.setLocation(eye);
        camera.lookAtDirection(
                new Vector3f(
                        FastMath.cos(look) * FastMath.cos(tilt),
                        FastMath.sin(tilt),
                        FastMath.sin(look) * FastMath.cos(tilt)),
                new Vector3f(shake * tremble(seconds, 13, 29), 1, 0).normalizeLocal());
    }

    private static float tremble(float seconds, float fast, float faster) {
        return 0.6f * FastMath.sin(fast * seconds) + 0.4f * FastMath.sin(faster * seconds + 1);
    }
}
