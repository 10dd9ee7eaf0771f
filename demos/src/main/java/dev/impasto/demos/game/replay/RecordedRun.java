package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.MarbleGame;
import java.util.ArrayList;
import java.util.List;

/**
 * One try at a level as it was played. Of every tick the lowest byte of the world's hash is known,
 * of the last tick of every second the whole.
 */
public final class RecordedRun {
    private final Level level;
    private final long seed;
    private final long startHash;
    private final List<Command> commands = new ArrayList<>();
    private final List<byte[]> tags = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final CommandDecoder decoder = new CommandDecoder();

    RecordedRun(Level level, long seed, long startHash) {
        this.level = level;
        this.seed = seed;
        this.startHash = startHash;
    }

    /** Adds a chunk; a damaged one leaves the run as it was. */
    void add(Bytes in) throws ReplayException {
        int offset = in.offset();
        int count = in.unsigned();
        int most = Format.CHUNK_TICKS;
        if (count < 1 || count > most || ticks() % most != 0) {
            throw new ReplayException(offset, "a chunk of " + count + " ticks after " + ticks());
        }
        List<Command> read = new ArrayList<>(count);
        decoder.read(in, count, read);
        byte[] hashes = in.array(count);
        long hash = in.whole();
        if (hashes[count - 1] != (byte) hash) {
            throw new ReplayException(in.offset() - 9, "two hashes of the same tick disagree");
        }
        commands.addAll(read);
        tags.add(hashes);
        checkpoints.add(new Checkpoint(ticks(), hash));
    }

    public Level level() {
        return level;
    }

    public long seed() {
        return seed;
    }

    public int ticks() {
        return commands.size();
    }

    /** The world's hash after the last tick. */
    public long hash() {
        return checkpoints.isEmpty() ? startHash : checkpoints.get(checkpoints.size() - 1).hash();
    }

    /** The command of a tick, from 0. */
    public Command command(long tick) {
        return commands.get((int) tick);
    }

    /** The game that was played, before its first tick. */
    public MarbleGame game() {
        return new MarbleGame(level, seed);
    }

    /** Whether a world of this hash can be the one that was recorded after this many ticks. */
    boolean agrees(long ticks, long hash) {
        if (ticks == 0) {
            return hash == startHash;
        }
        int chunk = (int) ((ticks - 1) / Format.CHUNK_TICKS);
        int place = (int) ((ticks - 1) % Format.CHUNK_TICKS);
        Checkpoint checkpoint = checkpoints.get(chunk);
        return checkpoint.tick() == ticks
                ? checkpoint.hash() == hash
                : tags.get(chunk)[place] == (byte) hash;
    }
}
