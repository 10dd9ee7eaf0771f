package dev.impasto.demos.game.rules;

import dev.impasto.physics.PhysicsWorld;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Plays a level by itself, from what a player could see: it follows the route with errands to
 * lights and towers, slows before turns, waits for platforms and arms, and shakes itself free where
 * it is stuck. The seed sets its pace, its line and which errands it runs. The same seed on the
 * same game gives the same commands. One autopilot plays one game.
 */
public final class Autopilot {
    private static final float ARRIVED = 0.9f;
    private static final float LOOK_AHEAD = 2.2f;
    private static final float TURN_SLOWING = 5;
    private static final int STUCK_TICKS = 90;
    private static final int PATIENCE_TICKS = 400;

    /** How much faster than its pace it runs into a tower. */
    private static final float CHARGE = 1.25f;

    private final Level level;
    private final Path path;
    private final Hazards hazards;
    private final float cruise;
    private final float wander;
    private final float wanderPhase;
    private int next;
    private int falls;
    private int stuckTicks;
    private int stopTicks;
    private Vec3 smooth = Vec3.ZERO;

    public Autopilot(Level level, long seed) {
        Random random = new Random(seed);
        this.level = level;
        this.hazards = new Hazards(level);
        this.cruise = 5.4f + 1.2f * random.nextFloat();
        this.wander = 0.25f + 0.3f * random.nextFloat();
        this.wanderPhase = 6 * random.nextFloat();
        this.path = new Path(level, errands(random));
    }

    /** Nearly every light, and about every second tower. */
    private List<Vec3> errands(Random random) {
        List<Vec3> places = new ArrayList<>();
        for (Vec3 light : level.lights()) {
            if (random.nextFloat() < 0.9f) {
                places.add(light);
            }
        }
        int seen = -1;
        for (Piece piece : level.pieces()) {
            if (piece.tower() > seen) {
                seen = piece.tower();
                if (random.nextFloat() < 0.5f) {
                    places.add(piece.pose().position());
                }
            }
        }
        return places;
    }

    /** The command for the next tick. */
    public Command decide(MarbleGame game) {
        Vec3 marble = game.marble(1).position();
        followProgress(game, marble);
        Path.Stop stop = path.stops().get(next);
        boolean ready = ready(game, stop, marble);
        Vec3 aim = ready ? aim(game, marble) : waitingPlace(game, marble);
        Vec3 wish = wish(game, marble, aim, ready);
        return command(game, wish, ready);
    }

    private void followProgress(MarbleGame game, Vec3 marble) {
        if (game.falls() != falls) {
            falls = game.falls();
            next = path.firstAfter(game.passed());
        }
        Path.Stop stop = path.stops().get(next);
        boolean last = next == path.stops().size() - 1;
        boolean tired = stop.errand() && ++stopTicks > PATIENCE_TICKS;
        if (!last && (tired || reached(game, stop, marble) || overtaken(game, stop))) {
            next++;
            stuckTicks = 0;
            stopTicks = 0;
        }
    }

    private static boolean reached(MarbleGame game, Path.Stop stop, Vec3 marble) {
        Vec3 gap = place(game, stop).sub(marble);
        return gap.horizontalLength() < ARRIVED && Math.abs(gap.y()) < 1.2f;
    }

    private static boolean overtaken(MarbleGame game, Path.Stop stop) {
        return stop.platform() == null && game.passed() > stop.route() + 1;
    }

    private static Vec3 place(MarbleGame game, Path.Stop stop) {
        if (stop.platform() == null) {
            return stop.place();
        }
        Pose deck = stop.platform().motion().at(stop.platform().pose(), game.ticks());
        return deck.position().add(0, stop.platform().half().y() + Marble.RADIUS, 0);
    }

    /** Whether the way to the next stop is open: a platform on it is where it must be. */
    private boolean ready(MarbleGame game, Path.Stop stop, Vec3 marble) {
        if (stop.platform() != null) {
            return on(stop.platform(), game, marble) || resting(stop.platform(), game, 0);
        }
        Piece platform = next == 0 ? null : path.stops().get(next - 1).platform();
        return platform == null || !amid(platform, game, marble) || resting(platform, game, 1);
    }

    /** At the given end (0 near, 1 far), and for long enough to roll on or off. */
    private static boolean resting(Piece platform, MarbleGame game, float end) {
        Motion.Glide glide = (Motion.Glide) platform.motion();
        return glide.travelled(game.ticks()) == end && glide.travelled(game.ticks() + 66) == end;
    }

    private static boolean on(Piece platform, MarbleGame game, Vec3 marble) {
        Vec3 local = platform.motion().at(platform.pose(), game.ticks()).inverseTransform(marble);
        return Math.abs(local.x()) < platform.half().x()
                && Math.abs(local.z()) < platform.half().z()
                && Math.abs(local.y()) < 1.5f;
    }

    /** Still in the middle of a platform: one that has started to leave goes on. */
    private static boolean amid(Piece platform, MarbleGame game, Vec3 marble) {
        Vec3 middle = platform.motion().at(platform.pose(), game.ticks()).position();
        return on(platform, game, marble) && middle.sub(marble).horizontalLength() < 1;
    }

    private Vec3 waitingPlace(MarbleGame game, Vec3 marble) {
        Path.Stop stop = path.stops().get(next);
        if (stop.platform() == null) {
            return place(game, path.stops().get(next - 1));
        }
        Vec3 edge = previous().sub(stop.place());
        float back = Math.min(edge.length(), stop.platform().half().z() + 1.2f);
        return stop.place().add(edge.normalized().mul(back));
    }

    private Vec3 previous() {
        return next == 0 ? level.start() : path.stops().get(next - 1).place();
    }

    /** A point a little ahead on the line to the stop, with a slow weave as a hand has. */
    private Vec3 aim(MarbleGame game, Vec3 marble) {
        Path.Stop stop = path.stops().get(next);
        Vec3 to = place(game, stop);
        Vec3 from = previous();
        Vec3 leg = to.sub(from);
        float length = leg.horizontalLength();
        if (length < LOOK_AHEAD || stop.platform() != null) {
            return to;
        }
        Vec3 direction = leg.mul(1 / length);
        float along = marble.sub(from).dot(direction) / direction.dot(direction);
        if (along + LOOK_AHEAD >= length) {
            return to;
        }
        Vec3 side = new Vec3(-direction.z(), 0, direction.x());
        float sway = (float) StrictMath.sin(game.ticks() / 60.0 * 1.1 + wanderPhase) * wander;
        float room = Math.min(1, (length - along) / 6);
        return from.add(direction.mul(Math.max(0, along) + LOOK_AHEAD)).add(side.mul(sway * room));
    }

    /** The velocity that it would like to have. */
    private Vec3 wish(MarbleGame game, Vec3 marble, Vec3 aim, boolean ready) {
        Vec3 gap = new Vec3(aim.x() - marble.x(), 0, aim.z() - marble.z());
        if (!ready) {
            float speed = Math.min(3, gap.length() * 1.6f);
            return gap.normalized().mul(speed).add(carriage(game, marble));
        }
        float speed = Math.min(cruise * CHARGE, turnSpeed(game, marble));
        Vec3 direction = gap.normalized();
        for (float part : new float[] {1, 0.55f, 0.2f, 0}) {
            Vec3 wish = direction.mul(speed * part);
            if (!hazards.hits(marble, wish, game.ticks())) {
                return wish;
            }
        }
        return direction.mul(cruise);
    }

    /** The velocity of the platform that it rides, or zero. */
    private Vec3 carriage(MarbleGame game, Vec3 marble) {
        Piece deck = next == 0 ? null : path.stops().get(next - 1).platform();
        if (deck == null || !on(deck, game, marble)) {
            return Vec3.ZERO;
        }
        Vec3 before = deck.motion().at(deck.pose(), game.ticks() - 1).position();
        Vec3 now = deck.motion().at(deck.pose(), game.ticks()).position();
        return now.sub(before).mul(PhysicsWorld.TICKS_PER_SECOND);
    }

    /** How fast it may be now so as to take the next turn without sliding off. */
    private float turnSpeed(MarbleGame game, Vec3 marble) {
        Vec3 here = place(game, path.stops().get(next));
        float distance = here.sub(marble).horizontalLength();
        float corner = cruise;
        if (next + 1 < path.stops().size()) {
            Vec3 in = horizontal(here.sub(previous()));
            Vec3 out = horizontal(path.stops().get(next + 1).place().sub(here));
            corner = cruise * (0.4f + 0.6f * Math.max(0, in.dot(out)));
        }
        boolean edge =
                next + 1 < path.stops().size() && path.stops().get(next + 1).platform() != null;
        if (edge || path.stops().get(next).platform() != null) {
            corner = 1.5f;
        }
        if (path.stops().get(next).charge()) {
            return cruise * CHARGE;
        }
        float braking = (float) StrictMath.sqrt(corner * corner + 2 * TURN_SLOWING * distance);
        return Math.min(cruise, braking);
    }

    private static Vec3 horizontal(Vec3 v) {
        return new Vec3(v.x(), 0, v.z()).normalized();
    }

    private Command command(MarbleGame game, Vec3 wish, boolean ready) {
        Vec3 velocity = game.marbleVelocity();
        Vec3 push = wish.sub(new Vec3(velocity.x(), 0, velocity.z())).mul(0.55f);
        push = push.add(wish.mul(0.03f));
        boolean jump = false;
        stuckTicks = ready && velocity.horizontalLength() < 0.7f ? stuckTicks + 1 : 0;
        if (stuckTicks > STUCK_TICKS) {
            push = wish.normalized();
            jump = true;
            stuckTicks = 0;
        }
        smooth = smooth.lerp(push.mul(1 / Math.max(1, push.length())), 0.25f);
        return new Command(limit(smooth.x()), limit(smooth.z()), false, jump);
    }

    private static float limit(float steer) {
        return Math.max(-1, Math.min(1, steer));
    }
}
