package dev.impasto.physics;

/**
 * What a ray or a swept shape meets.
 *
 * @param body whose surface it is
 * @param point where, in world metres
 * @param normal unit direction out of the body
 * @param fraction how far along the way, in [0, 1]
 */
public record Hit(Body body, Vec3 point, Vec3 normal, float fraction) {}
