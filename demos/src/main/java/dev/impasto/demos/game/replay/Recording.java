package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.MarbleGame;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A replay file that grows with the game, each second by that second. A full disk costs a line and
 * the rest of the recording, never the game. Used on the thread that plays.
 */
public final class Recording implements Witness, Closeable {
    private final String name;
    private final Opening opening;
    private final Consumer<String> log;
    private ReplayWriter writer;
    private boolean over;

    /** Opens what is written into. */
    @FunctionalInterface
    interface Opening {
        OutputStream open() throws IOException;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /**
     * A recording that starts with the first game.
     *
     * @param name of the file, for the log
     * @param opening not buffered; what it opens is closed with the recording
     * @param log takes a line if the recording ends early
     */
    Recording(String name, Opening opening, Consumer<String> log) {
        this.name = name;
        this.opening = opening;
        this.log = log;
    }

    /**
     * A recording into a new file, which is made when the first game starts.
     *
     * @param log takes a line if the recording ends early
     */
    public static Recording into(Path file, Consumer<String> log) {
        return new Recording(
                file.toString(),
                () ->
                        Files.newOutputStream(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                log);
    }

    @Override
    public void begins(MarbleGame game) {
        write(
                () -> {
                    if (writer == null) {
                        writer = new ReplayWriter(opening.open());
                    }
                    writer.begin(game);
                });
    }

    @Override
    public void ticked(MarbleGame game, Command command, long hash) {
        write(() -> writer.tick(command, hash));
    }

    @Override
    public void close() {
        if (writer != null) {
            write(writer::close);
        }
        over = true;
    }

    private void write(Step step) {
        if (over) {
            return;
        }
        try {
            step.run();
        } catch (IOException e) {
            over = true;
            log.accept("The recording " + name + " ends here (" + e.getMessage() + ").");
        }
    }
}
