package dev.impasto.demos.game.rules;

import dev.impasto.physics.Body;
import dev.impasto.physics.BodySpec;
import dev.impasto.physics.Contact;
import dev.impasto.physics.PhysicsWorld;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Shape;
import dev.impasto.physics.Vec3;

/** The marble and how it obeys: a push on the ground, a weaker one in the air, a brake, a hop. */
final class Marble {
    static final float RADIUS = 0.5f;

    /** How near the marble's centre takes a light, in metres. */
    static final float REACH = 1.3f;

    static final float GATE_REACH = 1.6f;

    private static final float MASS = 14;
    private static final float PUSH = 12;
    private static final float AIR_PUSH = 4;
    private static final float BRAKE = 14;

    /** A moving deck is felted: it takes the marble along, in m/s². */
    private static final float CARRY = 7;

    private static final float TOP_SPEED = 11;
    private static final float JUMP_SPEED = 4.6f;
    private static final int JUMP_REST_TICKS = 20;
    private static final int GRACE_TICKS = 6;

    private final Body body;
    private Body carrier;
    private int ticksSinceGround;
    private int ticksSinceJump = JUMP_REST_TICKS;

    Marble(PhysicsWorld world, Vec3 start) {
        body =
                world.add(
                        BodySpec.dynamic(new Shape.Sphere(RADIUS), Pose.at(start), MASS)
                                .withSurface(1.1f, 0.7f)
                                .withDamping(0.12f, 0.25f)
                                .withSweep(RADIUS * 0.6f));
    }

    Body body() {
        return body;
    }

    Vec3 position() {
        return body.pose().position();
    }

    boolean grounded() {
        return ticksSinceGround < GRACE_TICKS;
    }

    /** What the hash must know of the marble besides its body. */
    long state() {
        return ticksSinceGround * 1000L + ticksSinceJump;
    }

    void putAt(Vec3 place) {
        body.teleport(Pose.at(place));
    }

    void obey(Command command, PhysicsWorld world) {
        feelGround(world);
        steer(command);
        if (command.brake() && grounded()) {
            pull(carrier == null ? Vec3.ZERO : carrier.velocity(), BRAKE);
        } else if (carrier != null) {
            pull(carrier.velocity(), CARRY);
        }
        jump(command);
    }

    private void feelGround(PhysicsWorld world) {
        ticksSinceGround = Math.min(ticksSinceGround + 1, GRACE_TICKS);
        ticksSinceJump = Math.min(ticksSinceJump + 1, JUMP_REST_TICKS);
        carrier = null;
        for (Contact contact : world.contacts(body)) {
            if (contact.normal().y() > 0.5f) {
                ticksSinceGround = 0;
                boolean moves = contact.other().spec().role() == BodySpec.Role.KINEMATIC;
                carrier = moves ? contact.other() : carrier;
            }
        }
    }

    private void steer(Command command) {
        Vec3 wish = new Vec3(command.steerX(), 0, command.steerZ());
        float strength = wish.length();
        if (strength == 0) {
            return;
        }
        Vec3 direction = wish.mul(1 / Math.max(1, strength));
        Vec3 velocity = body.velocity();
        // The push fades towards the top speed in its own direction, so turning stays crisp.
        float along = velocity.dot(direction.normalized());
        float fade = Math.max(0, Math.min(1, 1 - along / TOP_SPEED));
        float push = grounded() ? PUSH : AIR_PUSH;
        body.applyForce(direction.mul(push * fade * MASS));
    }

    /** Pulls towards a velocity over the ground, by at most {@code most} m/s². */
    private void pull(Vec3 target, float most) {
        Vec3 gap = target.sub(body.velocity());
        Vec3 ground = new Vec3(gap.x(), 0, gap.z());
        float speed = ground.length();
        if (speed > 0.02f) {
            float push = Math.min(most, speed / PhysicsWorld.TICK_SECONDS * 0.3f);
            body.applyForce(ground.mul(push * MASS / speed));
        }
    }

    private void jump(Command command) {
        if (command.jump() && grounded() && ticksSinceJump == JUMP_REST_TICKS) {
            body.applyImpulse(new Vec3(0, JUMP_SPEED * MASS, 0));
            ticksSinceJump = 0;
            ticksSinceGround = GRACE_TICKS;
        }
    }
}
