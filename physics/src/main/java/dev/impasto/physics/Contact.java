package dev.impasto.physics;

/**
 * One touching point after a tick.
 *
 * @param other the body that is touched
 * @param point where, in world metres
 * @param normal unit direction from the other body to the one that was asked about
 * @param impulse size of the normal impulse of the tick, in N s; 0 where one is a trigger
 */
public record Contact(Body other, Vec3 point, Vec3 normal, float impulse) {}
