package dev.impasto.neural.stylise;

import dev.impasto.neural.backend.Arguments;
import dev.impasto.neural.image.Sizes;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * The twin of {@code 22_dabs.cl}: plans the dabs of one size of brush. There is one in each square
 * of a grid, somewhere in it, along the flow, in the mean colour of what it covers, but a little
 * lighter or darker, warmer or cooler. All that is random is so by the place on the canvas alone,
 * and the canvas moves with what is seen on it: each square keeps how far, and a dab that leaves
 * its square is the next one's.
 */
final class Brush {
    private static final float TURN = 0.15f;
    private static final float STRAY = 0.48f;
    private static final float LIGHTER = 0.07f;
    private static final float WARMER = 0.045f;
    private static final float WEIGHTS = 18;
    private static final float ENDS = 0.7f;
    private static final float FASTEST = 64;
    private static final float CANVAS = 1024;

    /**
     * A size of brush.
     *
     * @param cell side of the grid's squares, pixels
     * @param length half a dab's at most, pixels; less than two cells
     * @param width half a dab's, pixels
     * @param near how closely it follows the flow, see {@link Flow#at}
     * @param contrast how much there must be to see for it to paint, against 1: 0 is anywhere
     * @param seed of its randomness
     */
    record Size(int cell, float length, float width, float near, float contrast, int seed) {
        Map<String, String> defines() {
            return Map.of(
                    "CELL", Integer.toString(cell),
                    "LENGTH", length + "f",
                    "WIDTH", width + "f",
                    "NEAR", near + "f",
                    "CONTRAST", contrast + "f",
                    "SEED", Integer.toString(seed));
        }
    }

    private final Size size;
    private final Sizes sizes;
    private final Arguments args;
    private final FloatBuffer planes;
    private final Flow flow;

    /** Of the kernel's arguments. */
    Brush(Size size, Sizes sizes, Arguments args) {
        this.size = size;
        this.sizes = sizes;
        this.args = args;
        planes = args.floats(0);
        flow = new Flow(args.floats(1), sizes);
    }

    /** The kernel: one square's dab. */
    void plan(int column, int row) {
        int index = row * (sizes.networkWidth() / size.cell) + column;
        float x = moved(index, 0, column, row);
        float y = moved(index, 1, column, row);
        dab(column, row, x, y).put(args.floats(4), index);
    }

    /** How far the canvas has moved along an axis under a square, on a torus. */
    private float moved(int index, int axis, int column, int row) {
        int x = Math.min(column * size.cell + size.cell / 2, sizes.renderWidth() - 1);
        int y = Math.min(row * size.cell + size.cell / 2, sizes.renderHeight() - 1);
        float motion = args.floats(2).get(4 * (y * sizes.renderWidth() + x) + axis);
        motion = motion >= -FASTEST ? Math.min(motion, FASTEST) : -FASTEST;
        float drift = args.floats(3).get(2 * index + axis) - motion;
        drift -= CANVAS * (float) Math.floor(drift / CANVAS);
        args.floats(3).put(2 * index + axis, drift);
        return drift;
    }

    private Dab dab(int column, int row, float driftX, float driftY) {
        int squaresX = (int) Math.floor(driftX / size.cell + 0.5f);
        int squaresY = (int) Math.floor(driftY / size.cell + 0.5f);
        int c = column + args.integer(5) / size.cell - squaresX;
        int r = row + args.integer(6) / size.cell - squaresY;
        float strayX = (column + 0.5f + STRAY * chance(c, r, 0)) * size.cell;
        float strayY = (row + 0.5f + STRAY * chance(c, r, 1)) * size.cell;
        float x = strayX + (driftX - squaresX * size.cell);
        float y = strayY + (driftY - squaresY * size.cell);
        Flow.Sight eddies = Flow.eddies(x + args.integer(5), y + args.integer(6));
        Flow.Sight here = flow.at(x, y, size.near);
        float[] way = halved(here.x() + eddies.x(), here.y() + eddies.y());
        float length = size.length * (0.85f + 0.15f * chance(c, r, 3));
        float[] along = turned(way, TURN * chance(c, r, 2));
        float[] colour = colour(x - args.real(7), y - args.real(8), along, length);
        float light = LIGHTER * chance(c, r, 4);
        float warm = WARMER * chance(c, r, 5);
        float bend = bend(x, y, way, length, eddies);
        float opacity = opacity(here.energy());
        float thick = size.width + Math.abs(bend) * length * length;
        return new Dab(
                x,
                y,
                along[0],
                along[1],
                1 / length,
                1 / size.width,
                bend,
                (float) Math.exp(WEIGHTS * 0.5f * (1 + chance(c, r, 6))),
                colour[0] + light + warm,
                colour[1] + light + 0.3f * warm,
                colour[2] + light - warm,
                opacity,
                0.6f * along[1] - 0.8f * along[0],
                chance(c, r, 7),
                opacity > 0 ? reach(length, along[0], thick, along[1]) : -1,
                opacity > 0 ? reach(length, along[1], thick, along[0]) : -1);
    }

    private static float reach(float length, float along, float thick, float across) {
        return length * Math.abs(along) + thick * Math.abs(across);
    }

    private float opacity(float energy) {
        float seen = size.contrast * (float) Math.sqrt(energy) - 0.5f;
        return size.contrast == 0 ? 1 : Math.min(Math.max(seen, 0), 1);
    }

    /** From where the flow points ahead of the dab and behind it. */
    private float bend(float x, float y, float[] way, float length, Flow.Sight eddies) {
        float reach = ENDS * length;
        Flow.Sight to = flow.at(x + reach * way[0], y + reach * way[1], size.near);
        Flow.Sight from = flow.at(x - reach * way[0], y - reach * way[1], size.near);
        float toX = to.x() + eddies.x();
        float toY = to.y() + eddies.y();
        float fromX = from.x() + eddies.x();
        float fromY = from.y() + eddies.y();
        float turned = fromX * toY - fromY * toX;
        float straight = Math.abs(fromX * toX + fromY * toY) + 0.05f;
        return Math.max(-1, Math.min(1, turned / straight)) / (8 * reach);
    }

    private static float[] turned(float[] way, float turn) {
        float x = way[0] - turn * way[1];
        float y = way[1] + turn * way[0];
        float norm = 1 / (float) Math.sqrt(x * x + y * y);
        return new float[] {x * norm, y * norm};
    }

    /** The mean of 7 places along by 2 across. */
    private float[] colour(float x, float y, float[] along, float length) {
        float[] sum = new float[3];
        for (int i = 0; i < 14; i++) {
            float u = 0.25f * length * (i / 2 - 3);
            float v = 0.4f * size.width * (2 * (i % 2) - 1);
            float atX = x + u * along[0] - v * along[1];
            float atY = y + u * along[1] + v * along[0];
            for (int c = 0; c < 3; c++) {
                sum[c] += seenAt(atX, atY, c) / 14;
            }
        }
        return sum;
    }

    /** The picture at a place in pixels, bilinear. */
    private float seenAt(float x, float y, int channel) {
        int width = sizes.networkWidth();
        int height = sizes.networkHeight();
        float atX = Math.min(Math.max(x - 0.5f, 0), width - 1);
        float atY = Math.min(Math.max(y - 0.5f, 0), height - 1);
        int column = Math.min((int) atX, width - 2);
        int row = Math.min((int) atY, height - 2);
        int up = 8 * (row * width + column) + channel;
        int down = up + 8 * width;
        float above = planes.get(up) + (planes.get(up + 8) - planes.get(up)) * (atX - column);
        float below = planes.get(down) + (planes.get(down + 8) - planes.get(down)) * (atX - column);
        return above + (below - above) * (atY - row);
    }

    /** One long, at half the angle. */
    private static float[] halved(float x, float y) {
        float norm = 1 / ((float) Math.sqrt(x * x + y * y) + 1e-6f);
        float cos = x * norm;
        float sin = y * norm;
        if (cos >= 0) {
            float half = (float) Math.sqrt(0.5f + 0.5f * cos);
            return new float[] {half, sin / (2 * half)};
        }
        float half = (float) Math.sqrt(0.5f - 0.5f * cos);
        return new float[] {sin / (2 * half), half};
    }

    /** In [-1, 1), always the same for a place on the canvas and a purpose. */
    private float chance(int column, int row, int purpose) {
        int h = column * 0x9E3779B1 ^ row * 0x85EBCA77 ^ (16 * size.seed + purpose) * 0xC2B2AE3D;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        h ^= h >>> 15;
        return (h >>> 8) * 0x1p-23f - 1;
    }
}
