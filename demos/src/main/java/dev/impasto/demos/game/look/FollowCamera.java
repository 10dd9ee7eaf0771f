package dev.impasto.demos.game.look;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.physics.Vec3;
import java.util.List;

/**
 * A camera behind and above the marble that looks along the course. What it shows depends on the
 * game's states, the frame times and the player's turns alone. It eases; it never jumps, except by
 * {@link #reset}, which is a cut.
 */
public final class FollowCamera {
    private static final float DISTANCE = 7.2f;
    private static final float AHEAD = 9;
    private static final float TURN_SECONDS = 0.55f;
    private static final float FOLLOW_SECONDS = 0.16f;
    private static final float BOOM_SECONDS = 0.22f;
    private static final float LEAST_BOOM = 0.4f;

    /** A marble that is farther off than this was put elsewhere, in metres. */
    private static final float CUT = 7;

    private static final float FIELD_OF_VIEW = 52;
    private static final float MIN_PITCH = -0.05f;
    private static final float MAX_PITCH = 1.1f;

    private final Level level;
    private final Spring yaw = new Spring(TURN_SECONDS);
    private final Spring x = new Spring(FOLLOW_SECONDS);
    private final Spring y = new Spring(0.3f);
    private final Spring z = new Spring(FOLLOW_SECONDS);
    private final Spring boom = new Spring(BOOM_SECONDS);
    private final Obstacles obstacles;
    private float turn;
    private float pitch = 0.36f;

    public FollowCamera(Level level) {
        this.level = level;
        this.obstacles = new Obstacles(level);
    }

    /** Cuts to the marble: at the start of a level or after it was put back. */
    public void reset(MarbleGame game) {
        Vec3 at = game.marble(1).position();
        x.jump(at.x());
        y.jump(at.y());
        z.jump(at.z());
        yaw.jump(courseYaw(game, at));
        boom.jump(room());
    }

    /**
     * Follows for one frame.
     *
     * @param alpha between the last two ticks, in [0, 1]
     * @param seconds since the last frame
     * @return whether it cut, because the marble was put elsewhere
     */
    public boolean update(MarbleGame game, float alpha, float seconds) {
        Vec3 at = game.marble(alpha).position();
        if (at.distance(new Vec3(x.value, y.value, z.value)) > CUT) {
            reset(game);
            return true;
        }
        x.follow(at.x(), seconds);
        y.follow(at.y(), seconds);
        z.follow(at.z(), seconds);
        yaw.follow(yaw.nearest(courseYaw(game, at)), seconds);
        turn *= (float) Math.exp(-seconds * 0.25f);
        boom.follow(room(), seconds);
        return false;
    }

    /** The share of its distance that the camera may stand off. */
    private float room() {
        return Math.max(LEAST_BOOM, obstacles.free(target(), eye(1)));
    }

    private Vector3f target() {
        return new Vector3f(x.value, y.value + 0.55f, z.value);
    }

    /** Where the camera stands at a share of its distance; the nearer, the steeper it looks. */
    private Vector3f eye(float share) {
        float rise = pitch + (1 - share) * 0.5f;
        Vector3f back = forward().mult(-DISTANCE * share * FastMath.cos(rise));
        return target().addLocal(back).addLocal(0, DISTANCE * share * FastMath.sin(rise), 0);
    }

    /** The player looks round, in radians; positive is left and down. */
    public void look(float left, float down) {
        turn = Math.max(-2.6f, Math.min(2.6f, turn + left));
        pitch = Math.max(MIN_PITCH, Math.min(MAX_PITCH, pitch + down));
    }

    /** The direction that the player calls forward: in the ground plane, of length 1. */
    public Vector3f forward() {
        float angle = yaw.value + turn;
        return new Vector3f(-FastMath.sin(angle), 0, -FastMath.cos(angle));
    }

    /** Puts a jME camera where this one is, with its field of view. */
    public void apply(Camera camera) {
        float aspect = (float) camera.getWidth() / camera.getHeight();
        camera.setFrustumPerspective(FIELD_OF_VIEW, aspect, 0.3f, 1200);
        camera.setLocation(eye(boom.value));
        camera.lookAt(target().addLocal(forward().mult(2.4f)), Vector3f.UNIT_Y);
    }

    /** The yaw towards the point of the course a little ahead of the marble. */
    private float courseYaw(MarbleGame game, Vec3 at) {
        List<Vec3> route = level.route();
        int next = Math.min(game.passed(), route.size() - 1);
        Vec3 from = at;
        float left = AHEAD;
        Vec3 target = route.get(next);
        for (int i = next; i < route.size(); i++) {
            target = route.get(i);
            float step = target.sub(from).horizontalLength();
            if (step >= left) {
                target = from.lerp(target, left / step);
                break;
            }
            left -= step;
            from = target;
        }
        Vec3 way = target.sub(at);
        if (way.horizontalLength() < 2.5f) {
            return yaw.value;
        }
        return (float) Math.atan2(-way.x(), -way.z());
    }

    /** A critically damped spring, solved exactly for any frame time. */
    private static final class Spring {
        private final float rate;
        float value;
        private float speed;

        Spring(float seconds) {
            rate = 2 / seconds;
        }

        void jump(float to) {
            value = to;
            speed = 0;
        }

        void follow(float to, float seconds) {
            float decay = (float) Math.exp(-rate * seconds);
            float off = value - to;
            float push = (speed + rate * off) * seconds;
            value = to + (off + push) * decay;
            speed = (speed - rate * push) * decay;
        }

        /** The same angle as {@code angle}, within half a turn of the value. */
        float nearest(float angle) {
            return value + (float) Math.IEEEremainder(angle - value, 2 * Math.PI);
        }
    }
}
