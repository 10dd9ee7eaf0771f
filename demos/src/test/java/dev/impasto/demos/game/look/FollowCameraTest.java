package dev.impasto.demos.game.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The camera that follows the marble, while the autopilot plays. */
class FollowCameraTest {
    private static final float FRAME = 1f / 60;

    /** Faster than the marble and its camera's swing together; a jump would be far over it. */
    private static final float FASTEST = 45;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void itNeverJumpsUnlessItSaysSo(int level) {
        List<Vector3f> way = fly(level, 900);
        for (int i = 1; i < way.size(); i++) {
            if (way.get(i - 1) != null && way.get(i) != null) {
                assertThat(way.get(i).distance(way.get(i - 1))).isLessThan(FASTEST * FRAME);
            }
        }
    }

    @Test
    void theSameGameGivesTheSameFlight() {
        assertThat(fly(1, 300)).isEqualTo(fly(1, 300));
    }

    @Test
    void itLooksAlongTheCourse() {
        Level level = Levels.number(1);
        FollowCamera camera = new FollowCamera(level);
        camera.reset(new MarbleGame(level, 1));
        Vector3f first = Convert.vector(level.route().get(0).sub(level.start()));
        assertThat(camera.forward().dot(first.setY(0).normalizeLocal())).isGreaterThan(0.9f);
    }

    @Test
    void thePlayerTurnsItLeft() {
        Level level = Levels.number(1);
        FollowCamera camera = new FollowCamera(level);
        camera.reset(new MarbleGame(level, 1));
        Vector3f before = camera.forward();
        camera.look(0.5f, 0);
        assertThat(before.cross(camera.forward()).y).isPositive();
    }

    /** Where the camera was in each frame; null in place of a frame before a cut. */
    private static List<Vector3f> fly(int number, int frames) {
        Level level = Levels.number(number);
        MarbleGame game = new MarbleGame(level, 3);
        Autopilot pilot = new Autopilot(level, 3);
        FollowCamera follow = new FollowCamera(level);
        follow.reset(game);
        Camera camera = new Camera(160, 90);
        List<Vector3f> way = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            game.tick(pilot.decide(game));
            if (follow.update(game, 1, FRAME)) {
                way.add(null);
            }
            follow.apply(camera);
            way.add(camera.getLocation().clone());
        }
        return way;
    }
}
