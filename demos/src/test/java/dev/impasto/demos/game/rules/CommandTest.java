package dev.impasto.demos.game.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void everyStepComesBackExactly() {
        for (int step = -Command.STEPS; step <= Command.STEPS; step++) {
            Command command = Command.ofSteps(step, -step, true, false);
            assertThat(command.stepsX()).isEqualTo(step);
            assertThat(command.stepsZ()).isEqualTo(-step);
            assertThat(new Command(command.steerX(), command.steerZ(), true, false))
                    .isEqualTo(command);
        }
    }

    @Test
    void steeringIsTakenToTheNearestStepAndFullAndNoneStayExact() {
        assertThat(new Command(1, -1, false, false).steerX()).isEqualTo(1);
        assertThat(new Command(1, -1, false, false).steerZ()).isEqualTo(-1);
        assertThat(new Command(-0f, 0.001f, false, false)).isEqualTo(Command.NONE);
        assertThat(new Command(0.3f, 0, false, false).steerX())
                .isCloseTo(0.3f, within(0.5f / Command.STEPS + 1e-6f));
    }

    @Test
    void steeringBeyondAFullPushIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Command.ofSteps(128, 0, false, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command(Float.NaN, 0, false, false));
    }
}
