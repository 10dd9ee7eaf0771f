package dev.impasto.demos.game.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.impasto.physics.Vec3;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LevelsTest {
    static List<Level> levels() {
        return Levels.all();
    }

    @Test
    void thereAreThreeInOrder() {
        assertThat(levels()).extracting(Level::number).containsExactly(1, 2, 3);
        assertThat(levels()).extracting(Level::name).doesNotHaveDuplicates();
        assertThat(Levels.number(2)).isSameAs(levels().get(1));
    }

    @Test
    void anotherNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Levels.number(4))
                .withMessage("there is no level 4; levels are 1 to 3");
        assertThatIllegalArgumentException().isThrownBy(() -> Levels.number(0));
    }

    @Test
    void togetherTheyShowEveryKindAndSurface() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Surface> surfaces = EnumSet.noneOf(Surface.class);
        for (Level level : levels()) {
            level.pieces().forEach(p -> kinds.add(p.kind()));
            level.pieces().forEach(p -> surfaces.add(p.surface()));
        }
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
        assertThat(surfaces).containsExactlyInAnyOrder(Surface.values());
    }

    @ParameterizedTest
    @MethodSource("levels")
    void aLevelIsRichButNotTooDearToSimulate(Level level) {
        assertThat(level.pieces()).hasSizeBetween(300, 600);
        assertThat(level.toppleable()).isBetween(50, 100);
        assertThat(level.lights()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void startGateRouteAndLightsLieOnSolidGround(Level level) {
        assertThat(Ground.under(level, level.start())).isNotNull();
        assertThat(Ground.under(level, level.gate())).isNotNull();
        for (Vec3 light : level.lights()) {
            assertThat(Ground.under(level, light)).as("light at %s", light).isNotNull();
        }
        for (Vec3 point : level.route()) {
            assertThat(Ground.under(level, point)).as("route at %s", point).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void routeEndsAtTheGateAndIsAWalkOfItsOwnLength(Level level) {
        List<Vec3> route = level.route();
        assertThat(route.get(route.size() - 1)).isEqualTo(level.gate());
        float length = 0;
        for (int i = 1; i < route.size(); i++) {
            length += route.get(i).distance(route.get(i - 1));
        }
        assertThat(length).isBetween(100f, 260f);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void nothingPlantedStandsInTheWay(Level level) {
        List<Piece> plants =
                level.pieces().stream()
                        .filter(p -> p.kind().role() == Kind.Role.DECOR)
                        .collect(Collectors.toList());
        List<Vec3> route = level.route();
        for (int i = 1; i < route.size(); i++) {
            for (float t = 0; t <= 1; t += 0.1f) {
                Vec3 point = route.get(i - 1).lerp(route.get(i), t);
                assertThat(plants).noneMatch(plant -> covers(plant, point));
            }
        }
    }

    private static boolean covers(Piece plant, Vec3 point) {
        Vec3 local = plant.pose().inverseTransform(point);
        return Math.abs(local.x()) < plant.half().x() + 0.6f
                && Math.abs(local.y()) < plant.half().y()
                && Math.abs(local.z()) < plant.half().z() + 0.6f;
    }

    @ParameterizedTest
    @MethodSource("levels")
    void everythingLiesAboveTheKillHeightButTheColumns(Level level) {
        for (Piece piece : level.pieces()) {
            if (piece.kind() != Kind.PILLAR) {
                assertThat(piece.pose().position().y()).isGreaterThan(level.killHeight());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void towersStandUntilTheyAreTouched(Level level) {
        MarbleGame game = new MarbleGame(level, 5);
        for (int i = 0; i < 300; i++) {
            game.tick(Command.NONE);
        }
        assertThat(game.toppled()).isZero();
    }

    @Test
    void theFirstStepsShowWhatTheGameIsAbout() {
        Level first = Levels.number(1);
        for (Kind kind : List.of(Kind.BLOCK, Kind.RAILING, Kind.GRILLE, Kind.TREE, Kind.LAMP)) {
            assertThat(first.pieces())
                    .anyMatch(p -> p.kind() == kind && ahead(p.pose().position(), first.start()));
        }
    }

    private static boolean ahead(Vec3 place, Vec3 start) {
        return place.distance(start) < 24 && place.z() < start.z() - 2;
    }
}
