package dev.impasto.physics;

/** Two bodies that began or ceased to touch in the last tick; {@code first} has the lower id. */
public sealed interface ContactEvent {
    Body first();

    Body second();

    /**
     * They touch now and did not a tick ago.
     *
     * @param point where they press hardest, in world metres
     * @param normal unit direction from the second body to the first
     * @param impulse size of the normal impulse there, in N s; 0 where one is a trigger
     */
    record Began(Body first, Body second, Vec3 point, Vec3 normal, float impulse)
            implements ContactEvent {}

    /** They touched a tick ago and do not now, or one of them was removed. */
    record Ended(Body first, Body second) implements ContactEvent {}
}
