package dev.impasto.demos.game.look.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.look.shape.Detail.Range;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailTest {
    @ParameterizedTest
    @CsvSource({"0, 5, 27", "4.9, 5, 27", "5, 5, 27", "26.9, 5, 27", "27, 5, 27", "300, 5, 27"})
    void ofFormsThatReplaceOneAnotherOneIsDrawn(float distance, float near, float far) {
        assertThat(drawn(distance, near, far, Detail.NEAR, Detail.BEYOND)).isEqualTo(1);
        assertThat(drawn(distance, near, far, Detail.NEAR, Detail.MIDDLE, Detail.FAR)).isEqualTo(1);
        assertThat(drawn(distance, near, far, Detail.ALWAYS)).isEqualTo(1);
    }

    private static long drawn(float distance, float near, float far, Detail... forms) {
        return Stream.of(forms).filter(form -> form.isDrawn(Range.of(distance, near, far))).count();
    }
}
