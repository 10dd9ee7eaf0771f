package dev.impasto.tests.bench.quality;

import dev.impasto.neural.image.Sizes;
import dev.impasto.training.metric.FrameScore;
import dev.impasto.training.metric.FrameScore.Judged;
import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.Scores;
import dev.impasto.training.metric.TruthFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One scene: the pictures that each method makes of its frames, and their scores, which are made
 * backstage while the next frames are drawn. Pictures that were scored are forgotten, but for those
 * to be looked at. All methods belong to the thread that draws.
 */
final class Contest {
    private final String name;
    private final String content;
    private final Looks looks;
    private final Backstage backstage;
    private final List<CompletableFuture<TruthFrame>> truths = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Sizes sizes;

    private static final class Entry {
        final List<CompletableFuture<Picture>> pictures = new ArrayList<>();
        final List<CompletableFuture<FrameScore>> scores = new ArrayList<>();
    }

    /**
     * @param methods in the order of the tables; those without pictures are left out
     */
    Contest(String name, String content, List<String> methods, Looks looks, Backstage backstage) {
        this.name = name;
        this.content = content;
        this.looks = looks;
        this.backstage = backstage;
        methods.forEach(method -> entries.put(method, new Entry()));
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    Looks looks() {
        return looks;
    }

    /** Says at what size the frames are drawn that are enlarged, and at what they are shown. */
    void drawnAt(Sizes sizes) {
        this.sizes = sizes;
    }

    /** As {@code 213x120}. */
    String renderSize() {
        return sizes.renderWidth() + "x" + sizes.renderHeight();
    }

    /** Adds a method's picture of the next frame. */
    void add(String method, Picture picture) {
        entries.get(method).pictures.add(CompletableFuture.completedFuture(picture));
    }

    /** Adds a method's picture of the next frame, which is made backstage. */
    void add(String method, Supplier<Picture> picture) {
        entries.get(method).pictures.add(backstage.begin(picture));
    }

    /**
     * Adds the next frame's truth, after all pictures of it, and has it scored. Waits while too
     * many frames are under way.
     */
    void add(CompletableFuture<TruthFrame> truth) {
        backstage.enter();
        int i = truths.size();
        truths.add(truth);
        List<CompletableFuture<FrameScore>> scores = new ArrayList<>();
        for (String method : methods()) {
            Entry entry = entries.get(method);
            CompletableFuture<FrameScore> score =
                    (i == 0
                                    ? CompletableFuture.<Judged>completedFuture(null)
                                    : judged(entry, i - 1))
                            .thenCombineAsync(judged(entry, i), FrameScore::of, backstage.pool());
            entry.scores.add(score);
            scores.add(score);
        }
        CompletableFuture.allOf(scores.toArray(CompletableFuture[]::new))
                .whenComplete((nothing, failure) -> backstage.leave());
        if (i > 0 && !looks.at(i - 1)) {
            truths.set(i - 1, null);
            entries.values().stream()
                    .filter(entry -> !entry.pictures.isEmpty())
                    .forEach(entry -> entry.pictures.set(i - 1, null));
        }
    }

    private CompletableFuture<Judged> judged(Entry entry, int frame) {
        return truths.get(frame).thenCombine(entry.pictures.get(frame), Judged::new);
    }

    /** Whether a frame's pictures are still there. */
    boolean keeps(int frame) {
        return truths.get(frame) != null;
    }

    /** How many frames have their truth. */
    int length() {
        return truths.size();
    }

    /** Those that made pictures. */
    List<String> methods() {
        return entries.keySet().stream().filter(m -> !entries.get(m).pictures.isEmpty()).toList();
    }

    /**
     * The truth of a frame to be looked at.
     *
     * @throws IOException where it could not be kept or read
     */
    TruthFrame truth(int frame) throws IOException {
        return Backstage.await(truths.get(frame));
    }

    /** A method's picture of a frame that has no truth yet, or is to be looked at. */
    Picture picture(String method, int frame) throws IOException {
        return Backstage.await(entries.get(method).pictures.get(frame));
    }

    /**
     * Every method's scores over all frames.
     *
     * @throws IOException where a truth could not be kept or read
     */
    Map<String, Scores> scores() throws IOException {
        Map<String, Scores> all = new LinkedHashMap<>();
        for (String method : methods()) {
            List<FrameScore> frames = new ArrayList<>();
            for (CompletableFuture<FrameScore> score : entries.get(method).scores) {
                frames.add(Backstage.await(score));
            }
            all.put(method, Scores.of(frames));
        }
        return all;
    }
}
