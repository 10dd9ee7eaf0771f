package dev.impasto.demos.game.rules;

/**
 * What the player wants during one tick.
 *
 * @param steerX push along world x, in [-1, 1]
 * @param steerZ push along world z, in [-1, 1]; the two together never push harder than 1
 */
public record Command(float steerX, float steerZ, boolean brake, boolean jump) {
    public static final Command NONE = new Command(0, 0, false, false);

    public Command {
        if (!(steerX >= -1 && steerX <= 1 && steerZ >= -1 && steerZ <= 1)) {
            throw new IllegalArgumentException(
                    "steering must lie in [-1, 1], not " + steerX + ", " + steerZ);
        }
    }
}
