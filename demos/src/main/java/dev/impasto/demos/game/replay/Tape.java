package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.MarbleGame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A replay of one run, recorded in memory. */
public final class Tape implements Witness {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ReplayWriter writer;

    public Tape() {
        try {
            writer = new ReplayWriter(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begins(MarbleGame game) {
        try {
            writer.begin(game);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void ticked(MarbleGame game, Command command, long hash) {
        try {
            writer.tick(command, hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the tape; returns the replay file. */
    public byte[] cut() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
