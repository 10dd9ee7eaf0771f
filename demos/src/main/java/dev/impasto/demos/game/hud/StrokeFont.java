package dev.impasto.demos.game.hud;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The game's typeface as paths of a pen, read from {@code typeface.txt}, which explains its form.
 * Units: 1 is the height of a capital, y up from the baseline.
 */
public final class StrokeFont {
    private static final double ROUND = 0.42;
    private static final double SLIGHT = 0.1;

    /** How much longer than wide a rounded corner may become where one of its sides is short. */
    private static final double STRETCH = 1.3;

    /** A quarter of a circle as one cubic curve keeps this share of the way to the corner. */
    private static final double KAPPA = 0.5522847498;

    private final Map<Character, Glyph> glyphs = new HashMap<>();

    /** A character's pen path and how wide it is. */
    public record Glyph(double width, Path2D path) {}

    private record Point(double x, double y, double radius) {
        Point towards(Point other, double distance) {
            double share = distance / Math.max(1e-9, distance(other));
            return new Point(x + (other.x - x) * share, y + (other.y - y) * share, 0);
        }

        double distance(Point other) {
            return Math.hypot(other.x - x, other.y - y);
        }
    }

    private StrokeFont() {}

    /** Reads the typeface that comes with the game. */
    public static StrokeFont load() {
        try (InputStream in = StrokeFont.class.getResourceAsStream("typeface.txt")) {
            StrokeFont font = new StrokeFont();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .filter(line -> !line.equals("#"))
                    .forEach(font::read);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<Character, Glyph> glyphs() {
        return glyphs;
    }

    private void read(String line) {
        String[] head = line.substring(2).split(" ", 2);
        Path2D path = new Path2D.Double();
        for (String pen : head[1].split(" ; ")) {
            List<Point> points = new ArrayList<>();
            boolean closed = pen.endsWith(" o");
            for (String word : pen.replace(" o", "").trim().split(" +")) {
                points.add(point(word));
            }
            trace(path, points, closed);
        }
        glyphs.put(line.charAt(0), new Glyph(Double.parseDouble(head[0]), path));
    }

    private static Point point(String word) {
        char last = word.charAt(word.length() - 1);
        double radius = last == 'r' ? ROUND : last == 's' ? SLIGHT : 0;
        String[] xy = (radius > 0 ? word.substring(0, word.length() - 1) : word).split(",");
        return new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]), radius);
    }

    private static void trace(Path2D path, List<Point> points, boolean closed) {
        int n = points.size();
        Point start = closed ? middle(points.get(n - 1), points.get(0)) : points.get(0);
        path.moveTo(start.x, start.y);
        for (int i = closed ? 0 : 1; i < (closed ? n : n - 1); i++) {
            corner(path, points, i, closed);
        }
        Point end = closed ? start : points.get(n - 1);
        path.lineTo(end.x, end.y);
        if (closed) {
            path.closePath();
        }
    }

    /** A side between two rounded corners is shared; one that ends the line is used whole. */
    private static void corner(Path2D path, List<Point> points, int i, boolean closed) {
        int n = points.size();
        Point before = points.get((i + n - 1) % n);
        Point at = points.get(i);
        Point after = points.get((i + 1) % n);
        double in = at.distance(before) * room(before, closed || i > 1);
        double out = at.distance(after) * room(after, closed || i < n - 2);
        double reach = Math.min(at.radius, STRETCH * Math.min(in, out));
        in = Math.min(in, reach);
        out = Math.min(out, reach);
        Point from = at.towards(before, in);
        Point to = at.towards(after, out);
        Point a = at.towards(before, in * (1 - KAPPA));
        Point b = at.towards(after, out * (1 - KAPPA));
        path.lineTo(from.x, from.y);
        path.curveTo(a.x, a.y, b.x, b.y, to.x, to.y);
    }

    private static double room(Point neighbour, boolean inner) {
        return inner && neighbour.radius > 0 ? 0.5 : 0.9;
    }

    private static Point middle(Point a, Point b) {
        return a.towards(b, a.distance(b) / 2);
    }
}
