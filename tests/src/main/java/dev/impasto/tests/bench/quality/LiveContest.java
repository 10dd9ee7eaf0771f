package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.TruthFrame;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A scene that is drawn for the contest: at display size, jittered for native TAA and plain, and
 * then once more from its start at render size, with the truth of each frame. All methods see the
 * same instants, and those at render size the same frames.
 */
final class LiveContest {
    private static final int MULTISAMPLES = 4;

    private final HeldOut scene;
    private final Conditions conditions;
    private final Backend backend;
    private final Contest contest;

    private LiveContest(HeldOut scene, Conditions conditions, Backend backend) {
        this.scene = scene;
        this.conditions = conditions;
        this.backend = backend;
        contest = new Contest(scene.name(), scene.kind(), Methods.ORDER);
    }

    /** Draws the scene; the calling thread is its render thread. */
    static Contest run(HeldOut scene, Conditions conditions, Backend backend) throws IOException {
        return new LiveContest(scene, conditions, backend).run();
    }

    private Contest run() throws IOException {
        boolean smaller = conditions.scale() > 1;
        if (smaller) {
            draw(1, Map.of(Way.ANALYTIC, Methods.TAA), this::keepNative);
            draw(conditions.scale(), Methods.SMALL, this::keepTruth);
        } else {
            draw(
                    1,
                    Methods.NATIVE_WAYS,
                    (live, in) -> {
                        keepNative(live, in);
                        keepSmoothed(live);
                        keepTruth(live, in);
                    });
        }
        return contest;
    }

    /** What is to be done with a frame beside upscaling it. */
    private interface Keeper {
        void keep(LiveScene live, FrameInputs in) throws IOException;
    }

    private void draw(double scale, Map<Way, String> names, Keeper keeper) throws IOException {
        try (LiveScene live = new LiveScene(scene, conditions.width(), conditions.height(), scale);
                Field field = Field.open(names, live.setup(), backend, conditions.network())) {
            live.leadIn(in -> field.show(in, (name, picture) -> {}));
            for (int i = 0; i < conditions.frames(); i++) {
                FrameInputs in = live.next();
                field.show(in, contest::add);
                keeper.keep(live, in);
            }
        }
    }

    private void keepNative(LiveScene live, FrameInputs in) {
        contest.add(Methods.NATIVE, live.plain());
    }

    private void keepSmoothed(LiveScene live) {
        List<Picture> plain = contest.pictures(Methods.NATIVE);
        contest.add(Methods.FXAA, Fxaa.of(plain.get(plain.size() - 1)));
        contest.add(Methods.MSAA, live.multisampled(MULTISAMPLES));
    }

    private void keepTruth(LiveScene live, FrameInputs in) throws IOException {
        Picture plain = contest.pictures(Methods.NATIVE).get(contest.truths().size());
        if (!Arrays.equals(plain.rgb(), live.plain().rgb())) {
            throw new IllegalStateException(
                    scene.name() + " shows something else when it is drawn a second time");
        }
        Picture truth =
                conditions.truths().of(plain, () -> live.truth(conditions.truths().samples()));
        contest.add(new TruthFrame(truth, DisplayMotion.of(in, live.setup()), in.reset()));
    }
}
