package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.physics.internal.bullet.StableSort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StableSortTest {
    /** As jbullet's comparators do, this one calls equals greater, both ways round. */
    private static final Comparator<int[]> BY_FIRST = (a, b) -> a[0] < b[0] ? -1 : 1;

    @Test
    void equalsStayInOrder() {
        Random random = new Random(1);
        for (int size = 0; size < 200; size++) {
            List<int[]> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(new int[] {random.nextInt(1 + size / 4), i});
            }
            List<int[]> expected = new ArrayList<>(list);
            expected.sort(Comparator.comparingInt(pair -> pair[0]));
            StableSort.sort(list, BY_FIRST);
            assertThat(list).containsExactlyElementsOf(expected);
        }
    }
}
