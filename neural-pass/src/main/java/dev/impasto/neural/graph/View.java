package dev.impasto.neural.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the elements of a tensor of any rank lie among those of another one, row-major: {@code
 * start} plus, for each axis, the entry of its table at the index. An axis that was merged from
 * several has several tables ("factors", the outermost first), so that merging costs nothing.
 * Transposing, slicing, repeating, padding by copies and most reshaping only make new tables;
 * nothing is moved until somebody reads.
 */
record View(int start, List<Axis> axes) {

    /** An offset beyond every tensor: the element is outside, where a pad's value is read. */
    static final int OUTSIDE = 1 << 29;

    /** One axis; without factors its size is 1. */
    record Axis(List<int[]> factors) {

        int size() {
            int size = 1;
            for (int[] factor : factors) {
                size *= factor.length;
            }
            return size;
        }

        /** The offset for each index. */
        int[] table() {
            int[] table = {0};
            for (int[] factor : factors) {
                int[] longer = new int[table.length * factor.length];
                for (int i = 0; i < longer.length; i++) {
                    longer[i] = sum(table[i / factor.length], factor[i % factor.length]);
                }
                table = longer;
            }
            return table;
        }
    }

    private static int sum(int a, int b) {
        return Math.min(a + b, OUTSIDE);
    }

    /** All of a row-major tensor as it is. */
    static View of(int... dims) {
        Axis[] axes = new Axis[dims.length];
        int stride = 1;
        for (int i = dims.length - 1; i >= 0; i--) {
            int[] table = new int[dims[i]];
            for (int k = 0; k < table.length; k++) {
                table[k] = k * stride;
            }
            axes[i] = new Axis(dims[i] == 1 ? List.of() : List.of(table));
            stride *= dims[i];
        }
        return new View(0, List.of(axes));
    }

    int[] dims() {
        int[] dims = new int[axes.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = axes.get(i).size();
        }
        return dims;
    }

    long size() {
        long size = 1;
        for (Axis axis : axes) {
            size *= axis.size();
        }
        return size;
    }

    /** The axes in another order: the new axis {@code i} is the old {@code order[i]}. */
    View permuted(int... order) {
        List<Axis> reordered = new ArrayList<>();
        for (int axis : order) {
            reordered.add(axes.get(axis));
        }
        return new View(start, List.copyOf(reordered));
    }

    /** An axis reduced, reordered or repeated: index {@code i} reads the old {@code picked[i]}. */
    View picked(int axis, int... picked) {
        int[] table = axes.get(axis).table();
        int[] chosen = new int[picked.length];
        for (int i = 0; i < picked.length; i++) {
            chosen[i] = picked[i] < 0 ? OUTSIDE : table[picked[i]];
        }
        List<Axis> changed = new ArrayList<>(axes);
        changed.set(axis, new Axis(List.of(chosen)));
        return new View(start, List.copyOf(changed));
    }

    /** Repeated along axes of size 1, and along new ones before the first, to fill {@code dims}. */
    View expanded(int... dims) {
        List<Axis> changed = new ArrayList<>();
        for (int i = 0; i < dims.length; i++) {
            int old = i - (dims.length - axes.size());
            Axis axis = old < 0 ? new Axis(List.of()) : axes.get(old);
            boolean repeated = axis.size() == 1 && dims[i] != 1;
            changed.add(repeated ? repeated(axis, dims[i]) : axis);
        }
        return new View(start, List.copyOf(changed));
    }

    private static Axis repeated(Axis axis, int times) {
        int[] table = new int[times];
        Arrays.fill(table, axis.table()[0]);
        return new Axis(List.of(table));
    }

    /** The same elements in the same order with other axes; null if tables cannot say it. */
    View reshaped(int... dims) {
        if (size() == 0) {
            return of(dims);
        }
        List<int[]> left = new ArrayList<>();
        int first = start + flatten(left);
        List<Axis> changed = new ArrayList<>();
        for (int dim : dims) {
            List<int[]> taken = take(left, dim);
            if (taken == null) {
                return null;
            }
            changed.add(new Axis(taken));
        }
        return new View(first, List.copyOf(changed));
    }

    /** Adds all factors but those of size 1 to {@code factors}; the offset of the latter. */
    private int flatten(List<int[]> factors) {
        int offset = 0;
        for (Axis axis : axes) {
            for (int[] factor : axis.factors()) {
                if (factor.length == 1) {
                    offset += factor[0];
                } else {
                    factors.add(factor);
                }
            }
        }
        return offset;
    }

    private static List<int[]> take(List<int[]> left, int dim) {
        List<int[]> taken = new ArrayList<>();
        int need = dim;
        while (need > 1) {
            int[] next = left.remove(0);
            if (next.length > need) {
                int inner = next.length / need;
                if (next.length % need != 0 || !separable(next, inner)) {
                    return null;
                }
                left.add(0, relative(next, inner));
                next = every(next, inner);
            }
            if (need % next.length != 0) {
                return null;
            }
            taken.add(next);
            need /= next.length;
        }
        return List.copyOf(taken);
    }

    private static boolean separable(int[] table, int inner) {
        for (int i = 0; i < table.length; i++) {
            int outer = table[i / inner * inner];
            if (table[i] - outer != table[i % inner] - table[0]) {
                return false;
            }
        }
        return true;
    }

    private static int[] relative(int[] table, int inner) {
        int[] head = Arrays.copyOf(table, inner);
        return Arrays.stream(head).map(offset -> offset - table[0]).toArray();
    }

    private static int[] every(int[] table, int inner) {
        int[] chosen = new int[table.length / inner];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = table[i * inner];
        }
        return chosen;
    }

    /** Whether it is all of a row-major tensor of {@code size} elements, in order. */
    boolean whole(long size) {
        List<int[]> factors = new ArrayList<>();
        if (size != size() || start + flatten(factors) != 0) {
            return false;
        }
        long stride = size;
        for (int[] factor : factors) {
            stride /= factor.length;
            for (int i = 0; i < factor.length; i++) {
                if (factor[i] != i * stride) {
                    return false;
                }
            }
        }
        return true;
    }

    /** All offsets, row-major. */
    int[] offsets() {
        List<int[]> factors = new ArrayList<>();
        int first = start + flatten(factors);
        int[] table = new Axis(factors).table();
        for (int i = 0; i < table.length; i++) {
            table[i] = sum(table[i], first);
        }
        return size() == 0 ? new int[0] : table;
    }
}
