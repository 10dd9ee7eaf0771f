package dev.impasto.tests.bench.quality;

import static dev.impasto.tests.bench.quality.PicturesTest.picture;
import static dev.impasto.tests.bench.quality.PicturesTest.rounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.training.metric.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthStoreTest {
    private final Backstage backstage = new Backstage();
    private final Picture plain = picture(8, 8, (x, y) -> x / 8);
    private final Picture truth = picture(8, 8, (x, y) -> y % 2);
    @TempDir Path folder;

    @AfterEach
    void close() {
        backstage.close();
    }

    @Test
    void aTruthIsDrawnOncePerInstant() {
        TruthStore store = new TruthStore(folder, 4);
        store.of(plain, () -> truth, backstage).join();
        Picture again =
                store.of(
                                plain,
                                () -> {
                                    throw new AssertionError("it was kept");
                                },
                                backstage)
                        .join();
        assertThat(again.rgb()).containsExactly(rounded(truth.rgb()));
        Picture other = picture(8, 8, (x, y) -> y / 9);
        assertThat(store.of(other, () -> other, backstage).join()).isSameAs(other);
        TruthStore finer = new TruthStore(folder, 9);
        assertThat(finer.of(plain, () -> other, backstage).join()).isSameAs(other);
    }

    @Test
    void runsThatKeepTheSameTruthAtOnceDoNotDisturbOneAnother() throws IOException {
        for (int round = 0; round < 20; round++) {
            Path shared = folder.resolve("round" + round);
            List<CompletableFuture<Picture>> runs = new ArrayList<>();
            for (int run = 0; run < 8; run++) {
                TruthStore store = new TruthStore(shared, 4);
                runs.add(
                        backstage
                                .begin(() -> store.of(plain, () -> truth, backstage))
                                .thenCompose(kept -> kept));
            }
            for (CompletableFuture<Picture> run : runs) {
                assertThat(Backstage.await(run).rgb()).containsExactly(rounded(truth.rgb()));
            }
            try (var files = Files.list(shared)) {
                assertThat(files).hasSize(1).allMatch(file -> file.toString().endsWith(".png"));
            }
        }
    }

    @Test
    void aFileThatIsNoPictureIsNamed() throws IOException {
        TruthStore store = new TruthStore(folder, 4);
        store.of(plain, () -> truth, backstage).join();
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "torn");
        }
        assertThatThrownBy(() -> Backstage.await(store.of(plain, () -> truth, backstage)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("remove it");
    }
}
