package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Levels;
import dev.impasto.physics.PhysicsWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Reads replays. Whatever the bytes are, reading ends with a replay or a {@link ReplayException},
 * in time in proportion to their number, and takes at most 64 bytes of memory for each and a
 * mebibyte.
 */
public final class ReplayReader {
    private final byte[] file;
    private final Bytes in;
    private final CRC32C sum = new CRC32C();
    private final List<RecordedRun> runs = new ArrayList<>();
    private String build;
    private int summed;
    private long ticks;
    private boolean ended;

    /** What could be read, and what was in the way. */
    public record Salvage(Replay replay, Optional<ReplayException> damage) {}

    private ReplayReader(byte[] file) {
        this.file = file;
        this.in = new Bytes(file);
    }

    /**
     * Reads a whole replay.
     *
     * @throws ReplayException if it is damaged, cut off, something else, or of a newer version
     */
    public static Replay read(byte[] file) throws ReplayException {
        Salvage salvage = salvage(file);
        if (salvage.damage().isPresent()) {
            throw salvage.damage().get();
        }
        return salvage.replay();
    }

    /** Reads up to the last checkpoint before the first damage; of another file, nothing. */
    public static Salvage salvage(byte[] file) {
        ReplayReader reader = new ReplayReader(file);
        Optional<ReplayException> damage = Optional.empty();
        try {
            reader.readHead();
            reader.readChunks();
        } catch (ReplayException e) {
            damage = Optional.of(e);
        }
        return new Salvage(new Replay(reader.build, reader.runs), damage);
    }

    /** The bytes of a file, but never more than prove that it is too long. */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Format.MOST_BYTES + 1);
        }
    }

    private void readHead() throws ReplayException {
        if (file.length > Format.MOST_BYTES) {
            throw new ReplayException(
                    Format.MOST_BYTES,
                    "a replay is no longer than " + Format.MOST_BYTES + " bytes");
        }
        byte[] signature = Format.signature();
        int same = Arrays.mismatch(file, signature);
        if (same >= 0 && same < signature.length) {
            throw new ReplayException(same, "this is not a replay of the game");
        }
        in.array(signature.length);
        int offset = in.offset();
        int version = in.unsignedShort();
        if (version != Format.VERSION) {
            throw new ReplayException(offset, unknownVersion(version));
        }
        readChunk();
    }

    private static String unknownVersion(int version) {
        return version > Format.VERSION
                ? "format version " + version + " is newer than this build's, " + Format.VERSION
                : "there is no format version " + version;
    }

    private void readChunks() throws ReplayException {
        while (!ended) {
            if (in.remaining() == 0) {
                throw new ReplayException(
                        in.offset(), "no end record: the recording was cut off here");
            }
            readChunk();
        }
        if (in.remaining() > 0) {
            throw new ReplayException(in.offset(), in.remaining() + " bytes after the end record");
        }
    }

    private void readChunk() throws ReplayException {
        int offset = in.offset();
        int type = in.unsigned();
        Bytes payload = in.part(in.unsignedShort());
        sum.update(file, summed, in.offset() - summed);
        summed = in.offset();
        if (in.integer() != (int) sum.getValue()) {
            throw new ReplayException(offset, "damaged: the chunk's checksum is wrong");
        }
        take(offset, type, payload);
        if (payload.remaining() > 0) {
            throw new ReplayException(payload.offset(), "a chunk holds more than its content");
        }
    }

    private void take(int offset, int type, Bytes payload) throws ReplayException {
        if ((build == null) != (type == Format.HEADER)) {
            throw new ReplayException(offset, "the header is missing or there twice");
        }
        switch (type) {
            case Format.HEADER -> readHeader(payload);
            case Format.RUN -> runs.add(run(payload));
            case Format.TICKS -> readTicks(offset, payload);
            case Format.END -> readEnd(payload);
            default -> throw new ReplayException(offset, "there is no chunk of type " + type);
        }
    }

    private void readHeader(Bytes payload) throws ReplayException {
        int offset = payload.offset();
        int rate = payload.unsigned();
        if (rate != PhysicsWorld.TICKS_PER_SECOND) {
            throw new ReplayException(
                    offset,
                    rate + " ticks a second; this build plays " + PhysicsWorld.TICKS_PER_SECOND);
        }
        build = payload.ascii(payload.unsigned());
    }

    private static RecordedRun run(Bytes payload) throws ReplayException {
        int offset = payload.offset();
        int level = payload.unsigned();
        if (level < 1 || level > Levels.all().size()) {
            throw new ReplayException(offset, "this build has no level " + level);
        }
        return new RecordedRun(Levels.number(level), payload.whole(), payload.whole());
    }

    private void readTicks(int offset, Bytes payload) throws ReplayException {
        if (runs.isEmpty()) {
            throw new ReplayException(offset, "ticks before the first run");
        }
        RecordedRun run = runs.get(runs.size() - 1);
        ticks -= run.ticks();
        run.add(payload);
        ticks += run.ticks();
    }

    private void readEnd(Bytes payload) throws ReplayException {
        int offset = payload.offset();
        long said = payload.whole();
        if (said != ticks) {
            throw new ReplayException(offset, "the end counts " + said + " ticks, not " + ticks);
        }
        ended = true;
    }
}
