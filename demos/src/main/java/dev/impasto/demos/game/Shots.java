package dev.impasto.demos.game;

import dev.impasto.demos.game.output.FrameWriter;
import dev.impasto.demos.game.output.OutputFolder;
import dev.impasto.engine.Impasto;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Takes screenshots of the finished picture. */
final class Shots {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'screenshot'-yyyyMMdd-HHmmss-SSS'.png'");

    private final Path folder;

    Shots(Path folder) {
        this.folder = folder;
    }

    /** Writes what was just drawn; returns what to tell the player. */
    String take(Impasto impasto, int width, int height) {
        try (FrameWriter writer = new FrameWriter(width, height)) {
            Path file = OutputFolder.open(folder, "--out").file(LocalDateTime.now().format(NAME));
            ByteBuffer picture = writer.borrow();
            impasto.readDisplay(picture);
            writer.submit(file, picture);
            return "Saved " + file.getFileName();
        } catch (PlayException e) {
            return e.getMessage();
        }
    }
}
