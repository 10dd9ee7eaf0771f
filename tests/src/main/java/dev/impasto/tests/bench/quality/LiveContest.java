package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.TruthFrame;
import java.io.IOException;
import java.util.Arrays;
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
    private final Backstage backstage;
    private final Contest contest;

    private LiveContest(
            HeldOut scene, Conditions conditions, Backend backend, Backstage backstage) {
        this.scene = scene;
        this.conditions = conditions;
        this.backend = backend;
        this.backstage = backstage;
        Looks looks = new Looks(conditions.frames());
        contest = new Contest(scene.name(), scene.kind(), Methods.ORDER, looks, backstage);
    }

    /** Draws the scene; the calling thread is its render thread. */
    static Contest run(HeldOut scene, Conditions conditions, Backend backend, Backstage backstage)
            throws IOException {
        return new LiveContest(scene, conditions, backend, backstage).run();
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
            contest.drawnAt(live.setup().sizes());
            live.leadIn(in -> field.show(in, (name, picture) -> {}));
            for (int i = 0; i < conditions.frames(); i++) {
                FrameInputs in = live.next();
                field.show(in, contest::add);
                keeper.keep(live, in);
            }
        }
    }

    private void keepNative(LiveScene live, FrameInputs in) {
        Picture plain = live.plain();
        contest.add(Methods.NATIVE, plain);
    }

    private void keepSmoothed(LiveScene live) throws IOException {
        Picture plain = contest.picture(Methods.NATIVE, contest.length());
        contest.add(Methods.FXAA, () -> Fxaa.of(plain));
        contest.add(Methods.MSAA, live.multisampled(MULTISAMPLES));
    }

    private void keepTruth(LiveScene live, FrameInputs in) throws IOException {
        Picture plain = contest.picture(Methods.NATIVE, contest.length());
        if (!Arrays.equals(plain.rgb(), live.plain().rgb())) {
            throw new IllegalStateException(
                    scene.name() + " shows something else when it is drawn a second time");
        }
        TruthStore store = conditions.truths();
        float[] motion = DisplayMotion.of(in, live.setup());
        boolean cut = in.reset();
        contest.add(
                store.of(plain, () -> live.truth(store.samples()), backstage)
                        .thenApplyAsync(
                                truth -> new TruthFrame(truth, motion, cut), backstage.pool()));
    }
}
