package dev.impasto.demos.game.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.input.InputManager;
import com.jme3.input.RawInputListener;
import com.jme3.input.dummy.DummyKeyInput;
import com.jme3.input.dummy.DummyMouseInput;
import com.jme3.input.event.KeyInputEvent;
import com.jme3.math.Vector3f;
import dev.impasto.demos.game.rules.Command;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlsTest {
    private static final Vector3f NORTH = new Vector3f(0, 0, -1);
    private static final Vector3f EAST = new Vector3f(1, 0, 0);

    private final Keyboard keyboard = new Keyboard();
    private final List<Keys> pressed = new ArrayList<>();
    private InputManager input;
    private Controls controls;

    @BeforeEach
    void bind() {
        DummyMouseInput mouse = new DummyMouseInput();
        mouse.initialize();
        keyboard.initialize();
        input = new InputManager(mouse, keyboard, null, null);
        controls =
                new Controls(
                        input,
                        new Controls.Listener() {
                            @Override
                            public void pressed(Keys key) {
                                pressed.add(key);
                            }

                            @Override
                            public void clicked() {}
                        });
    }

    @Test
    void everyCodeOfEveryKeyDoesWhatTheListSays() {
        for (Keys key : Keys.values()) {
            for (int code : key.codes()) {
                pressed.clear();
                tap(code, true);
                tap(code, false);
                assertThat(pressed).containsExactly(key);
            }
        }
    }

    @Test
    void noCodeIsBoundTwice() {
        List<Integer> codes = new ArrayList<>();
        for (Keys key : Keys.values()) {
            for (int code : key.codes()) {
                codes.add(code);
            }
        }
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void steeringFollowsTheCamera() {
        hold(Keys.FORWARD);
        assertThat(controls.command(NORTH)).isEqualTo(new Command(0, -1, false, false));
        assertThat(controls.command(EAST)).isEqualTo(new Command(1, 0, false, false));
    }

    @Test
    void rightIsRightOfTheCamera() {
        hold(Keys.RIGHT);
        assertThat(controls.command(NORTH).steerX()).isEqualTo(1);
        assertThat(controls.command(EAST).steerZ()).isEqualTo(1);
    }

    @Test
    void twoKeysPushNoHarderThanOne() {
        hold(Keys.FORWARD);
        hold(Keys.LEFT);
        Command both = controls.command(NORTH);
        // Each axis is rounded to a step, so the length is off by less than one.
        assertThat(Math.hypot(both.steerX(), both.steerZ()))
                .isCloseTo(1, within(1.0 / Command.STEPS));
        hold(Keys.BACK);
        assertThat(controls.command(NORTH).steerZ()).isZero();
    }

    private void hold(Keys key) {
        tap(key.codes()[0], true);
    }

    private void tap(int code, boolean down) {
        keyboard.next = new KeyInputEvent(code, '\0', down, false);
        input.update(0.01f);
    }

    /** A keyboard that a test presses. */
    private static final class Keyboard extends DummyKeyInput {
        private RawInputListener listener;
        private KeyInputEvent next;

        @Override
        public void setInputListener(RawInputListener listener) {
            this.listener = listener;
        }

        @Override
        public void update() {
            if (next != null) {
                listener.onKeyEvent(next);
                next = null;
            }
        }
    }
}
