package dev.impasto.demos.game.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {
    @Test
    void noiseComesBackAsItWas() throws IOException {
        Random random = new Random(7);
        assertRoundTrip(61, 33, true, (x, y) -> random.nextInt(0x1000000));
    }

    @Test
    void aFlatPictureComesBackAsItWas() throws IOException {
        assertRoundTrip(64, 16, false, (x, y) -> 0x336699);
    }

    @Test
    void aSinglePixelComesBackAsItWas() throws IOException {
        assertRoundTrip(1, 1, true, (x, y) -> 0x010203);
    }

    /** Byte counts that grow like Fibonacci numbers ask for codes longer than the limit. */
    @Test
    void aLopsidedHistogramComesBackAsItWas() throws IOException {
        int[] values = fibonacciValues(300 * 300 * 3);
        assertRoundTrip(
                300,
                300,
                true,
                (x, y) -> {
                    int i = 3 * (y * 300 + x);
                    return values[i] << 16 | values[i + 1] << 8 | values[i + 2];
                });
    }

    @Test
    void oneEncoderWritesManyPictures() throws IOException {
        PngEncoder encoder = new PngEncoder(8, 8);
        for (int shade = 0; shade < 256; shade += 51) {
            int rgb = shade * 0x010101;
            BufferedImage read = encode(encoder, picture(8, 8, true, (x, y) -> rgb), true);
            assertThat(read.getRGB(3, 3) & 0xffffff).isEqualTo(rgb);
        }
    }

    private static int[] fibonacciValues(int total) {
        int[] values = new int[total];
        int previous = 1;
        int run = 1;
        int symbol = 0;
        for (int at = 0; at < total; symbol++) {
            int end = Math.min(total, at + run);
            java.util.Arrays.fill(values, at, end, symbol);
            at = end;
            int next = previous + run;
            previous = run;
            run = next;
        }
        return values;
    }

    private static void assertRoundTrip(int w, int h, boolean bottomUp, IntBinaryOperator rgb)
            throws IOException {
        ByteBuffer rgba = picture(w, h, bottomUp, rgb);
        BufferedImage read = encode(new PngEncoder(w, h), rgba, bottomUp);
        assertThat(read.getWidth()).isEqualTo(w);
        assertThat(read.getHeight()).isEqualTo(h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int at = 4 * ((bottomUp ? h - 1 - y : y) * w + x);
                assertThat(read.getRGB(x, y) & 0xffffff).isEqualTo(rgba.getInt(at) >>> 8);
            }
        }
    }

    private static ByteBuffer picture(int w, int h, boolean bottomUp, IntBinaryOperator rgb) {
        ByteBuffer rgba = ByteBuffer.allocateDirect(4 * w * h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int row = bottomUp ? h - 1 - y : y;
                rgba.putInt(4 * (row * w + x), rgb.applyAsInt(x, y) << 8 | 0xff);
            }
        }
        return rgba;
    }

    private static BufferedImage encode(PngEncoder encoder, ByteBuffer rgba, boolean bottomUp)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        encoder.write(rgba, bottomUp, out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }
}
