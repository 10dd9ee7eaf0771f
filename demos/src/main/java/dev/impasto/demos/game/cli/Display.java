package dev.impasto.demos.game.cli;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be opened on this machine. */
final class Display {
    private Display() {}

    static boolean isThere() {
        return isThere(System.getProperty("os.name"), System.getenv());
    }

    /** Windows and macOS always have one; elsewhere X11 or Wayland says so. */
    static boolean isThere(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows")
                || name.startsWith("mac")
                || isSet(environment.get("DISPLAY"))
                || isSet(environment.get("WAYLAND_DISPLAY"));
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }
}
