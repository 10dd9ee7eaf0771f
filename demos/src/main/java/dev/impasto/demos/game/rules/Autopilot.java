package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;

/** Plays a level by itself, from what a player could see. A pure function of seed and game. */
public final class Autopilot {
    private final Level level;

    public Autopilot(Level level, long seed) {
        this.level = level;
    }

    /** The command for the next tick. */
    public Command decide(MarbleGame game) {
        int next = Math.min(game.passed(), level.route().size() - 1);
        Vec3 gap = level.route().get(next).sub(game.marble(1).position());
        Vec3 wish = new Vec3(gap.x(), 0, gap.z()).normalized().mul(6);
        Vec3 push = wish.sub(game.marbleVelocity()).mul(0.5f);
        float strength = Math.max(1, push.horizontalLength());
        return new Command(push.x() / strength, push.z() / strength, false, false);
    }
}
