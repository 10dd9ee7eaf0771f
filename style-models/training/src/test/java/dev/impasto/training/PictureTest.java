package dev.impasto.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {

    @TempDir private Path folder;

    @Test
    void aPngFileGivesBackWhatWasWritten() {
        Picture picture = ramp(5, 4);
        Path file = folder.resolve("ramp.png");

        picture.writePng(file);

        assertThat(Picture.read(file).planes()).isEqualTo(picture.planes());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aCropKeepsPixelsAndPlanesInPlace() {
        Picture part = ramp(5, 4).crop(2, 1, 2, 3);

        float[] first = {7, 8, 12, 13, 17, 18};
        for (int i = 0; i < 6; i++) {
            assertThat(part.planes()[i]).isEqualTo(first[i] / 255);
            assertThat(part.planes()[12 + i]).isEqualTo((40 + first[i]) / 255);
        }
    }

    @Test
    void mirroringTwiceChangesNothing() {
        Picture picture = ramp(5, 4);

        assertThat(picture.mirrored().planes()[0]).isEqualTo(4 / 255f);
        assertThat(picture.mirrored().mirrored().planes()).isEqualTo(picture.planes());
    }

    @Test
    void aFlatPictureStaysFlatWhenResized() {
        float[] planes = new float[3 * 64];
        Arrays.fill(planes, 51 / 255f);

        assertThat(new Picture(8, 8, planes).resized(3, 5).planes()).containsOnly(51 / 255f);
    }

    @Test
    void aSheetHoldsEachPictureInItsPlace() {
        Picture a = ramp(5, 4);
        Picture b = a.mirrored();

        Picture sheet = ContactSheet.of(List.of(List.of(a, b), List.of(b, a)));

        assertThat(sheet.crop(0, 0, 5, 4).planes()).isEqualTo(a.planes());
        assertThat(sheet.crop(9, 0, 5, 4).planes()).isEqualTo(b.planes());
        assertThat(sheet.crop(0, 8, 5, 4).planes()).isEqualTo(b.planes());
        assertThat(sheet.crop(9, 8, 5, 4).planes()).isEqualTo(a.planes());
    }

    @Test
    void aFileThatIsNoPictureIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.png"), "words");

        assertThatThrownBy(() -> Picture.read(file))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("notes.png");
    }

    /** Every value different: 0, 1, 2 ... of 255, plane after plane. */
    private static Picture ramp(int width, int height) {
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = i / 255f;
        }
        return new Picture(width, height, planes);
    }
}
