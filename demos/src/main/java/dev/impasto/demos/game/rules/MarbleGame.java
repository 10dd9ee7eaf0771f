package dev.impasto.demos.game.rules;

import dev.impasto.physics.Body;
import dev.impasto.physics.PhysicsWorld;
import dev.impasto.physics.Pose;
import dev.impasto.physics.Vec3;
import dev.impasto.physics.WorldHash;

/**
 * One run of a level. A pure function of level, seed and the commands of its ticks: it reads no
 * clock and nothing that is drawn. One thread at a time.
 */
public final class MarbleGame {
    private final Level level;
    private final long seed;
    private final PhysicsWorld world = new PhysicsWorld(new Vec3(0, -9.81f, 0));
    private final Scenery scenery;
    private final Marble marble;
    private final Checkpoints checkpoints;
    private final boolean[] taken;
    private int lightsTaken;
    private int falls;
    private Phase phase = Phase.PLAYING;

    /**
     * Sets a level up.
     *
     * @param seed varies how the towers stand
     */
    public MarbleGame(Level level, long seed) {
        this.level = level;
        this.seed = seed;
        this.scenery = new Scenery(level, seed, world);
        this.marble = new Marble(world, level.start());
        this.checkpoints = new Checkpoints(level);
        this.taken = new boolean[level.lights().size()];
    }

    /** Plays one tick of 1/60 s. */
    public void tick(Command command) {
        marble.obey(phase == Phase.PLAYING ? command : Command.NONE, world);
        scenery.beforeTick(world.ticks() + 1);
        world.step();
        scenery.afterTick(world, level.killHeight());
        if (phase == Phase.PLAYING) {
            collectLights();
            checkpoints.pass(marble.position());
            finish();
        }
        if (checkpoints.lost(marble.position(), marble.grounded())) {
            falls += phase == Phase.PLAYING ? 1 : 0;
            marble.putAt(checkpoints.last());
        }
    }

    private void collectLights() {
        for (int i = 0; i < taken.length; i++) {
            Vec3 light = level.lights().get(i);
            if (!taken[i] && marble.position().distance(light) < Marble.REACH) {
                taken[i] = true;
                lightsTaken++;
            }
        }
    }

    private void finish() {
        if (marble.position().distance(level.gate()) < Marble.GATE_REACH) {
            phase = Phase.WON;
        }
    }

    public Level level() {
        return level;
    }

    public long seed() {
        return seed;
    }

    /** How many ticks were played. */
    public long ticks() {
        return world.ticks();
    }

    public Phase phase() {
        return phase;
    }

    /** 64 bits over the world and the state of the rules: equal runs have equal hashes. */
    public long hash() {
        WorldHash hash = new WorldHash().add(world);
        for (boolean light : taken) {
            hash.add(light ? 1L : 0L);
        }
        Vec3 back = checkpoints.last();
        hash.add(checkpoints.passed()).add(back.x()).add(back.y()).add(back.z());
        hash.add(falls).add(marble.state()).add(phase.ordinal());
        return hash.value();
    }

    /**
     * The marble between the last two ticks or soon after; alpha as in {@link Body#pose(float)}.
     */
    public Pose marble(float alpha) {
        return marble.body().pose(alpha);
    }

    /** In m/s. */
    public Vec3 marbleVelocity() {
        return marble.body().velocity();
    }

    /** In metres. */
    public float marbleRadius() {
        return Marble.RADIUS;
    }

    /** Whether the marble touches something that it can push off from. */
    public boolean grounded() {
        return marble.grounded();
    }

    /** A piece of the level; alpha as in {@link Body#pose(float)}. */
    public Pose piece(int index, float alpha) {
        Body body = scenery.body(index);
        return body == null ? level.pieces().get(index).pose() : body.pose(alpha);
    }

    /** Whether a piece can ever be elsewhere than where the level puts it. */
    public boolean moves(int index) {
        Kind.Role role = level.pieces().get(index).kind().role();
        return role == Kind.Role.DYNAMIC || role == Kind.Role.KINEMATIC;
    }

    public boolean lightTaken(int index) {
        return taken[index];
    }

    public int lightsTaken() {
        return lightsTaken;
    }

    /** How many blocks and drums were knocked from where they stood. */
    public int toppled() {
        return scenery.toppled();
    }

    /** How often the marble fell and was put back. */
    public int falls() {
        return falls;
    }

    /** How many points of {@link Level#route} the marble has passed. */
    public int passed() {
        return checkpoints.passed();
    }
}
