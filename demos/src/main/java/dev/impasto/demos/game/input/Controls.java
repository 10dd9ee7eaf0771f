package dev.impasto.demos.game.input;

import com.jme3.input.InputManager;
import com.jme3.input.MouseInput;
import com.jme3.input.controls.ActionListener;
import com.jme3.input.controls.AnalogListener;
import com.jme3.input.controls.KeyTrigger;
import com.jme3.input.controls.MouseAxisTrigger;
import com.jme3.input.controls.MouseButtonTrigger;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.rules.Command;
import java.util.EnumSet;
import java.util.Set;

/** Turns keys and mouse into what the game asks: presses, what is held, and how the mouse moved. */
public final class Controls {
    private static final String LEFT = "mouse-left";
    private static final String RIGHT = "mouse-right";
    private static final String UP = "mouse-up";
    private static final String DOWN = "mouse-down";
    private static final String CHOOSE = "mouse-choose";
    private static final String DRAG = "mouse-drag";

    private final Set<Keys> held = EnumSet.noneOf(Keys.class);
    private final Listener listener;
    private boolean dragging;
    private float movedX;
    private float movedY;

    /** Hears what is pressed, on the render thread. */
    public interface Listener {
        void pressed(Keys key);

        /** The left mouse button. */
        void clicked();
    }

    /** Binds every key of {@link Keys}, and the mouse. */
    public Controls(InputManager input, Listener listener) {
        this.listener = listener;
        for (Keys key : Keys.values()) {
            for (int code : key.codes()) {
                input.addMapping(key.name(), new KeyTrigger(code));
            }
            input.addListener(onKey(key), key.name());
        }
        bindMouse(input);
    }

    private ActionListener onKey(Keys key) {
        return (name, pressed, seconds) -> {
            if (pressed) {
                held.add(key);
                listener.pressed(key);
            } else {
                held.remove(key);
            }
        };
    }

    private void bindMouse(InputManager input) {
        input.addMapping(LEFT, new MouseAxisTrigger(MouseInput.AXIS_X, true));
        input.addMapping(RIGHT, new MouseAxisTrigger(MouseInput.AXIS_X, false));
        input.addMapping(UP, new MouseAxisTrigger(MouseInput.AXIS_Y, false));
        input.addMapping(DOWN, new MouseAxisTrigger(MouseInput.AXIS_Y, true));
        AnalogListener moved = (name, value, seconds) -> move(name, value);
        input.addListener(moved, LEFT, RIGHT, UP, DOWN);
        input.addMapping(CHOOSE, new MouseButtonTrigger(MouseInput.BUTTON_LEFT));
        input.addMapping(DRAG, new MouseButtonTrigger(MouseInput.BUTTON_RIGHT));
        ActionListener chosen =
                (name, pressed, seconds) -> {
                    if (pressed) {
                        listener.clicked();
                    }
                };
        input.addListener(chosen, CHOOSE);
        ActionListener dragged = (name, pressed, seconds) -> dragging = pressed;
        input.addListener(dragged, DRAG);
    }

    private void move(String name, float value) {
        switch (name) {
            case LEFT -> movedX -= value;
            case RIGHT -> movedX += value;
            case UP -> movedY -= value;
            default -> movedY += value;
        }
    }

    /** Whether the right mouse button is down. */
    public boolean dragging() {
        return dragging;
    }

    /** How far the mouse went right since the last call; 1 is 1024 pixels. */
    public float takeMovedX() {
        float moved = movedX;
        movedX = 0;
        return moved;
    }

    /** The same, down. */
    public float takeMovedY() {
        float moved = movedY;
        movedY = 0;
        return moved;
    }

    /**
     * What the held keys ask of the marble.
     *
     * @param forward where the camera looks, in the ground plane, of length 1
     */
    public Command command(Vector3f forward) {
        float ahead = axis(Keys.FORWARD, Keys.BACK);
        float right = axis(Keys.RIGHT, Keys.LEFT);
        float scale = ahead != 0 && right != 0 ? (float) Math.sqrt(0.5) : 1;
        float x = scale * (ahead * forward.x - right * forward.z);
        float z = scale * (ahead * forward.z + right * forward.x);
        return new Command(limit(x), limit(z), held.contains(Keys.BRAKE), held.contains(Keys.JUMP));
    }

    private float axis(Keys plus, Keys minus) {
        return (held.contains(plus) ? 1 : 0) - (held.contains(minus) ? 1 : 0);
    }

    private static float limit(float value) {
        return Math.max(-1, Math.min(1, value));
    }
}
