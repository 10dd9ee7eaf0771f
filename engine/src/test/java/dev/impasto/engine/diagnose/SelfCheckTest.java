package dev.impasto.engine.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.shape.Box;
import dev.impasto.engine.diagnose.Finding.Verdict;
import dev.impasto.neural.FrameInputs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The self-check on frames that are right, and on the same frames with a mistake made in them. */
class SelfCheckTest {
    private static final int RENDER_WIDTH = Yard.WIDTH / Yard.SCALE;
    private static final int RENDER_HEIGHT = Yard.HEIGHT / Yard.SCALE;

    private static final List<Seen> frames = new ArrayList<>();
    private static final Map<Integer, Luma> truths = new HashMap<>(); // by frame
    private static Diagnosis right;

    /** What the pass got in a step. */
    private record Seen(Step step, FrameInputs in) {}

    @BeforeAll
    static void recordARightIntegration() {
        List<Diagnosis> done = new ArrayList<>();
        SelfCheck[] check = new SelfCheck[1];
        try (Yard yard = Yard.open(in -> record(check[0], in))) {
            check[0] = new SelfCheck(yard.raster, done::add);
            yard.getStateManager().attach(check[0]);
            Step step = Step.WATCH;
            while (done.isEmpty()) {
                step = check[0].step();
                yard.frame();
                if (step == Step.STILL && check[0].step() == Step.TURN) {
                    truths.put(frames.size() - 1, check[0].truth());
                }
            }
        }
        right = done.get(0);
    }

    private static void record(SelfCheck check, FrameInputs in) {
        if (check != null) {
            frames.add(new Seen(check.step(), Fault.copy(in)));
            check.see(in);
        }
    }

    @Test
    void aRightIntegrationPasses() {
        assertThat(right.passed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsNamedAndNothingElse(Fault fault) {
        Diagnosis diagnosis = examine(fault);
        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.check()).isEqualTo(fault.check))
                .satisfies(finding -> assertThat(finding.mend()).contains(fault.says));
    }

    @Test
    void whatAVertexShaderMovesIsNamed() {
        List<Diagnosis> done = new ArrayList<>();
        SelfCheck[] check = new SelfCheck[1];
        try (Yard yard =
                Yard.open(
                        in -> {
                            if (check[0] != null) {
                                check[0].see(in);
                            }
                        })) {
            Geometry swaying = yard.add("swaying", new Box(1, 1, 1), -2, 2, 0);
            swaying.setMaterial(
                    new Material(yard.getAssetManager(), "dev/impasto/engine/test/Swaying.j3md"));
            check[0] = new SelfCheck(yard.raster, done::add);
            yard.getStateManager().attach(check[0]);
            while (done.isEmpty()) {
                yard.frame();
            }
        }
        assertThat(done.get(0).findings())
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.check()).isEqualTo("motion of things"))
                .satisfies(finding -> assertThat(finding.mend()).contains("'swaying'"));
    }

    private static Diagnosis examine(Fault fault) {
        Examination examination =
                new Examination(RENDER_WIDTH, RENDER_HEIGHT, Yard.SCALE, spots -> "something");
        FrameInputs before = null;
        for (int i = 0; i < frames.size(); i++) {
            FrameInputs in = frames.get(i).in;
            Step step = frames.get(i).step;
            FrameInputs told = fault.apply(step, in, before);
            examination.see(step, new SeenFrame(told, RENDER_WIDTH, RENDER_HEIGHT));
            if (truths.containsKey(i)) {
                examination.compare(truths.get(i));
            }
            before = in;
        }
        return examination.diagnosis();
    }
}
