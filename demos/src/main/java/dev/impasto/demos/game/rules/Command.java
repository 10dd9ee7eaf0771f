package dev.impasto.demos.game.rules;

/**
 * What the player wants during one tick. Steering is kept in whole steps of 1/{@link #STEPS}, so
 * that the command that a replay holds in two bytes is the one that was played, bit for bit.
 *
 * @param steerX push along world x, in [-1, 1]
 * @param steerZ push along world z, in [-1, 1]; the two together never push harder than 1
 */
public record Command(float steerX, float steerZ, boolean brake, boolean jump) {
    /** Steps of steering from rest to a full push. */
    public static final int STEPS = 127;

    public static final Command NONE = new Command(0, 0, false, false);

    /** Takes steering to the nearest step. */
    public Command {
        if (!(steerX >= -1 && steerX <= 1 && steerZ >= -1 && steerZ <= 1)) {
            throw new IllegalArgumentException(
                    "steering must lie in [-1, 1], not " + steerX + ", " + steerZ);
        }
        steerX = steps(steerX) / (float) STEPS;
        steerZ = steps(steerZ) / (float) STEPS;
    }

    /** The command with this steering in steps, each in [-{@link #STEPS}, {@link #STEPS}]. */
    public static Command ofSteps(int x, int z, boolean brake, boolean jump) {
        return new Command(x / (float) STEPS, z / (float) STEPS, brake, jump);
    }

    /** Steering along x in steps. */
    public int stepsX() {
        return steps(steerX);
    }

    /** Steering along z in steps. */
    public int stepsZ() {
        return steps(steerZ);
    }

    private static int steps(float steer) {
        return StrictMath.round(steer * STEPS);
    }
}
