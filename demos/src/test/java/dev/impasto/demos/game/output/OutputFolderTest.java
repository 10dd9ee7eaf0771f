package dev.impasto.demos.game.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.demos.game.PlayException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir Path temp;

    @Test
    void aFolderIsMadeAndLeftEmpty() throws IOException {
        OutputFolder folder = OutputFolder.open(temp.resolve("a/b"), "--out");
        try (var files = Files.list(folder.path())) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileInItsPlaceIsOneClearLine() throws IOException {
        Path file = Files.createFile(temp.resolve("taken"));
        assertThatThrownBy(() -> OutputFolder.open(file.resolve("out"), "--out"))
                .isInstanceOf(PlayException.class)
                .hasMessageStartingWith("--out " + file.resolve("out"))
                .hasMessageNotContaining("\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyFolderIsOneClearLineEvenForTheSuperuser() throws IOException {
        Path closed = Files.createDirectory(temp.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThatThrownBy(() -> OutputFolder.open(closed, "--out"))
                .isInstanceOf(PlayException.class)
                .hasMessageContaining("read-only")
                .hasMessageNotContaining("\n");
    }

    @Test
    void onlyFramesBeyondTheRunAreRemoved() throws IOException {
        OutputFolder folder = OutputFolder.open(temp, "--out");
        for (int i = 0; i < 5; i++) {
            Files.createFile(folder.frame(i));
        }
        Files.createFile(folder.file("frame_notes.png"));
        Files.createFile(folder.file("frame_9_final.png"));
        assertThat(folder.removeFramesFrom(3)).isEqualTo(2);
        assertThat(folder.frame(2)).exists();
        assertThat(folder.frame(3)).doesNotExist();
        assertThat(folder.file("frame_notes.png")).exists();
        assertThat(folder.file("frame_9_final.png")).exists();
    }

    @Test
    void anErrorLeavesTheOldFileAndNoPart() throws IOException {
        Path file = Files.writeString(temp.resolve("stats.json"), "old");
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("full");
                                        }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        try (var files = Files.list(temp)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDiskErrorReachesTheRenderThread() {
        FrameWriter writer = new FrameWriter(4, 4);
        ByteBuffer picture = writer.borrow();
        writer.submit(temp.resolve("gone/frame_0000.png"), picture);
        assertThatThrownBy(writer::close)
                .isInstanceOf(PlayException.class)
                .hasMessageContaining("frame_0000.png")
                .hasMessageNotContaining("\n");
    }
}
