package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;

/**
 * The storm of clockwork: narrow ways, faster arms, pendulums in a row, two ferries, three lifts.
 */
final class LevelThree {
    private LevelThree() {}

    static Level make() {
        Course c = new Course(new Vec3(0, 0, 6));
        terrace(c);
        clockwork(c);
        crossing(c);
        stair(c);
        ruins(c);
        gauntlet(c);
        summit(c);
        vista(c);
        return c.level(3, "Clockwork sky", new Vec3(0, Marble.RADIUS, 3.5f), -14, 110);
    }

    private static void terrace(Course c) {
        c.barrier(12).floor(Surface.TERRACOTTA, 12, 14).rails(12, 14).shoulders(12, 3);
        c.tower(0, 5).colonnade(2, 4, 0.34f, 0.5f, 1.05f).pyramid(2, 0.3f);
        c.via(0, 9)
                .via(0, 5)
                .light(0, 2.4f)
                .via(0, 2.4f)
                .via(0, 0.4f)
                .light(4.4f, 4)
                .light(-4.4f, 4);
        c.lamps(4, 0.6f).lamps(11, 13.4f).portal(4.4f, 4.4f, 0.3f);
        for (int side = -1; side <= 1; side += 2) {
            c.garden(side * 11, -1.5f, 6, 4, 7).parterre(1.4f, 4.6f).rails();
            c.garden(side * 6.6f, 1.3f, -6, 3.2f, 4.6f).avenue(3, 1.3f, 4.4f);
        }
        c.bridge(Surface.OAK, 2.4f, 10).column(0, 5, 0.5f).via(0, 5).light(0, 5);
    }

    private static void clockwork(Course c) {
        c.floor(Surface.BRASS, 11, 20).rails(11, 20).shoulders(11, 4);
        c.move(0, 0, -20).shoulders(11, 2.4f).move(0, 0, 20);
        c.via(0, 19).spinner(0, 14.5f, 3.4f, 1.2f, 0).via(4.1f, 14.5f).via(0, 10.5f);
        c.spinner(0, 6.5f, 3.4f, -1.2f, 0.8f).via(-4.1f, 6.5f).via(0, 1);
        c.tower(2.6f, 10.5f).stack(5, 0.4f);
        c.tower(-2.6f, 10.5f).stack(5, 0.4f);
        c.tower(3.6f, 2.6f).column(4, 0.4f, 0.4f);
        c.light(4.2f, 14.5f).light(-4.2f, 6.5f).light(0, 10.5f).light(3.6f, 1.2f);
        c.lamps(10, 19.4f).lamps(6, 0.6f);
        c.garden(-10.4f, 1.2f, 10, 3.8f, 8).pergola(3.6f, 6).tree(0, 4, 1.3f, 4.4f);
        c.garden(10.4f, -1.6f, 10, 3.8f, 8).avenue(5, 1.4f, 4.6f);
        c.lift(4, 4.5f, 9);
    }

    private static void crossing(Course c) {
        c.floor(Surface.TILE, 9, 9).barrier(9).rail(-4.42f, 9).light(-2.6f, 2.4f);
        c.move(0, 0, -4.5f).via(0, 0).turn(-90).move(0, 0, 4.5f);
        c.via(0, 1).lamps(5, 0.5f).ferry(4.4f, 15, 17);
        c.floor(Surface.SLATE, 8, 8).via(0, 6).light(0, 3);
        c.tower(0, 3).pyramid(3, 0.4f);
        c.via(0, 3).via(0, 1).ferry(4.4f, 13, 14);
        c.corner(Surface.TILE, 9, true).light(0, 4.5f).lamps(5, 0.5f);
        c.garden(9, 1.4f, 4.5f, 4, 4).parterre(1.3f, 4.4f);
        c.garden(-9, -1.7f, -7, 4, 5).avenue(3, 1.5f, 4.6f);
    }

    /** Two lifts with a landing between. */
    private static void stair(Course c) {
        c.via(0, 0.6f).lift(4, 4, 9);
        c.floor(Surface.PLASTER, 8, 8).rails(8, 8).shoulders(8, 4);
        c.tower(2, 4.4f).stack(4, 0.4f);
        c.light(2, 2.8f).via(0, 1);
        c.garden(8.6f, -1.6f, 4, 3, 4).avenue(2, 1.4f, 4.4f);
        c.lift(4, 4, 9);
    }

    private static void ruins(Course c) {
        c.floor(Surface.SLATE, 14, 18).rails(14, 18).barrier(14);
        c.move(0, 0, -18).shoulders(14, 4.2f).move(0, 0, 18);
        c.tower(-3, 12).colonnade(2, 3, 0.34f, 0.6f, 1.2f);
        c.tower(3, 12).colonnade(2, 3, 0.34f, 0.6f, 1.2f);
        c.tower(0, 8).wall(4, 4, new Vec3(0.5f, 0.34f, 0.34f));
        c.via(0, 15).via(-3, 12).via(0, 8.2f).light(-3, 10.4f).light(3, 10.4f).light(0, 6.4f);
        c.post(-5.6f, 3, 0.4f, 3).post(5.6f, 3, 0.4f, 2).post(5.6f, 15, 0.4f, 4);
        c.lamps(12, 17.4f).light(5.4f, 6);
        c.garden(0, 1.5f, -6, 6.5f, 4).avenue(5, 1.7f, 5.2f);
        c.garden(12, -1.6f, 9, 4, 7).pergola(3.4f, 5);
        c.move(0, 0, -5).via(0, 0).turn(90).move(0, 0, 7).via(0, 0.5f);
    }

    /** Three pendulums over a narrow way, out of step. */
    private static void gauntlet(Course c) {
        c.grille(3, 6).via(0, 2);
        for (int i = 0; i < 3; i++) {
            c.bridge(Surface.OAK, 3, 3).column(0, 1.5f, 0.5f).via(0, 1.6f);
            c.floor(Surface.PLASTER, 4, 5).pendulum(5.4f, 2.5f, 3.2f, 0.3f * i).via(0, 0.2f);
            c.light(0, 0.2f);
        }
        c.bridge(Surface.OAK, 2.4f, 5).via(0, 2.5f).column(0, 2.5f, 0.5f);
        c.garden(-9, -1.7f, 16, 4, 8).parterre(1.5f, 5).rails();
        c.garden(9, 1.4f, 16, 4, 8).avenue(5, 1.6f, 5);
        c.corner(Surface.TILE, 9, false).light(0, 4.5f).lamps(5, 0.5f);
    }

    private static void summit(Course c) {
        c.ramp(Surface.PLASTER, 3.6f, 10, 3).lamps(5, -0.5f);
        c.floor(Surface.TERRACOTTA, 15, 22).rails(15, 22).barrier(15);
        c.move(0, 0, -22).shoulders(15, 3.6f).move(0, 0, 22).lamps(13, 21.4f);
        c.tower(0, 14).pyramid(5, 0.4f);
        c.via(0, 18).via(0, 14).light(0, 11.8f).via(-4.6f, 8).light(-4.8f, 8).light(4.8f, 8);
        c.spinner(0, 8, 3.5f, 1.4f, 0).lamps(7, 3).gate(3);
        c.tower(-5.4f, 4).column(5, 0.45f, 0.42f);
        c.tower(5.4f, 4).column(5, 0.45f, 0.42f);
        for (int side = -1; side <= 1; side += 2) {
            c.garden(side * 12.4f, -1.5f, 11, 4, 9).avenue(5, 1.7f, 5).rails();
            c.garden(side * 7, 1.6f, -8, 5, 5).parterre(1.4f, 5);
        }
    }

    private static void vista(Course c) {
        float[][] islets = {
            {-30, -10}, {-34, -40}, {30, -6}, {64, -36}, {70, -80}, {-28, -100}, {-20, 16}, {24, 18}
        };
        for (int i = 0; i < islets.length; i++) {
            float size = 2.4f + 0.7f * (i % 3);
            Frame at = Frame.facing(new Vec3(islets[i][0], 3.5f * (i % 4) - 1, islets[i][1]), 0);
            new Garden(c, at, size, size).islet(0.55f * size, 1.9f * size);
        }
    }
}
