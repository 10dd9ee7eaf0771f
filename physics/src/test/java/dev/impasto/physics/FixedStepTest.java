package dev.impasto.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FixedStepTest {
    private static final double TICK = 1.0 / 60;

    @Test
    void howeverTimeIsCutTheTicksAreTheSame() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            FixedStep step = new FixedStep(TICK, 1000);
            double total = 0;
            long ticks = 0;
            for (int i = 0; i < 500; i++) {
                double part = random.nextDouble() * 0.05;
                total += part;
                ticks += step.advance(part);
                assertThat(ticks).isEqualTo((long) Math.floor(total / TICK + 1e-6));
            }
        }
    }

    @Test
    void alphaIsThePartOfATickThatIsLeft() {
        FixedStep step = new FixedStep(0.1, 10);
        assertThat(step.advance(0.25)).isEqualTo(2);
        assertThat(step.alpha()).isBetween(0.499f, 0.501f);
    }

    @Test
    void alphaStaysBelowOne() {
        Random random = new Random(1);
        FixedStep step = new FixedStep();
        for (int i = 0; i < 10_000; i++) {
            step.advance(random.nextDouble() * 0.02);
            assertThat(step.alpha()).isGreaterThanOrEqualTo(0).isLessThan(1);
        }
    }

    @Test
    void framesOfWholeTicksGiveWholeTicks() {
        FixedStep step = new FixedStep();
        for (int i = 0; i < 10_000; i++) {
            assertThat(step.advance(2 * TICK)).isEqualTo(2);
        }
    }

    @Test
    void longStallIsDroppedBeyondTheBound() {
        FixedStep step = new FixedStep(TICK, 8);
        assertThat(step.advance(100)).isEqualTo(8);
        assertThat(step.advance(TICK / 4)).isZero();
        assertThat(step.advance(TICK)).isEqualTo(1);
    }

    @Test
    void resetForgetsTheRest() {
        FixedStep step = new FixedStep(0.1, 8);
        step.advance(0.09);
        step.reset();
        assertThat(step.alpha()).isZero();
        assertThat(step.advance(0.09)).isZero();
    }

    @Test
    void timeDoesNotRunBackwards() {
        FixedStep step = new FixedStep();
        assertThatIllegalArgumentException().isThrownBy(() -> step.advance(-0.001));
        assertThatIllegalArgumentException().isThrownBy(() -> step.advance(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedStep(0, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedStep(TICK, 0));
    }
}
