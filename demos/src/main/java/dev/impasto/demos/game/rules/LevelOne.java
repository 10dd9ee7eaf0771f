package dev.impasto.demos.game.rules;

import dev.impasto.physics.Vec3;

/** The first walk: wide railed floors, one lift, a slow mill; the gate straight ahead, far up. */
final class LevelOne {
    private LevelOne() {}

    static Level make() {
        Course c = new Course(new Vec3(0, 0, 7));
        piazza(c);
        market(c);
        eastWing(c);
        mill(c);
        westWing(c);
        summit(c);
        vista(c);
        return c.level(1, "First light", new Vec3(0, Marble.RADIUS, 4), -14, 60);
    }

    private static void piazza(Course c) {
        c.barrier(14).floor(Surface.TILE, 14, 16).rails(14, 16).shoulders(14, 4);
        c.tower(0, 4.8f).colonnade(2, 3, 0.34f, 0.55f, 1.05f).pyramid(3, 0.28f);
        c.tower(-4.6f, 3.4f).column(4, 0.42f, 0.42f);
        c.tower(4.6f, 3.4f).column(4, 0.42f, 0.42f);
        c.lamps(5, 0.8f).lamps(13, 15.4f).portal(5.4f, 4.4f, 0.3f);
        c.via(0, 9)
                .via(0, 4.8f)
                .light(0, 2.2f)
                .via(0, 2.2f)
                .via(0, 0.4f)
                .light(-4.6f, 1.7f)
                .light(4.6f, 1.7f);
        for (int side = -1; side <= 1; side += 2) {
            c.garden(side * 12.4f, -1.5f, 7, 4.2f, 8).avenue(4, 1.5f, 4.6f).rails();
            c.garden(side * 8, 0.8f, -6, 3.6f, 4.6f).parterre(0.9f, 3.1f);
        }
        c.grille(4, 11).via(0, 5.5f).light(0, 5.5f);
        c.column(-1.7f, 5.5f, 0.35f).column(1.7f, 5.5f, 0.35f);
    }

    private static void market(Course c) {
        c.floor(Surface.TERRACOTTA, 14, 19).rails(14, 19).shoulders(14, 4.4f);
        c.move(0, 0, -19).shoulders(14, 4).move(0, 0, 19);
        c.tower(-3.4f, 12).pyramid(4, 0.44f);
        c.tower(3.4f, 6).wall(3, 4, new Vec3(0.55f, 0.36f, 0.36f));
        c.tower(-4.8f, 4).stack(4, 0.45f);
        c.via(-3.4f, 12).via(-3.2f, 9.8f).light(-3.4f, 10);
        c.via(3.4f, 6).via(2.8f, 3.8f).light(3.4f, 4).light(-4.8f, 2.4f).via(0, 0.6f);
        c.lamps(6, 0.8f).lamps(13, 18.2f).portal(5.4f, 4.4f, 0.3f);
        c.garden(-13, -1.6f, 9, 4.6f, 7).pergola(3.2f, 5).tree(0, 4, 1.4f, 4.4f);
        c.garden(13, 1.2f, 9, 4.4f, 7).avenue(3, 1.7f, 5);
        c.ramp(Surface.PLASTER, 4.4f, 11, 2.6f);
    }

    private static void eastWing(Course c) {
        c.corner(Surface.TILE, 9, false).light(0, 4.5f);
        c.lamps(4.4f, 0.6f).bridge(Surface.OAK, 3, 13).via(0, 6.5f).light(0, 6.5f);
        c.rail(1.42f, 13).column(0, 6.5f, 0.5f);
        c.garden(7, -1.6f, 6.5f, 4, 5).parterre(1.1f, 3.6f);
        c.corner(Surface.TERRACOTTA, 9, true);
        c.tower(-2.6f, 7.2f).stack(3, 0.4f);
        c.lamps(4.8f, 0.6f).via(0, 1).lift(4, 4.2f, 10);
    }

    private static void mill(Course c) {
        c.floor(Surface.SLATE, 13, 15).rails(13, 15).shoulders(13, 5);
        c.move(0, 0, -15).shoulders(13, 4.2f).move(0, 0, 15);
        c.via(0, 14).via(-4.9f, 8).via(-3, 1.6f).via(0, 0.5f);
        c.spinner(0, 8, 3.6f, 0.7f, 0.4f);
        c.light(-5, 8).light(4.8f, 8).light(0, 12.4f);
        c.tower(-3.2f, 3.2f).colonnade(2, 2, 0.3f, 0.6f, 1.1f);
        c.tower(3.4f, 3.2f).colonnade(2, 2, 0.3f, 0.6f, 1.1f);
        c.garden(11.6f, -1.6f, 8, 4, 6).avenue(3, 1.5f, 4.4f).rails();
        c.garden(0, 1.4f, -14, 5, 4).parterre(1.2f, 4);
    }

    private static void westWing(Course c) {
        c.corner(Surface.TILE, 8, true).lamps(4.4f, 0.5f);
        c.grille(4, 14).via(0, 7).light(0, 7);
        c.garden(-7.5f, -1.6f, 7, 4, 5).avenue(3, 1.3f, 4).lamp(0, 0);
        c.corner(Surface.TERRACOTTA, 8, false).light(0, 4);
        c.garden(-11.5f, 1.2f, 3, 5, 5).pergola(3.4f, 4);
    }

    private static void summit(Course c) {
        c.ramp(Surface.PLASTER, 5, 9, 2).lamps(6, -0.5f);
        c.floor(Surface.TILE, 15, 19).rails(15, 19).barrier(15);
        c.move(0, 0, -19).shoulders(15, 5).move(0, 0, 19);
        c.tower(0, 11.5f).wall(5, 4, new Vec3(0.5f, 0.33f, 0.33f)).pyramid(3, 0.3f);
        c.tower(-4.9f, 7).column(5, 0.45f, 0.42f);
        c.tower(4.9f, 7).column(5, 0.45f, 0.42f);
        c.via(0, 14).via(0, 9).light(0, 9).light(-4.9f, 5.2f).light(4.9f, 5.2f);
        c.lamps(7, 3).gate(3);
        for (int side = -1; side <= 1; side += 2) {
            c.garden(side * 13, -1.5f, 9, 4.4f, 8).avenue(4, 1.7f, 5).rails();
            c.garden(side * 7, 1.6f, -8, 5, 5).parterre(1.3f, 4.8f);
        }
    }

    /** Islets far out, so that the sky has depth in every direction of the walk. */
    private static void vista(Course c) {
        float[][] islets = {
            {-32, -22}, {-40, -60}, {34, -8}, {46, -70}, {40, -96}, {-30, -92}, {-24, 14}, {24, 20}
        };
        for (int i = 0; i < islets.length; i++) {
            float size = 2.4f + 0.5f * (i % 3);
            Frame at = Frame.facing(new Vec3(islets[i][0], 2.5f * (i % 4) - 2, islets[i][1]), 0);
            new Garden(c, at, size, size).islet(0.55f * size, 1.9f * size);
        }
    }
}
