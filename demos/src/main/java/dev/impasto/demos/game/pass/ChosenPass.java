package dev.impasto.demos.game.pass;

import com.jme3.app.Application;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.engine.BackendChoice;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import java.util.function.LongSupplier;

/** Attaches the pass as the command line asks for it. */
public final class ChosenPass {
    private ChosenPass() {}

    /**
     * Attaches it.
     *
     * @param frame the number of the frame that is drawn, from 1
     */
    public static Impasto attach(Application app, PlaySettings settings, LongSupplier frame) {
        ImpastoConfig config =
                settings.styleModel() == null
                        ? settings.impasto()
                        : settings.impasto().withStyle(ChosenModels.FILE_STYLE);
        int failAt = settings.failPassAt();
        return Impasto.attach(
                app,
                config,
                () ->
                        failAt == 0
                                ? BackendChoice.open(config)
                                : new FaultyBackend(
                                        BackendChoice.open(config),
                                        () -> frame.getAsLong() >= failAt),
                new ChosenModels(settings.upscaler(), settings.styleModel()));
    }
}
