package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairTableTest {
    @Test
    void tableKeepsWhatAMapKeeps() {
        Random random = new Random(3);
        Map<Long, Integer> expected = new HashMap<>();
        PairTable table = new PairTable();
        for (int i = 0; i < 50_000; i++) {
            long key = (long) (1 + random.nextInt(40)) << 32 | 1 + random.nextInt(40);
            if (random.nextInt(3) > 0) {
                expected.put(key, i);
                table.put(key, i);
            } else if (expected.remove(key) != null) {
                table.remove(key);
            }
            assertThat(table.get(key)).isEqualTo(expected.getOrDefault(key, -1));
        }
        for (long a = 1; a <= 40; a++) {
            for (long b = 1; b <= 40; b++) {
                long key = a << 32 | b;
                assertThat(table.get(key)).isEqualTo(expected.getOrDefault(key, -1));
            }
        }
    }
}
