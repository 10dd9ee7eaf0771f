package dev.impasto.training.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.training.capture.DrawnSequence;
import dev.impasto.training.capture.Sequence;
import dev.impasto.training.capture.SequenceHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CropTest {
    private static final int W = 16;
    private static final int H = 8;

    @TempDir private Path folder;

    @Test
    void aMirroredCropTurnsPicturesJitterAndMotionOver() throws IOException {
        Sequence sequence = Sequence.open(DrawnSequence.write(folder.resolve("a.seq"), 40, 30, 2));
        Crop plain = new Crop(W, H);
        Crop mirrored = new Crop(W, H);
        plain.aim(sequence, 5, 7, false, false);
        mirrored.aim(sequence, 5, 7, true, true);

        FrameInputs a = plain.inputs(1, false);
        FrameInputs b = mirrored.inputs(1, false);

        assertThat(b.jitterX()).isEqualTo(-a.jitterX());
        assertThat(b.jitterY()).isEqualTo(-a.jitterY());
        assertThat(Half.at(b.motion(), 0)).isEqualTo(-Half.at(a.motion(), 0));
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                int opposite = (H - 1 - y) * W + W - 1 - x;
                assertThat(b.color().getLong(8 * (y * W + x)))
                        .isEqualTo(a.color().getLong(8 * opposite));
                assertThat(b.reactive().getShort(2 * (y * W + x)))
                        .isEqualTo(a.reactive().getShort(2 * opposite));
            }
        }
    }

    @Test
    void aCropShowsThePartOfTheFrameThatItIsAimedAt() throws IOException {
        Sequence sequence = Sequence.open(DrawnSequence.write(folder.resolve("a.seq"), 40, 30, 2));
        Crop crop = new Crop(W, H);
        crop.aim(sequence, 5, 7, false, false);

        short shown = crop.inputs(0, true).color().getShort(8 * (2 * W + 3));

        int bottomUpRow = 30 - 1 - (7 + 2);
        short captured = sequence.color(0).getShort(6 * (bottomUpRow * 40 + 5 + 3));
        assertThat(shown).isEqualTo(captured);
    }

    @Test
    void theTruthIsThatOfTheSamePartAtEveryWholeScale() throws IOException {
        for (int scale = 1; scale <= 3; scale++) {
            SequenceHeader size = new SequenceHeader(40, 30, 40 * scale, 30 * scale, 1);
            Path file = DrawnSequence.write(folder.resolve(scale + ".seq"), size);
            Sequence sequence = Sequence.open(file);
            Crop crop = new Crop(W, H);
            crop.aim(sequence, 5, 7, false, false);
            float[] planes = new float[3 * W * H * scale * scale];

            crop.truth(0, planes, 0);

            int row = 30 * scale - 1 - (7 * scale + 2); // of the file, which is bottom-up
            int at = 3 * (row * 40 * scale + 5 * scale + 3);
            ByteBuffer truth = sequence.truth(0);
            float luma =
                    WorkingSpace.luma(
                            Half.at(truth, at), Half.at(truth, at + 1), Half.at(truth, at + 2));
            assertThat(planes[2 * W * scale + 3]).isEqualTo(luma);
        }
    }

    @Test
    void aPartThatCutsDisplayPixelsIsRefused() throws IOException {
        SequenceHeader size = new SequenceHeader(40, 30, 60, 45, 1);
        Sequence sequence = Sequence.open(DrawnSequence.write(folder.resolve("a.seq"), size));
        Crop crop = new Crop(W, H);

        crop.aim(sequence, 4, 6, false, false);

        assertThat(crop.displayWidth()).isEqualTo(24);
        assertThat(crop.displayHeight()).isEqualTo(12);
        assertThatThrownBy(() -> crop.aim(sequence, 5, 6, false, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not on an edge");
    }
}
