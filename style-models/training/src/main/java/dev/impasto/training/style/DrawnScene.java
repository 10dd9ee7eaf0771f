package dev.impasto.training.style;

import dev.impasto.training.Picture;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A made-up outdoor scene: sky, ground in perspective, boxes lit from one side, balls. Poor, but
 * enough to prove the trainer's path where there are no frames.
 */
final class DrawnScene {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private final Random random;
    private final Graphics2D g;
    private final int horizon;

    private DrawnScene(Random random, Graphics2D g) {
        this.random = random;
        this.g = g;
        this.horizon = HEIGHT / 4 + random.nextInt(HEIGHT / 3);
    }

    /** A scene that the state of {@code random} decides. */
    static Picture draw(Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        DrawnScene scene = new DrawnScene(random, g);
        scene.sky();
        scene.ground();
        for (int i = 0; i < 12; i++) {
            scene.box();
            scene.ball();
        }
        scene.grain();
        g.dispose();
        return Picture.of(image);
    }

    private void sky() {
        Color high = colour(0.5f + random.nextFloat() * 0.2f, 0.6f, 0.9f);
        Color low = colour(random.nextFloat(), 0.2f, 1f);
        g.setPaint(new GradientPaint(0, 0, high, 0, horizon, low));
        g.fillRect(0, 0, WIDTH, horizon);
        g.setColor(new Color(255, 255, 255, 90));
        for (int i = 0; i < 15; i++) {
            g.fillOval(at(WIDTH), at(horizon), 20 + at(90), 5 + at(20));
        }
    }

    private void ground() {
        Color light = colour(random.nextFloat(), 0.4f, 0.85f);
        for (int row = 0; row < 14; row++) {
            int top = horizon + (HEIGHT - horizon) * row * row / 196;
            int bottom = horizon + (HEIGHT - horizon) * (row + 1) * (row + 1) / 196;
            g.setColor(row % 2 == 0 ? light : light.darker());
            g.fillRect(0, top, WIDTH, bottom - top);
        }
        g.setColor(light.darker().darker());
        for (int i = -20; i <= 20; i++) {
            g.drawLine(WIDTH / 2 + i * 12, horizon, WIDTH / 2 + i * 110, HEIGHT);
        }
    }

    private void box() {
        int y = horizon + at(HEIGHT - horizon);
        int size = 8 + (y - horizon) / 2 + at(40);
        int x = at(WIDTH);
        int side = size / 3;
        Color face = colour(random.nextFloat(), 0.6f * random.nextFloat(), 0.8f);
        g.setColor(new Color(0, 0, 0, 90));
        g.fillOval(x, y - side / 2, size * 2, side);
        g.setPaint(new GradientPaint(x, y - size, face, x, y, face.darker()));
        g.fillRect(x, y - size, size, size);
        g.setColor(face.brighter());
        g.fillPolygon(quad(x, y - size, x + size, y - size, side, -side));
        g.setColor(face.darker().darker());
        g.fillPolygon(quad(x + size, y - size, x + size, y, side, -side));
    }

    private void ball() {
        int radius = 4 + at(30);
        int x = at(WIDTH);
        int y = horizon + at(HEIGHT - horizon);
        Color colour = colour(random.nextFloat(), 0.8f, 1f);
        float[] stops = {0, 0.5f, 1};
        Color[] shades = {Color.WHITE, colour, colour.darker().darker()};
        g.setPaint(
                new RadialGradientPaint(x - radius / 3f, y - radius / 3f, radius, stops, shades));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Small lighter and darker dabs all over, as materials have them. */
    private void grain() {
        for (int i = 0; i < 4000; i++) {
            int shade = random.nextBoolean() ? 255 : 0;
            g.setColor(new Color(shade, shade, shade, 10 + at(35)));
            int size = 1 + at(3) * at(6);
            g.fillOval(at(WIDTH), at(HEIGHT), size * (1 + at(3)), size);
        }
    }

    private static Polygon quad(int x0, int y0, int x1, int y1, int dx, int dy) {
        int[] xs = {x0, x1, x1 + dx, x0 + dx};
        int[] ys = {y0, y1, y1 + dy, y0 + dy};
        return new Polygon(xs, ys, 4);
    }

    private int at(int bound) {
        return random.nextInt(bound);
    }

    private static Color colour(float hue, float saturation, float brightness) {
        return Color.getHSBColor(hue, saturation, brightness);
    }
}
