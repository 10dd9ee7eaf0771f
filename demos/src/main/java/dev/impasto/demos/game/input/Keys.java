package dev.impasto.demos.game.input;

import com.jme3.input.KeyInput;
import java.util.Arrays;

/**
 * Every key of the game: what it is bound to and what the menu and {@code --help} say about it, in
 * one place so that they cannot differ.
 */
public enum Keys {
    FORWARD("W ↑", "Roll away from the camera", KeyInput.KEY_W, KeyInput.KEY_UP),
    BACK("S ↓", "Roll towards the camera", KeyInput.KEY_S, KeyInput.KEY_DOWN),
    LEFT("A ←", "Roll left", KeyInput.KEY_A, KeyInput.KEY_LEFT),
    RIGHT("D →", "Roll right", KeyInput.KEY_D, KeyInput.KEY_RIGHT),
    JUMP("Space", "Jump", KeyInput.KEY_SPACE),
    BRAKE("Shift", "Brake", KeyInput.KEY_LSHIFT, KeyInput.KEY_RSHIFT),
    PAUSE("Esc", "Pause, back", KeyInput.KEY_ESCAPE),
    RESTART("R", "Restart the level", KeyInput.KEY_R),
    CONFIRM("Enter", "Choose in a menu", KeyInput.KEY_RETURN, KeyInput.KEY_NUMPADENTER),
    PASS("N", "Neural pass on, off", KeyInput.KEY_N),
    QUALITY("Q", "Next quality", KeyInput.KEY_Q),
    STYLE("T", "Next style", KeyInput.KEY_T),
    STRENGTH_DOWN("[", "Less style", KeyInput.KEY_LBRACKET),
    STRENGTH_UP("]", "More style", KeyInput.KEY_RBRACKET),
    SPLIT("V", "Split view: raster, neural", KeyInput.KEY_V),
    TIMES("F", "Frame times", KeyInput.KEY_F),
    SCREENSHOT("P", "Screenshot", KeyInput.KEY_P);

    /** What the mouse does, for the same lists. */
    public static final String MOUSE = "Mouse";

    public static final String MOUSE_MEANING = "Turn the camera; right button: drag the seam";

    private final String label;
    private final String meaning;
    private final int[] codes;

    Keys(String label, String meaning, int... codes) {
        this.label = label;
        this.meaning = meaning;
        this.codes = codes;
    }

    /** What is printed on the key, or on the two keys, that do this. */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** The codes of {@link KeyInput} that do this. */
    public int[] codes() {
        return codes.clone();
    }

    /** The whole list, a line a key. */
    public static String[] lines() {
        String[] lines = new String[values().length + 1];
        Arrays.setAll(
                lines,
                i ->
                        i < values().length
                                ? line(values()[i].label, values()[i].meaning)
                                : line(MOUSE, MOUSE_MEANING));
        return lines;
    }

    private static String line(String label, String meaning) {
        return String.format("  %-7s %s", label, meaning);
    }
}
