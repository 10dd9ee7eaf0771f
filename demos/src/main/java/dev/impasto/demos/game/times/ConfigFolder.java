package dev.impasto.demos.game.times;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's settings are kept on this operating system. */
public final class ConfigFolder {
    private ConfigFolder() {}

    /** This user's folder for the game; it may not be there yet. */
    public static Path forThisUser() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    static Path of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.get("APPDATA");
            return (roaming == null ? Path.of(home, "AppData", "Roaming") : Path.of(roaming))
                    .resolve("Impasto");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Impasto");
        }
        String config = environment.get("XDG_CONFIG_HOME");
        return (config == null || config.isBlank() ? Path.of(home, ".config") : Path.of(config))
                .resolve("impasto");
    }
}
