package dev.impasto.engine.diagnose;

/**
 * Finds textured squares of a picture that are seen to move as a whole, otherwise than their motion
 * says, under a still camera.
 */
final class Drifting {
    private static final int REACH = 6; // pixels
    private static final float VISIBLE = 0.015f; // mean difference, working space
    private static final float EXPLAINED = 0.4f; // of the difference as told
    private static final float REACTIVE = 0.25f;
    private static final float TEXTURE = 0.008f; // the smaller root of the structure tensor
    private static final double LEAST = 0.9; // pixels off

    private final Tiles drifts;
    private int compared;
    private double offLast;

    Drifting(int width, int height) {
        drifts = new Tiles(width, height);
    }

    void see(SeenFrame now, SeenFrame before, double jitterX, double jitterY) {
        compared++;
        for (int tile = 0; tile < drifts.columns * drifts.rows; tile++) {
            int left = drifts.left(tile);
            int top = drifts.top(tile);
            if (left >= REACH
                    && top >= REACH
                    && left + Tiles.SIZE + REACH < now.width
                    && top + Tiles.SIZE + REACH < now.height) {
                compare(now, before, left, top, jitterX, jitterY);
            }
        }
    }

    /** How many pairs of frames were compared. */
    int compared() {
        return compared;
    }

    /** In how many of them the square that drifts most often did. */
    int found() {
        return drifts.count(where());
    }

    /** How many squares around that one drift, all frames taken together. */
    int around() {
        return drifts.around(where());
    }

    private int where() {
        return drifts.fullest();
    }

    /** The middle of that square in a frame. */
    Spot spot(SeenFrame frame) {
        int x = drifts.left(where()) + Tiles.SIZE / 2;
        int y = drifts.top(where()) + Tiles.SIZE / 2;
        return new Spot(x, y, frame.distance[y * frame.width + x]);
    }

    /** How far the last one was off, in pixels. */
    double off() {
        return offLast;
    }

    private void compare(
            SeenFrame now, SeenFrame before, int left, int top, double jitterX, double jitterY) {
        int middle = (top + Tiles.SIZE / 2) * now.width + left + Tiles.SIZE / 2;
        if (now.reactive[middle] > REACTIVE) {
            return;
        }
        double told =
                difference(
                        now,
                        before,
                        left,
                        top,
                        i -> now.motionX[i] + jitterX,
                        i -> now.motionY[i] + jitterY);
        if (told < VISIBLE || texture(now, left, top) < TEXTURE) {
            return;
        }
        double least = told;
        int bestX = 0;
        int bestY = 0;
        for (int y = -REACH; y <= REACH; y++) {
            for (int x = -REACH; x <= REACH; x++) {
                double atX = x + jitterX;
                double atY = y + jitterY;
                double error = difference(now, before, left, top, i -> atX, i -> atY);
                if (error < least) {
                    least = error;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        boolean found = Math.abs(bestX) < REACH && Math.abs(bestY) < REACH;
        double off = Math.hypot(bestX - now.motionX[middle], bestY - now.motionY[middle]);
        if (found && least < EXPLAINED * told && off > LEAST) {
            drifts.add(left, top);
            offLast = off;
        }
    }

    /** Mean difference of a square's luma under one displacement of each pixel. */
    private static double difference(
            SeenFrame now,
            SeenFrame before,
            int left,
            int top,
            Photometry.Displacement x,
            Photometry.Displacement y) {
        double sum = 0;
        for (int row = top; row < top + Tiles.SIZE; row++) {
            for (int column = left; column < left + Tiles.SIZE; column++) {
                int i = row * now.width + column;
                double was = before.picture.sample(column + x.at(i), row + y.at(i));
                sum += Photometry.capped(now.luma[i] - was);
            }
        }
        return sum / (Tiles.SIZE * Tiles.SIZE);
    }

    /**
     * How much there is to see along the direction in which least is (C. Harris and M. Stephens
     * 1988): an edge, such as a shadow's, has none along itself.
     */
    private static double texture(SeenFrame frame, int left, int top) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int row = top; row < top + Tiles.SIZE; row++) {
            for (int column = left; column < left + Tiles.SIZE; column++) {
                int i = row * frame.width + column;
                double x = (frame.luma[i + 1] - frame.luma[i - 1]) / 2;
                double y = (frame.luma[i + frame.width] - frame.luma[i - frame.width]) / 2;
                xx += x * x;
                xy += x * y;
                yy += y * y;
            }
        }
        double smaller = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
        return Math.sqrt(Math.max(0, smaller) / (Tiles.SIZE * Tiles.SIZE));
    }
}
