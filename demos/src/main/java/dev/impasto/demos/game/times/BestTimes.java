package dev.impasto.demos.game.times;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.impasto.demos.game.output.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The best time of each level in ticks of 1/60 s, kept in a small JSON file, {@code {"1": 1620}}. A
 * damaged file or a full disk costs a line and the records, never the game. Any thread may ask.
 */
public final class BestTimes {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final Path file;
    private final Consumer<String> log;
    private final Map<String, Long> ticks = new TreeMap<>();

    private BestTimes(Path file, Consumer<String> log) {
        this.file = file;
        this.log = log;
    }

    /** Reads the file in this folder, or starts fresh. */
    public static BestTimes in(Path folder, Consumer<String> log) {
        BestTimes times = new BestTimes(folder.resolve("best-times.json"), log);
        times.read();
        return times;
    }

    /** The best time of this level in ticks. */
    public synchronized OptionalLong of(int level) {
        Long best = ticks.get(String.valueOf(level));
        return best == null ? OptionalLong.empty() : OptionalLong.of(best);
    }

    /**
     * Keeps the time that a level's best run proves, in place of what was known, or that none does.
     */
    public synchronized void settle(int level, Optional<Long> proven) {
        if (!proven.equals(Optional.ofNullable(ticks.get(String.valueOf(level))))) {
            ticks.remove(String.valueOf(level));
            proven.ifPresent(time -> ticks.put(String.valueOf(level), time));
            write();
        }
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            String text = Files.readString(file);
            for (var entry : JsonParser.parseString(text).getAsJsonObject().entrySet()) {
                ticks.put(entry.getKey(), positive(entry.getValue()));
            }
        } catch (IOException
                | UncheckedIOException
                | JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | NumberFormatException e) {
            ticks.clear();
            log.accept(file + " is damaged; the best times start afresh.");
        }
    }

    private static long positive(JsonElement value) {
        long ticks = value.getAsLong();
        if (ticks <= 0) {
            throw new NumberFormatException("not a time");
        }
        return ticks;
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            byte[] json = GSON.toJson(ticks).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(json));
        } catch (IOException e) {
            log.accept("cannot keep the best time in " + file + " (" + e.getMessage() + ")");
        }
    }
}
