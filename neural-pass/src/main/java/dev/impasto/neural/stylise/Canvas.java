package dev.impasto.neural.stylise;

/**
 * The grain under every frame that is painted: cells of a few pixels, a little lighter or darker,
 * always the same. A clear sky has nothing in it that a stroke could start from; on canvas it has.
 * Trainers of style networks lay the same grain under what they learn from.
 */
public final class Canvas {

    private static final int CELL = 4;
    private static final float DEPTH = 0.05f;

    private Canvas() {}

    /** What pixel (x, y), both from 0, gets added to each of its channels: within 0.05 of zero. */
    public static float grain(int x, int y) {
        int h = x / CELL * 0x9E3779B1 ^ y / CELL * 0x85EBCA77;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return ((h >>> 8) * 0x1p-23f - 1) * DEPTH;
    }
}
