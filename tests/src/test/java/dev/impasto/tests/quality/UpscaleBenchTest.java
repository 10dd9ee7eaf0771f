package dev.impasto.tests.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.dump.DumpedSequence;
import dev.impasto.engine.dump.FrameDump;
import dev.impasto.neural.color.WorkingSpace;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.tests.bench.Bench;
import dev.impasto.training.capture.scene.CapturedScene;
import dev.impasto.training.capture.scene.Content;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Frames that were dumped, upscaled later: as if the pass had run in the game. */
class UpscaleBenchTest {
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;
    private static final int FRAMES = 3;
    private static final float EXPOSURE = 1.3f;

    @TempDir static Path dump;
    private static final List<byte[]> SHOWN = new ArrayList<>();

    @TempDir Path out;
    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void play() throws IOException {
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE);
        ByteBuffer rgba =
                ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT).order(ByteOrder.nativeOrder());
        CapturedScene scene = Content.TEXT.scene(9001);
        scene.setSettings(HeadlessContext.settings(WIDTH, HEIGHT));
        scene.setShowSettings(false);
        scene.start();
        HeadlessContext context = (HeadlessContext) scene.getContext();
        context.setFrameTime(1 / 30f);
        try (Impasto impasto = Impasto.attach(scene, ImpastoConfig.defaults().withFilmic(true))) {
            impasto.setExposure(EXPOSURE);
            impasto.setDump(new FrameDump(dump, 0, () -> -1));
            for (int i = 0; i < FRAMES; i++) {
                context.frame();
                impasto.readDisplay(rgba);
                byte[] shown = new byte[rgba.capacity()];
                rgba.get(0, shown);
                SHOWN.add(shown);
            }
            assertThat(impasto.failure()).isEmpty();
        }
        scene.stop();
        context.destroy(true);
    }

    @Test
    void picturesAreThoseThatTheGameShowed() throws IOException {
        assertThat(upscale()).isZero();
        for (int frame = 0; frame < FRAMES; frame++) {
            BufferedImage picture =
                    ImageIO.read(out.resolve("frame_000" + frame + ".png").toFile());
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                int code = picture.getRGB(i % WIDTH, HEIGHT - 1 - i / WIDTH);
                for (int c = 0; c < 3; c++) {
                    int shown = SHOWN.get(frame)[4 * i + c] & 0xff;
                    assertThat(Math.abs((code >> 16 - 8 * c & 0xff) - shown)).isLessThan(2);
                }
            }
        }
    }

    @Test
    void exrPicturesHoldTheLightThatIsShown() throws IOException {
        assertThat(upscale("--format", "exr")).isZero();
        Path read = Files.createDirectory(out.resolve("read"));
        for (int i = 0; i < FRAMES; i++) {
            String json = "frame_000" + i + ".json";
            Files.copy(dump.resolve(json), read.resolve(json));
        }
        Files.copy(out.resolve("frame_0002.exr"), read.resolve("truth_0002.exr"));
        float[][] light = DumpedSequence.open(read).truth(2); // a dump's truth looks the same
        double off = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int at = 4 * ((HEIGHT - 1 - i / WIDTH) * WIDTH + i % WIDTH);
            for (int c = 0; c < 3; c++) {
                float code = WorkingSpace.display(EXPOSURE * light[c][i]);
                off = Math.max(off, Math.abs(255 * code - (SHOWN.get(2)[at + c] & 0xff)));
            }
        }
        assertThat(off).isLessThan(2);
    }

    @Test
    void theScaleIsFreeWhereNoNetworkIsAskedFor() throws IOException {
        assertThat(upscale("--scale", "1.5", "--method", "lanczos")).isZero();
        BufferedImage picture = ImageIO.read(out.resolve("frame_0001.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(144);
        assertThat(picture.getHeight()).isEqualTo(81);
    }

    @Test
    void aDamagedDumpIsRefusedInOneLine() throws IOException {
        Path damaged = Files.createDirectory(out.resolve("damaged"));
        for (String name : List.of("frame_0000.json", "frame_0000.exr")) {
            Files.copy(dump.resolve(name), damaged.resolve(name));
        }
        try (FileChannel exr =
                FileChannel.open(damaged.resolve("frame_0000.exr"), StandardOpenOption.WRITE)) {
            exr.truncate(exr.size() / 2);
        }
        assertThat(bench("upscale", "--in=" + damaged, "--out=" + out)).isEqualTo(2);
        assertThat(errors.toString().strip())
                .isEqualTo(
                        "bench: "
                                + damaged.resolve("frame_0000.exr")
                                + " is cut short; copy or dump it again");
    }

    @Test
    void aValueThatIsWrongIsRefusedInOneLine() {
        assertThat(upscale("--scale", "7")).isEqualTo(2);
        assertThat(upscale("--method", "magic")).isEqualTo(2);
        assertThat(errors.toString().strip().lines()).hasSize(2);
    }

    private int upscale(String... more) {
        List<String> args = new ArrayList<>(List.of("upscale", "--in=" + dump, "--out=" + out));
        args.addAll(List.of(more));
        return bench(args.toArray(String[]::new));
    }

    private int bench(String... args) {
        CommandLine line = Bench.commandLine();
        return line.setErr(new PrintWriter(errors)).execute(args);
    }
}
