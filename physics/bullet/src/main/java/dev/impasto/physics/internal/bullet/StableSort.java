package dev.impasto.physics.internal.bullet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Stands in for jbullet's quick sort, which takes quadratic time where keys are equal (all contacts
 * of one island are) and leaves them in an order of its own. A merge sort: equals stay in order.
 */
public final class StableSort {
    private static final ThreadLocal<Object[]> SCRATCH =
            ThreadLocal.withInitial(() -> new Object[0]);

    private StableSort() {}

    /**
     * Sorts in place.
     *
     * @param order says whether one is before the other by a negative number; it need not tell
     *     equal from after
     */
    public static <T> void sort(List<T> list, Comparator<T> order) {
        if (isSorted(list, order)) {
            return;
        }
        int size = list.size();
        T[] scratch = scratch(2 * size);
        for (int i = 0; i < size; i++) {
            scratch[i] = list.get(i);
        }
        int from = mergeAll(scratch, size, order);
        for (int i = 0; i < size; i++) {
            list.set(i, scratch[from + i]);
        }
        Arrays.fill(scratch, 0, 2 * size, null);
    }

    private static <T> boolean isSorted(List<T> list, Comparator<T> order) {
        for (int i = 1; i < list.size(); i++) {
            if (order.compare(list.get(i), list.get(i - 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Merges ever longer runs, from one half to the other and back; returns where they end up. */
    private static <T> int mergeAll(T[] a, int size, Comparator<T> order) {
        int from = 0;
        for (int run = 1; run < size; run *= 2) {
            int to = size - from;
            for (int start = 0; start < size; start += 2 * run) {
                int middle = Math.min(start + run, size);
                int end = Math.min(start + 2 * run, size);
                merge(a, from + start, from + middle, from + end, to + start, order);
            }
            from = to;
        }
        return from;
    }

    private static <T> void merge(
            T[] a, int left, int middle, int end, int to, Comparator<T> order) {
        int right = middle;
        int out = to;
        int l = left;
        while (l < middle || right < end) {
            boolean takeRight = l == middle || right < end && order.compare(a[right], a[l]) < 0;
            a[out++] = takeRight ? a[right++] : a[l++];
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] scratch(int length) {
        if (SCRATCH.get().length < length) {
            SCRATCH.set(new Object[2 * length]);
        }
        return (T[]) SCRATCH.get();
    }
}
