package dev.impasto.demos.game.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.texture.Image;
import dev.impasto.demos.game.look.paint.Sheets;
import java.nio.ByteBuffer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The sheet that all leaf cards are cut from. */
class LeafSheetTest {
    @Test
    void asManyTexelsPassTheAlphaTestInEveryMipThatATreeShows() {
        Image image = Sheets.leaves().getImage();
        ByteBuffer data = image.getData(0);
        int from = 0;
        double first = passing(data, 0, image.getMipMapSizes()[0]);
        for (int mip = 0; mip < 6; mip++) {
            int bytes = image.getMipMapSizes()[mip];
            assertThat(passing(data, from, bytes)).isCloseTo(first, Offset.offset(0.03));
            from += bytes;
        }
        assertThat(first).isBetween(0.15, 0.75);
    }

    private static double passing(ByteBuffer data, int from, int bytes) {
        int count = 0;
        for (int o = from + 3; o < from + bytes; o += 4) {
            count += (data.get(o) & 255) >= 128 ? 1 : 0;
        }
        return count / (bytes / 4.0);
    }
}
