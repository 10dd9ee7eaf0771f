package dev.impasto.engine.diagnose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds surfaces that came or went where motion says that all stood still, under a still camera: in
 * a patch of pixels depth is another than it was some frames ago in any neighbour. Light, shadows
 * and textures do not change depth, and a lone thin thing that the jitter hits or misses is no
 * patch.
 */
final class Uncovered {
    private static final int FRAMES = 8;
    private static final float MOVES = 0.1f; // pixels
    private static final float REACTIVE = 0.25f;
    private static final float OTHER_DEPTH = 0.02f; // share
    private static final int PATCH = 12; // pixels

    private final Deque<SeenFrame> kept = new ArrayDeque<>();
    private int[] still = {}; // for how many frames a pixel and its neighbours have not moved
    private int compared;
    private int found;
    private final List<Spot> spots = new ArrayList<>();

    void see(SeenFrame now) {
        if (!now.isSize(kept.peekLast())) {
            kept.clear();
            still = new int[now.luma.length];
        }
        noteMotion(now);
        if (kept.size() == FRAMES) {
            compare(now, kept.removeFirst());
        }
        kept.addLast(now);
    }

    /** In how many of the frames compared something came or went. */
    int found() {
        return found;
    }

    int compared() {
        return compared;
    }

    /**
     * Where that was: the last time, and in the middle of all times, since much goes to and fro.
     */
    List<Spot> where() {
        int last = spots.size() - 1;
        double x = spots.stream().mapToInt(Spot::x).average().orElseThrow();
        double y = spots.stream().mapToInt(Spot::y).average().orElseThrow();
        Spot middle = new Spot((int) x, (int) y, spots.get(last).distance());
        return List.of(spots.get(last), middle);
    }

    private void noteMotion(SeenFrame now) {
        boolean[] moves = new boolean[now.luma.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] =
                    Math.abs(now.motionX[i]) > MOVES
                            || Math.abs(now.motionY[i]) > MOVES
                            || now.reactive[i] > REACTIVE;
        }
        for (int y = 1; y < now.height - 1; y++) {
            for (int x = 1; x < now.width - 1; x++) {
                int i = y * now.width + x;
                still[i] = around(moves, i, now.width) ? 0 : still[i] + 1;
            }
        }
    }

    private static boolean around(boolean[] flags, int i, int width) {
        for (int k = 0; k < 9; k++) {
            if (flags[i + (k / 3 - 1) * width + k % 3 - 1]) {
                return true;
            }
        }
        return false;
    }

    private void compare(SeenFrame now, SeenFrame then) {
        compared++;
        boolean[] same = new boolean[now.luma.length];
        Arrays.fill(same, true);
        for (int y = 1; y < now.height - 1; y++) {
            for (int x = 1; x < now.width - 1; x++) {
                int i = y * now.width + x;
                same[i] = still[i] <= FRAMES || within(now.distance[i], then, i);
            }
        }
        Tiles patches = new Tiles(now.width, now.height);
        for (int y = 2; y < now.height - 2; y++) {
            for (int x = 2; x < now.width - 2; x++) {
                if (!around(same, y * now.width + x, now.width)) {
                    patches.add(x, y);
                }
            }
        }
        int fullest = patches.fullest();
        if (patches.around(fullest) >= PATCH) {
            found++;
            spots.add(spot(patches.left(fullest), patches.top(fullest), same, now, then));
        }
    }

    /** The middle of what differs in a square, and how far away the nearer thing is or was. */
    private static Spot spot(int left, int top, boolean[] same, SeenFrame now, SeenFrame then) {
        int count = 0;
        int sumX = 0;
        int sumY = 0;
        float nearest = Float.MAX_VALUE;
        for (int y = top; y < top + Tiles.SIZE; y++) {
            for (int x = left; x < left + Tiles.SIZE; x++) {
                int i = y * now.width + x;
                if (!same[i]) {
                    count++;
                    sumX += x;
                    sumY += y;
                    nearest = Math.min(nearest, Math.min(now.distance[i], then.distance[i]));
                }
            }
        }
        return new Spot(sumX / count, sumY / count, nearest);
    }

    /** Whether a distance lies among those that a pixel and its neighbours had. */
    private static boolean within(float distance, SeenFrame then, int i) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int k = 0; k < 9; k++) {
            float z = then.distance[i + (k / 3 - 1) * then.width + k % 3 - 1];
            least = Math.min(least, z);
            most = Math.max(most, z);
        }
        return distance > least * (1 - OTHER_DEPTH) && distance < most * (1 + OTHER_DEPTH);
    }
}
