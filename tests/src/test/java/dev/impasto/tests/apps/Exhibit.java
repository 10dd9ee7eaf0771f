package dev.impasto.tests.apps;

import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.Quality;
import java.util.Optional;

/**
 * A program's pictures of one instant.
 *
 * @param plain without Impasto, ever
 * @param moving with the pass on at 2×, since the start and in motion
 * @param still with the pass on at the display's own size, after a while
 * @param off with the pass turned off after that
 * @param failure of the pass
 */
record Exhibit(
        Picture plain, Picture moving, Picture still, Picture off, Optional<String> failure) {
    private static final int MOVING = 12;
    private static final int STILL = 10;

    static Exhibit of(Program program) {
        Picture plain;
        try (Screening screening = Screening.of(program.make())) {
            screening.play(MOVING).freeze();
            plain = screening.play(STILL + 1).picture(); // jME's own animation still settles a bit
        }
        try (Screening screening = Screening.of(program.make())) {
            Impasto impasto = screening.attach(ImpastoConfig.defaults());
            Picture moving = screening.play(MOVING).picture();
            screening.freeze();
            impasto.setQuality(Quality.NATIVE);
            Picture still = screening.play(STILL).picture();
            Optional<String> failure = impasto.failure();
            impasto.setPass(false);
            Picture off = screening.play(1).picture();
            return new Exhibit(plain, moving, still, off, failure);
        }
    }
}
