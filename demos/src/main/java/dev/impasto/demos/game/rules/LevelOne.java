package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;

/** The first walk: wide floors, one lift, and the gate in view from the first step. */
final class LevelOne {
    private LevelOne() {}

    static Level make() {
        Course c = new Course(Vec3.ZERO, 0);
        c.move(0, 0, -6).floor(Surface.TILE, 8, 12).rails(8, 12).via(0, 0);
        new Garden(c, c.here().moved(-11, -0.5f, -2), Surface.SLATE, 5, 7)
                .tree(-1, 3, 1.6f, 5)
                .tree(1.5f, -3, 1.3f, 4)
                .grass(0, 0, 4, 6);
        new Garden(c, c.here().moved(11, -0.5f, -2), Surface.SLATE, 5, 7)
                .tree(1, 3, 1.6f, 5)
                .tree(-1.5f, -3, 1.3f, 4)
                .grass(0, 0, 4, 6);
        c.grille(4, 6).rails(4, 6).via(0, 0);
        c.floor(Surface.TERRACOTTA, 9, 12).via(0, 6).light(0, 0.3f, 3).via(0, 1);
        new Tower(c, c.here().moved(0, 0, -6)).stack(5, 0.45f);
        c.ramp(Surface.PLASTER, 4, 8, 2).rails(4, 1).via(0, 0);
        c.floor(Surface.TILE, 8, 14).light(0, 0, 7).gate(4);
        return c.level(1, "First light", new Vec3(0, Marble.RADIUS, 3), -8, 60);
    }
}
