package dev.impasto.physics;

/**
 * Turns wall time into whole ticks. What does not fill a tick is kept for the next call and read as
 * {@link #alpha}; after a long stall at most {@code maxTicks} are made up and the rest is dropped,
 * so that a slow machine slows the game instead of falling ever further behind.
 */
public final class FixedStep {
    private final double tickSeconds;
    private final int maxTicks;
    private double rest;

    /** Ticks of {@link PhysicsWorld#TICK_SECONDS}, at most eight a call. */
    public FixedStep() {
        this(1.0 / PhysicsWorld.TICKS_PER_SECOND, 8);
    }

    public FixedStep(double tickSeconds, int maxTicks) {
        if (!(tickSeconds > 0) || !Double.isFinite(tickSeconds) || maxTicks < 1) {
            throw new IllegalArgumentException(
                    "a fixed step needs a positive tick and at least one tick a call, not "
                            + tickSeconds
                            + " s and "
                            + maxTicks);
        }
        this.tickSeconds = tickSeconds;
        this.maxTicks = maxTicks;
    }

    /**
     * Adds wall time and says how many ticks are due.
     *
     * @throws IllegalArgumentException for time that is negative or not finite
     */
    public int advance(double wallSeconds) {
        if (!(wallSeconds >= 0) || !Double.isFinite(wallSeconds)) {
            throw new IllegalArgumentException("time cannot advance by " + wallSeconds + " s");
        }
        rest += wallSeconds;
        // A frame that lasts exactly n ticks must give n, although n/60 is not exact in binary.
        double due = StrictMath.floor(rest / tickSeconds + 1e-9);
        rest = StrictMath.max(0, rest - due * tickSeconds);
        return (int) StrictMath.min(due, maxTicks);
    }

    /** How far the present lies between the last tick and the next, in [0, 1). */
    public float alpha() {
        return StrictMath.min((float) (rest / tickSeconds), StrictMath.nextDown(1f));
    }

    /** Forgets the time that is kept, as after a pause or a load. */
    public void reset() {
        rest = 0;
    }
}
