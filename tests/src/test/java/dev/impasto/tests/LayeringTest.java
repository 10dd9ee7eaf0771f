package dev.impasto.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of ARCHITECTURE.md, held against the bytecode. */
class LayeringTest {
    private static final String RULES = "dev.impasto.demos.game.rules..";
    private static final String REPLAYS = "dev.impasto.demos.game.replay..";

    private static JavaClasses classes;

    @BeforeAll
    static void readEveryModule() {
        classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.impasto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"physics", "raster", "neural", "style", "engine", "demos", "training"})
    void everyModuleIsSeenByTheseRules(String module) {
        assertThat(
                        classes.stream()
                                .filter(
                                        c ->
                                                c.getPackageName()
                                                        .startsWith("dev.impasto." + module)))
                .as("classes of %s", module)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "physics, raster",
        "physics, neural",
        "physics, style",
        "physics, engine",
        "raster, physics",
        "raster, neural",
        "raster, style",
        "raster, engine",
        "neural, physics",
        "neural, raster",
        "neural, style",
        "neural, engine",
        "style, physics",
        "style, raster",
        "style, engine",
        "engine, demos",
        "engine, training",
        "demos, training"
    })
    void modulesKeepToTheArrows(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage("dev.impasto." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.impasto." + to + "..")
                .check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "physics, com.jme3..",
        "physics, org.lwjgl..",
        "physics, org.jocl..",
        "raster, org.jocl..",
        "neural, com.jme3..",
        "neural, org.lwjgl..",
        "style, com.jme3..",
        "style, org.jocl..",
        "engine, ai.djl..",
        "engine, dev.impasto.physics.internal..",
        "demos, dev.impasto.physics.internal..",
        "demos, ai.djl.."
    })
    void modulesKeepToTheirLibraries(String module, String library) {
        noClasses()
                .that()
                .resideInAPackage("dev.impasto." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    @Test
    void theGamesRulesAndReplaysKnowNeitherEngineNorClock() {
        noClasses()
                .that()
                .resideInAnyPackage(RULES, REPLAYS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.jme3..", "dev.impasto.engine..", "java.time..")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(RULES, REPLAYS)
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }
}
