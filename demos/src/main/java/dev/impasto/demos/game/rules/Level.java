package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;
import java.util.List;

/**
 * A course: everything that does not depend on how it is played.
 *
 * @param number from 1
 * @param start the centre of the marble at the start
 * @param lights centres of the lights to collect
 * @param gate the middle of the gate's opening, at the marble's height
 * @param route points, at the marble's height, that lead from the start to the gate
 * @param killHeight a marble whose centre is below this has fallen
 * @param parSeconds a good player's time
 */
public record Level(
        int number,
        String name,
        List<Piece> pieces,
        Vec3 start,
        List<Vec3> lights,
        Vec3 gate,
        List<Vec3> route,
        float killHeight,
        float parSeconds) {
    public Level {
        pieces = List.copyOf(pieces);
        lights = List.copyOf(lights);
        route = List.copyOf(route);
    }

    /** How many pieces can be toppled. */
    public int toppleable() {
        return (int) pieces.stream().filter(p -> p.kind().role() == Kind.Role.DYNAMIC).count();
    }
}
