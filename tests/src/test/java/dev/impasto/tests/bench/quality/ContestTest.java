package dev.impasto.tests.bench.quality;

import static dev.impasto.tests.bench.quality.PicturesTest.picture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.training.metric.FrameScore;
import dev.impasto.training.metric.FrameScore.Judged;
import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.Scores;
import dev.impasto.training.metric.TruthFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final int FRAMES = 40; // more than are under way at once

    private final Backstage backstage = new Backstage();
    private final List<Judged> frames = frames();

    @AfterEach
    void close() {
        backstage.close();
    }

    @Test
    void scoresAreToTheBitThoseOfFramesScoredInTheirOrder() throws IOException {
        List<FrameScore> scores = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            scores.add(FrameScore.of(i == 0 ? null : frames.get(i - 1), frames.get(i)));
        }
        assertThat(contest().scores())
                .containsOnlyKeys("network", "native")
                .containsEntry("network", Scores.of(scores))
                .containsEntry("native", Scores.of(scores));
    }

    @Test
    void onlyPicturesToBeLookedAtAreKept() throws IOException {
        Contest contest = contest();
        for (int i = 0; i < FRAMES; i++) {
            boolean looked = i < 4 || i >= 18 && i < 22 || i == 39;
            assertThat(contest.keeps(i)).as("frame %d", i).isEqualTo(looked);
        }
        assertThat(contest.picture("network", 19)).isSameAs(frames.get(19).picture());
        assertThat(contest.truth(39)).isSameAs(frames.get(39).truth());
    }

    private Contest contest() {
        Contest contest = new Contest("a", "b", Methods.ORDER, new Looks(FRAMES), backstage);
        frames.forEach(frame -> contest.add("native", frame.picture()));
        for (Judged frame : frames) {
            contest.add("network", () -> frame.picture());
            contest.add(CompletableFuture.completedFuture(frame.truth()));
        }
        return contest;
    }

    private static List<Judged> frames() {
        Random random = new Random(1);
        List<Judged> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            Picture truth = picture(16, 12, (x, y) -> random.nextInt(256) / 255.0);
            Picture shown = picture(16, 12, (x, y) -> random.nextInt(256) / 255.0);
            float[] motion = new float[2 * 16 * 12];
            frames.add(new Judged(new TruthFrame(truth, motion, i % 9 == 0), shown));
        }
        return frames;
    }
}
