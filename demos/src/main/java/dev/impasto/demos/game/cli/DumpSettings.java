package dev.impasto.demos.game.cli;

import dev.impasto.demos.game.PlayException;
import dev.impasto.demos.game.output.OutputFolder;
import java.nio.file.Path;

/**
 * Where the pass's inputs are written, frame by frame.
 *
 * @param truthSamples a pixel, or 0 for no truth
 */
public record DumpSettings(Path folder, int truthSamples) {

    /** What the options ask for, or null where they ask for no dump. */
    static DumpSettings of(PlayOptions options) {
        if (options.dump == null) {
            if (options.truth > 0) {
                throw PlayException.badValue(
                        "--truth", options.truth, "it goes with --dump DIR, which is missing");
            }
            return null;
        }
        if (options.pass == PlayOptions.Switch.OFF) {
            throw PlayException.badValue(
                    "--dump", options.dump, "with --pass off there is nothing that the pass gets");
        }
        return new DumpSettings(OutputFolder.open(options.dump, "--dump").path(), options.truth);
    }
}
