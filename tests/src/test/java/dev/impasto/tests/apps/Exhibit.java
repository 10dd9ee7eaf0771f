package dev.impasto.tests.apps;

import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.Quality;
import dev.impasto.engine.diagnose.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program's pictures of one instant, and what the self-check says of it.
 *
 * @param plain without Impasto, ever
 * @param moving with the pass on at 2×, since the start and in motion
 * @param still with the pass on at the display's own size, after a while
 * @param off with the pass turned off after that
 * @param failure of the pass
 * @param diagnosis of what the pass gets, in motion again; of programs that are checked
 */
record Exhibit(
        Picture plain,
        Picture moving,
        Picture still,
        Picture off,
        Optional<String> failure,
        Optional<Diagnosis> diagnosis) {
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
            impasto.close();
            Optional<Diagnosis> diagnosis =
                    program.isChecked() ? Optional.of(diagnosis(screening)) : Optional.empty();
            return new Exhibit(plain, moving, still, off, failure, diagnosis);
        }
    }

    private static Diagnosis diagnosis(Screening screening) {
        screening.thaw();
        List<Diagnosis> found = new ArrayList<>();
        screening.attach(ImpastoConfig.defaults(), IdleBackend::new).diagnose(found::add);
        while (found.isEmpty()) {
            screening.play(1);
        }
        return found.get(0);
    }
}
