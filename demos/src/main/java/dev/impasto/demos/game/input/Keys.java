package dev.impasto.demos.game.input;

import com.jme3.input.KeyInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Every key of the game: what it is bound to and what the menu and {@code --help} say about it, in
 * one place so that they cannot differ.
 */
public enum Keys {
    FORWARD("W A S D", "Roll (arrows too)", KeyInput.KEY_W, KeyInput.KEY_UP),
    LEFT(KeyInput.KEY_A, KeyInput.KEY_LEFT),
    BACK(KeyInput.KEY_S, KeyInput.KEY_DOWN),
    RIGHT(KeyInput.KEY_D, KeyInput.KEY_RIGHT),
    JUMP("Space", "Jump", KeyInput.KEY_SPACE),
    BRAKE("Shift", "Brake", KeyInput.KEY_LSHIFT, KeyInput.KEY_RSHIFT),
    PAUSE("Esc", "Pause, back", KeyInput.KEY_ESCAPE),
    RESTART("R", "Restart the level", KeyInput.KEY_R),
    CONFIRM("Enter", "Choose in a menu", KeyInput.KEY_RETURN, KeyInput.KEY_NUMPADENTER),
    PASS("N", "Neural pass on, off", KeyInput.KEY_N),
    QUALITY("Q", "Next quality", KeyInput.KEY_Q),
    STYLE("T", "Next style", KeyInput.KEY_T),
    STRENGTH_DOWN("[ ]", "Less, more style", KeyInput.KEY_LBRACKET),
    STRENGTH_UP(KeyInput.KEY_RBRACKET),
    SPLIT("V", "Split view", KeyInput.KEY_V),
    BUFFERS("B", "Buffers of the pass", KeyInput.KEY_B),
    TIMES("F", "Frame times", KeyInput.KEY_F),
    SCREENSHOT("P", "Screenshot", KeyInput.KEY_P);

    private final String label;
    private final String meaning;
    private final int[] codes;

    /** One line of the list of keys. */
    public record Line(String label, String meaning) {}

    private static final List<Line> LINES = list();

    /** A key that shares the line of the one before. */
    Keys(int... codes) {
        this(null, null, codes);
    }

    Keys(String label, String meaning, int... codes) {
        this.label = label;
        this.meaning = meaning;
        this.codes = codes;
    }

    /** The codes of {@link KeyInput} that do this. */
    public int[] codes() {
        return codes.clone();
    }

    /** What to tell about keys and mouse, in order. */
    public static List<Line> lines() {
        return LINES;
    }

    private static List<Line> list() {
        List<Line> lines = new ArrayList<>();
        for (Keys key : values()) {
            if (key.label != null) {
                lines.add(new Line(key.label, key.meaning));
            }
        }
        lines.add(new Line("Mouse", "Turn the camera"));
        lines.add(new Line("Right drag", "Move the seam"));
        return List.copyOf(lines);
    }
}
