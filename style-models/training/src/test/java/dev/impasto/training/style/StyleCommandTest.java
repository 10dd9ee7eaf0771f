package dev.impasto.training.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.training.Train;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StyleCommandTest {

    @TempDir private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aMissingPaintingIsOneLineAndExitCodeTwo() throws IOException {
        assertThat(run("--painting", "none.png", "--features", file("f.onnx"))).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("train: no such painting: none.png");
    }

    @Test
    void aCropThatTheNetworkCannotHalveIsRefused() throws IOException {
        String[] args = {
            "--painting", file("p.png"), "--features", file("f.onnx"), "--crop", "100"
        };

        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).contains("--crop").hasLineCount(1);
    }

    @Test
    void aFeatureFileThatIsNoNetworkIsOneLineAndExitCodeOne() throws IOException {
        String out = folder.resolve("out").toString();

        int code = run("--painting", file("p.png"), "--features", file("f.onnx"), "--out", out);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).startsWith("train: f.onnx").hasLineCount(1);
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "style";
        System.arraycopy(args, 0, all, 1, args.length);
        CommandLine line = Train.commandLine();
        return line.setErr(new PrintWriter(err, true)).execute(all);
    }

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "words").toString();
    }
}
