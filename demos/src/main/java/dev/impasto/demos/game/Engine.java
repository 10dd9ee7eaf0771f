package dev.impasto.demos.game;

import com.jme3.app.Application;
import dev.impasto.demos.game.cli.PlaySettings;
import dev.impasto.engine.Impasto;

/** Attaches the pass as the command line asks for it. */
final class Engine {
    private Engine() {}

    static Impasto attach(Application app, PlaySettings settings) {
        return Impasto.attach(app, settings.impasto());
    }
}
