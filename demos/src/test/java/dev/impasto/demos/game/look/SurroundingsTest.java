package dev.impasto.demos.game.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import dev.impasto.demos.game.look.light.Solid;
import dev.impasto.demos.game.look.light.Surroundings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Baked openness and bounced light, on a floor with one tall red wall along its middle. */
class SurroundingsTest {
    private static final Vector3f SUN = new Vector3f(1, 1, 0).normalizeLocal();
    private final Surroundings surroundings =
            new Surroundings(
                    List.of(
                            box(0, -0.5f, 0, 12, 0.5f, 12, new Vector3f(0.5f, 0.5f, 0.5f)),
                            box(0, 3, 0, 0.5f, 3, 12, new Vector3f(0.8f, 0.05f, 0.05f))),
                    SUN);

    private static Solid box(
            float x, float y, float z, float hx, float hy, float hz, Vector3f albedo) {
        Vector3f half = new Vector3f(hx, hy, hz);
        return new Solid(new Vector3f(x, y, z), new Quaternion(), half, albedo);
    }

    private Vector4f floorAt(float x) {
        return surroundings.over(new Vector3f(x, 0, 0), Vector3f.UNIT_Y);
    }

    @Test
    void aFreeFloorIsOpen() {
        assertThat(floorAt(11).w).isGreaterThan(0.97f);
    }

    @Test
    void aFloorBesideAWallLosesUpToHalfItsSky() {
        assertThat(floorAt(0.8f).w).isBetween(0.4f, 0.75f);
        assertThat(floorAt(0.8f).w).isLessThan(floorAt(3).w);
    }

    @Test
    void theSunnySideOfAWallColoursTheFloorMoreThanItsShadySide() {
        Vector4f sunny = floorAt(1);
        Vector4f shady = floorAt(-1);
        assertThat(sunny.x).isGreaterThan(3 * shady.x);
        assertThat(sunny.x).isGreaterThan(5 * sunny.z);
    }
}
