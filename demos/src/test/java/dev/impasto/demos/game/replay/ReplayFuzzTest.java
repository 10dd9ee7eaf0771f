package dev.impasto.demos.game.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand damaged replays, half of them with checksums that fit again. */
class ReplayFuzzTest {
    private static final int MUTATIONS = 10_000;
    private static final int PLAYED = 100;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static byte[][] sound;

    @BeforeAll
    static void record() {
        sound = new byte[][] {Tapes.autopilot(1, 1, 150), Tapes.autopilot(2, 2, 61)};
    }

    @Test
    @Timeout(120)
    void readingEndsWithAReplayOrTheOneExceptionAndWithinItsMemory() throws IOException {
        Random random = new Random(20261121);
        int read = 0;
        int played = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(sound[i % sound.length], random);
            byte[] file = i % 4 < 2 ? mutated : sealed(mutated);
            Replay replay = readWithinBounds(file, i);
            if (replay != null) {
                read++;
                // Whatever was read can be played, to its end or the first difference.
                if (played < PLAYED) {
                    played++;
                    assertThat(Verification.of(replay).line()).doesNotContain("\n");
                }
            }
        }
        // Else the fuzzer would only knock at the checksums' door.
        assertThat(read).as("mutations that could be read").isGreaterThan(PLAYED);
    }

    private static byte[] sealed(byte[] file) throws IOException {
        return file.length < Tapes.HEAD ? file : Tapes.sealed(file);
    }

    private static Replay readWithinBounds(byte[] file, int mutation) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Replay replay = read(file, mutation);
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(taken)
                .as("bytes allocated for mutation %d of %d bytes", mutation, file.length)
                .isLessThanOrEqualTo(2 * (64L * file.length + (1 << 20)));
        return replay;
    }

    private static Replay read(byte[] file, int mutation) {
        Replay replay = null;
        try {
            replay = ReplayReader.read(file);
        } catch (ReplayException e) {
            assertThat(e.offset()).isBetween(0, file.length);
            assertThat(e.getMessage()).startsWith("byte " + e.offset()).doesNotContain("\n");
        }
        ReplayReader.Salvage salvage = ReplayReader.salvage(file);
        assertThat(salvage.damage().isEmpty()).as("%d", mutation).isEqualTo(replay != null);
        assertThat(salvage.replay().ticks()).isLessThanOrEqualTo(file.length);
        return replay;
    }

    /** One to four of: a flipped bit, another byte, a cut, a part doubled, lost or made noise. */
    private static byte[] mutated(byte[] sound, Random random) {
        byte[] file = sound.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && file.length > 1; times--) {
            int at = random.nextInt(file.length);
            int length = random.nextInt(Math.min(40, file.length - at));
            switch (random.nextInt(7)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> file[at] = (byte) random.nextInt();
                case 2 -> file[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                case 3 -> file = Arrays.copyOf(file, at);
                case 4 -> file = spliced(file, at, at + length, at);
                case 5 -> file = spliced(file, at, at + length, at + length);
                default -> {
                    for (int i = at; i < at + length; i++) {
                        file[i] = (byte) random.nextInt();
                    }
                }
            }
        }
        return file;
    }

    /** The file up to {@code end}, followed by itself from {@code start}; or without a part. */
    private static byte[] spliced(byte[] file, int at, int end, int start) {
        int head = start == at ? end : at;
        byte[] joined = new byte[head + file.length - start];
        System.arraycopy(file, 0, joined, 0, head);
        System.arraycopy(file, start, joined, head, file.length - start);
        return joined;
    }
}
