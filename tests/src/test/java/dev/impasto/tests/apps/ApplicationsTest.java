package dev.impasto.tests.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.engine.diagnose.Finding;
import dev.impasto.engine.diagnose.Finding.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications of jMonkeyEngine that know nothing of Impasto, with it attached by one line. {@code
 * -Dgoldens=record} writes the golden pictures anew; {@code -Dchecked=all} has the self-check look
 * at the heavy ones, too.
 */
class ApplicationsTest {
    private static final Path GOLDENS = Path.of("src/test/resources/apps");
    private static final boolean RECORD = "record".equals(System.getProperty("goldens"));

    /** Of a golden picture: each pixel is the mean of a square of this side. */
    private static final int GOLDEN_BLOCK = 2;

    /** Drivers draw edges and filter textures in ways of their own. */
    private static final double GOLDEN_TOLERANCE = 2;

    /** Of eight checks; a picture may show nothing that tells of some. */
    private static final int FEWEST_PASSED = 5;

    private static final Map<Program, Exhibit> EXHIBITS = new EnumMap<>(Program.class);

    @AfterAll
    static void forget() {
        EXHIBITS.clear();
    }

    @ParameterizedTest
    @EnumSource
    void thePassRuns(Program program) {
        assertThat(exhibit(program).failure()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withThePassOffEveryPixelIsThatOfTheProgramAlone(Program program) {
        Exhibit seen = exhibit(program);
        assertThat(seen.off().difference(seen.plain())).as("mean difference").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void atItsOwnSizeThePictureIsTheProgramsWithSmoothEdges(Program program) {
        Exhibit seen = exhibit(program);
        assertAlike(seen.still(), seen.plain(), program.still());
        assertThat(seen.still().channels()).isNotEqualTo(seen.plain().channels());
    }

    @ParameterizedTest
    @EnumSource
    void atTwiceTheSizeAndInMotionItIsTheProgramsInTheLarge(Program program) {
        Exhibit seen = exhibit(program);
        assertAlike(seen.moving(), seen.plain(), program.moving());
    }

    @ParameterizedTest
    @EnumSource
    void thePictureIsTheGoldenOne(Program program) throws IOException {
        Picture found = exhibit(program).moving().blocks(GOLDEN_BLOCK);
        String name = program.word() + ".png";
        if (RECORD) {
            found.write(Files.createDirectories(GOLDENS).resolve(name));
        }
        try (InputStream png = Files.newInputStream(GOLDENS.resolve(name))) {
            assertThat(found.difference(Picture.read(png))).isLessThan(GOLDEN_TOLERANCE);
        }
    }

    private static Stream<Program> checked() {
        return Stream.of(Program.values()).filter(Program::isChecked);
    }

    @ParameterizedTest
    @MethodSource("checked")
    void theSelfCheckCallsNothingWrong(Program program) {
        List<Finding> findings = exhibit(program).diagnosis().orElseThrow().findings();
        assertThat(findings).filteredOn(found -> found.verdict() == Verdict.FAILED).isEmpty();
        assertThat(findings)
                .filteredOn(found -> found.verdict() == Verdict.PASSED)
                .hasSizeGreaterThanOrEqualTo(FEWEST_PASSED);
    }

    private static void assertAlike(Picture found, Picture expected, Likeness wanted) {
        Likeness is = Likeness.between(found, expected);
        assertThat(is.mean()).as("mean difference").isLessThan(wanted.mean());
        assertThat(is.most()).as("largest difference").isLessThanOrEqualTo(wanted.most());
    }

    private static Exhibit exhibit(Program program) {
        return EXHIBITS.computeIfAbsent(program, Exhibit::of);
    }
}
