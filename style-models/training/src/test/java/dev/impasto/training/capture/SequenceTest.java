package dev.impasto.training.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.color.Half;
import dev.impasto.training.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceTest {
    @TempDir private Path folder;

    @Test
    void aFileIsReadAsItWasWritten() throws IOException {
        DrawnSequence.write(folder.resolve("a.seq"), 24, 16, 3);

        Sequence sequence = Sequence.open(folder.resolve("a.seq"));

        assertThat(sequence.header()).isEqualTo(new SequenceHeader(24, 16, 48, 32, 3));
        assertThat(sequence.number(0, 5)).isEqualTo(1);
        assertThat(sequence.number(1, 0)).isEqualTo(-0.125f);
        assertThat(sequence.depth(2).getFloat(4 * 5)).isEqualTo(0.9f);
        assertThat(Half.at(sequence.reactive(1), 7)).isEqualTo(7 / 2048f);
        assertThat(sequence.truth(2).remaining()).isEqualTo(6 * 48 * 32);
        assertThat(sequence.normal(2).remaining()).isEqualTo(8 * 24 * 16);
        assertThat(sequence.id(2).remaining()).isEqualTo(4 * 24 * 16);
    }

    @Test
    void displaySizeNeedBeNoMultipleOfRenderSize() throws IOException {
        SequenceHeader header = new SequenceHeader(27, 15, 40, 22, 2);

        Sequence sequence = Sequence.open(DrawnSequence.write(folder.resolve("a.seq"), header));

        assertThat(sequence.header()).isEqualTo(header);
        assertThat(sequence.truth(1).remaining()).isEqualTo(6 * 40 * 22);
        assertThat(Half.at(sequence.reactive(1), 27 * 15 - 1)).isEqualTo(404 / 2048f);
    }

    @Test
    void aFileOfAnOlderBuildSaysWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.seq"), "1IMPSEQ1" + "-".repeat(100));

        assertThatThrownBy(() -> Sequence.open(file))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("captured by an older build; capture it again");
    }

    @Test
    void onlySequencesOfAFolderAreTaken() throws IOException {
        DrawnSequence.write(folder.resolve("b/two.seq"), 8, 8, 1);
        DrawnSequence.write(folder.resolve("one.seq"), 8, 8, 1);
        Files.writeString(folder.resolve("three.seq.part"), "half");

        assertThat(Sequence.all(folder))
                .extracting(Sequence::name)
                .containsExactlyInAnyOrder("one.seq", "two.seq");
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        Path file = DrawnSequence.write(folder.resolve("a.seq"), 24, 16, 3);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> Sequence.open(file))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.seq"), "this is no sequence, but long enough");

        assertThatThrownBy(() -> Sequence.open(file))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("is no captured sequence");
    }
}
