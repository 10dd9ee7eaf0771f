package dev.impasto.training.capture.scene;

import java.awt.Graphics2D;

/** Paints a pattern over a square of {@link PatternPainter#SIDE} that repeats. */
interface Recipe {
    void paint(Graphics2D g, Chance chance);
}
