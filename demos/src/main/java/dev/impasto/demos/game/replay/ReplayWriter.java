package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.MarbleGame;
import dev.impasto.physics.PhysicsWorld;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Writes a replay while it is played: a chunk at the end of every second, in one write, so that
 * whatever ends the game leaves a file that {@link ReplayReader#salvage} reads up to there.
 */
public final class ReplayWriter implements Closeable {
    private static final String BUILD =
            Replay.GAME
                    + ", Java "
                    + Runtime.version().feature()
                    + ", "
                    + System.getProperty("os.arch");

    private final OutputStream out;
    private final CRC32C sum = new CRC32C();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(pending);
    private final ByteArrayOutputStream tags = new ByteArrayOutputStream();
    private CommandEncoder commands = new CommandEncoder();
    private long hash;
    private long ticks;

    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream to) throws IOException;
    }

    /**
     * Starts a file.
     *
     * @param out not buffered; closed with this writer
     */
    public ReplayWriter(OutputStream out) throws IOException {
        this.out = out;
        byte[] name = BUILD.getBytes(StandardCharsets.US_ASCII);
        data.write(Format.signature());
        data.writeShort(Format.VERSION);
        chunk(
                Format.HEADER,
                to -> {
                    to.writeByte(PhysicsWorld.TICKS_PER_SECOND);
                    to.writeByte(name.length);
                    to.write(name);
                });
    }

    /** Starts a run: a game before its first tick. */
    public void begin(MarbleGame game) throws IOException {
        endChunk();
        commands = new CommandEncoder();
        chunk(
                Format.RUN,
                to -> {
                    to.writeByte(game.level().number());
                    to.writeLong(game.seed());
                    to.writeLong(game.hash());
                });
    }

    /**
     * Adds a tick.
     *
     * @param worldHash after it
     */
    public void tick(Command command, long worldHash) throws IOException {
        commands.add(command);
        tags.write((int) worldHash);
        hash = worldHash;
        ticks++;
        if (tags.size() == Format.CHUNK_TICKS) {
            endChunk();
        }
    }

    /** Writes what is left and the end record. */
    @Override
    public void close() throws IOException {
        try (out) {
            endChunk();
            chunk(Format.END, to -> to.writeLong(ticks));
        }
    }

    private void endChunk() throws IOException {
        if (tags.size() == 0) {
            return;
        }
        chunk(
                Format.TICKS,
                to -> {
                    to.writeByte(tags.size());
                    to.write(commands.take());
                    to.write(tags.toByteArray());
                    to.writeLong(hash);
                });
        tags.reset();
    }

    /** A checksum covers all bytes before it, so that chunks cannot be lost, doubled or swapped. */
    private void chunk(int type, Content content) throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        content.write(new DataOutputStream(payload));
        data.writeByte(type);
        data.writeShort(payload.size());
        payload.writeTo(data);
        sum.update(pending.toByteArray());
        int checksum = (int) sum.getValue();
        data.writeInt(checksum);
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, checksum));
        pending.writeTo(out);
        pending.reset();
    }
}
