package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;

/** Up around a court: narrow bridges without rails, two lifts, a ferry, a pendulum, two mills. */
final class LevelTwo {
    private LevelTwo() {}

    static Level make() {
        Course c = new Course(new Vec3(0, 0, 6));
        court(c);
        spine(c);
        ferry(c);
        cloister(c);
        mills(c);
        belfry(c);
        summit(c);
        vista(c);
        return c.level(2, "The hanging court", new Vec3(0, Marble.RADIUS, 3.5f), -14, 80);
    }

    private static void court(Course c) {
        c.barrier(13).floor(Surface.SLATE, 13, 15).rails(13, 15).shoulders(13, 3);
        c.tower(0, 4.6f).wall(4, 5, new Vec3(0.5f, 0.32f, 0.32f));
        c.tower(-4.4f, 7).column(5, 0.4f, 0.4f);
        c.tower(4.4f, 7).column(5, 0.4f, 0.4f);
        c.via(0, 9)
                .via(0, 4.6f)
                .light(0, 2)
                .via(0, 2)
                .via(0, 0.4f)
                .light(-4.4f, 5.2f)
                .light(4.4f, 5.2f);
        c.lamps(4, 0.6f).lamps(12, 14.4f).portal(4.4f, 4.2f, 0.3f);
        for (int side = -1; side <= 1; side += 2) {
            c.garden(side * 11.4f, 1.3f, 8, 3.8f, 7).pergola(3.4f, 5).tree(0, -3, 1.2f, 4);
            c.garden(side * 7.6f, -1.6f, -7, 4, 5).avenue(3, 1.5f, 4.6f);
        }
    }

    /** A bridge in three parts: bars, a bare pane, bars. */
    private static void spine(Course c) {
        c.grille(3, 7).via(0, 3).light(0, 2);
        c.bridge(Surface.GLASS, 2.2f, 7).column(0, 3.5f, 0.5f).via(0, 3.5f).light(0, 3.5f);
        c.grille(3, 6).via(0, 3);
        c.corner(Surface.TILE, 9, true).lamps(4.4f, 0.6f);
        c.tower(2.6f, 2.4f).stack(5, 0.42f);
        c.garden(9.2f, 1.4f, 4.5f, 4, 4).parterre(1.2f, 4.2f);
    }

    private static void ferry(Course c) {
        c.via(0, 1).ferry(4.4f, 14, 16).lamps(5, -0.6f);
        c.floor(Surface.TERRACOTTA, 12, 13).rails(12, 13).barrier(12);
        c.tower(0, 7).colonnade(3, 2, 0.34f, 0.75f, 1.4f).stack(2, 0.3f);
        c.via(0, 11.5f).via(0, 7).via(0, 4).light(0, 4.6f).light(-4, 7).light(4, 3);
        c.garden(0, 1.5f, -6.5f, 6, 4).avenue(4, 1.6f, 5);
        c.garden(-10.8f, -1.6f, 7, 3.6f, 5).avenue(3, 1.3f, 4).rails();
        c.move(0, 0, -6.5f).via(0, 0).turn(-90).move(0, 0, 6).via(0, 0.5f);
    }

    private static void cloister(Course c) {
        c.ramp(Surface.PLASTER, 3.6f, 10, 2.4f);
        c.floor(Surface.SLATE, 10, 14).rails(10, 14).shoulders(10, 4);
        c.tower(-2.4f, 9).stack(5, 0.42f);
        c.tower(2.4f, 6).stack(5, 0.42f);
        c.via(-2.4f, 9).via(2.4f, 6).via(0, 1).light(-2.4f, 7).light(2.4f, 4).light(0, 12);
        c.lamps(5, 0.7f).portal(5, 4.4f, 0.3f).portal(9, 4.4f, 13.6f);
        c.garden(-10, -1.6f, 7, 3.8f, 7).pergola(3.2f, 5);
        c.garden(9.6f, 0.9f, 10, 3.4f, 4.4f).avenue(4, 1.3f, 4.4f);
        c.lift(4, 4, 10);
    }

    private static void mills(Course c) {
        c.floor(Surface.TILE, 12, 22).rails(12, 22).shoulders(12, 3);
        c.move(0, 0, -22).shoulders(12, 4.2f).move(0, 0, 22);
        c.via(0, 20).spinner(1.4f, 15, 3.4f, 0.9f, 0).via(-4.4f, 14.6f);
        c.spinner(-1.4f, 7, 3.4f, -0.9f, 1).via(4.4f, 7).via(0, 0.8f);
        c.tower(0, 11).pyramid(4, 0.36f);
        c.tower(-4.6f, 3.4f).column(4, 0.4f, 0.4f);
        c.light(-4.6f, 15).light(4.6f, 7).light(1.4f, 18.8f).light(-4.6f, 1.6f);
        c.lamps(11, 21.4f).lamps(11, 0.6f);
        c.garden(10.6f, -1.6f, 11, 3.6f, 8).parterre(1.4f, 4.6f).rails();
        c.garden(-10.6f, 1.2f, 11, 3.6f, 7).avenue(4, 1.5f, 4.6f);
    }

    private static void belfry(Course c) {
        c.bridge(Surface.OAK, 2.4f, 5).column(0, 3, 0.5f);
        c.floor(Surface.PLASTER, 4, 6).via(0, 5).pendulum(5, 3, 3.4f, 0).via(0, 0.6f);
        c.light(0, 0.8f).bridge(Surface.OAK, 2.4f, 5).column(0, 3, 0.5f).via(0, 2.5f);
        c.corner(Surface.SLATE, 8, true).light(0, 4).lamps(4, 0.5f);
        c.garden(9, 1.5f, 4, 4, 4).parterre(1.2f, 4.4f);
    }

    private static void summit(Course c) {
        c.grille(4, 8).via(0, 4).ramp(Surface.PLASTER, 4, 9, 2.2f);
        c.floor(Surface.TILE, 15, 18).rails(15, 18).barrier(15);
        c.move(0, 0, -18).shoulders(15, 4).move(0, 0, 18).lamps(13, 17.4f);
        c.tower(-2.2f, 11).colonnade(2, 2, 0.34f, 0.7f, 1.2f);
        c.tower(2.2f, 11).colonnade(2, 2, 0.34f, 0.7f, 1.2f);
        c.tower(0, 7.6f).pyramid(3, 0.4f);
        c.via(0, 15)
                .via(-2.2f, 11)
                .via(0, 7.6f)
                .light(-2.2f, 9.4f)
                .light(2.2f, 9.4f)
                .light(0, 5.6f);
        c.lamps(7, 3).gate(3);
        for (int side = -1; side <= 1; side += 2) {
            c.garden(side * 12.4f, -1.5f, 9, 4, 8).avenue(4, 1.7f, 5).rails();
            c.garden(side * 7, 1.6f, -8, 5, 5).pergola(4, 4).tree(0, 0, 1.6f, 5);
        }
    }

    private static void vista(Course c) {
        float[][] islets = {
            {-46, -14}, {-52, -58}, {26, -26}, {38, -60}, {24, -88}, {-20, -70}, {30, 8}, {-26, 14}
        };
        for (int i = 0; i < islets.length; i++) {
            float size = 2.4f + 0.6f * (i % 3);
            Frame at = Frame.facing(new Vec3(islets[i][0], 3 * (i % 4) - 1, islets[i][1]), 0);
            new Garden(c, at, size, size).islet(0.55f * size, 1.9f * size);
        }
    }
}
