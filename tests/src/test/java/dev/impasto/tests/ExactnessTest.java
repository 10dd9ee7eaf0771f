package dev.impasto.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing that a tick can reach may differ between two machines: held against the bytecode that
 * runs, ours and the rewritten jbullet's, and what those two use of vecmath.
 */
class ExactnessTest {
    private static final String PHYSICS = "dev.impasto.physics";
    private static final String RULES = "dev.impasto.demos.game.rules";

    /** What the specification of {@link Math} leaves no freedom in: exact or correctly rounded. */
    private static final Set<String> EXACT =
            Set.of("abs", "max", "min", "sqrt", "floor", "ceil", "round", "fma", "signum");

    /** Chance, clocks and identities, by the class or by the member. */
    private static final Set<String> FORBIDDEN =
            Set.of(
                    "java.lang.System.nanoTime",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.identityHashCode",
                    "java.lang.Object.hashCode",
                    "java.lang.Math.random",
                    "java.lang.StrictMath.random",
                    "java.util.Collections.shuffle",
                    "java.util.Collection.parallelStream",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.util.SplittableRandom",
                    "java.util.UUID",
                    "java.security.SecureRandom",
                    "java.time.Clock",
                    "java.time.Instant",
                    "java.util.Date");

    private static final Set<String> LOOK_UP = Set.of("<init>", "get", "put", "add", "contains");

    private static Set<JavaCodeUnit> reachable;

    @BeforeAll
    static void readWhatATickCanReach() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(PHYSICS, RULES, "javax.vecmath");
        reachable = reachable(classes);
    }

    /** All of ours and jbullet's, and from there on what they call of vecmath. */
    private static Set<JavaCodeUnit> reachable(JavaClasses classes) {
        Set<JavaCodeUnit> seen = new LinkedHashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        classes.stream()
                .filter(c -> !c.getPackageName().equals("javax.vecmath"))
                .filter(c -> !c.getPackageName().startsWith(PHYSICS + ".internal.rewrite"))
                .flatMap(ExactnessTest::code)
                // An object's hash matters only where somebody asks for it.
                .filter(unit -> !unit.getName().equals("hashCode"))
                .forEach(open::add);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (seen.add(unit)) {
                uses(unit)
                        .flatMap(use -> use.getTarget().resolveMember().stream())
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(callee -> classes.contain(callee.getOwner().getName()))
                        .forEach(open::add);
            }
        }
        return seen;
    }

    private static Stream<JavaCodeUnit> code(JavaClass c) {
        return Stream.concat(c.getCodeUnits().stream(), c.getStaticInitializer().stream());
    }

    /** Calls of methods and constructors, and references to them. */
    private static Stream<JavaCodeUnitAccess<?>> uses(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream());
    }

    @Test
    void theScanSeesRulesPhysicsBulletAndVecmath() {
        assertThat(reachable.stream().map(unit -> unit.getOwner().getName()))
                .contains(
                        RULES + ".MarbleGame",
                        PHYSICS + ".PhysicsWorld",
                        PHYSICS + ".internal.bullet.dynamics.DiscreteDynamicsWorld",
                        "javax.vecmath.Vector3f");
    }

    @Test
    void noTickReachesMathThatAProcessorMayRoundItsOwnWay() {
        assertThat(
                        calls(
                                target ->
                                        target.getOwner().isEquivalentTo(Math.class)
                                                && !EXACT.contains(target.getName())))
                .isEmpty();
    }

    @Test
    void noTickReachesAClockOrChanceOrAnIdentityHash() {
        assertThat(
                        calls(
                                target ->
                                        FORBIDDEN.contains(target.getOwner().getName())
                                                || FORBIDDEN.contains(
                                                        target.getOwner().getName()
                                                                + "."
                                                                + target.getName())))
                .isEmpty();
    }

    /** A generator without a seed begins with the clock. */
    @Test
    void everyRandomOfATickHasASeed() {
        assertThat(
                        calls(
                                target ->
                                        target.getOwner().isEquivalentTo(Random.class)
                                                && target.getName().equals("<init>")
                                                && target.getRawParameterTypes().isEmpty()))
                .isEmpty();
    }

    @Test
    void theScanFindsWhatItIsThereFor() {
        Set<JavaCodeUnit> guilty = reachable(new ClassFileImporter().importClasses(Guilty.class));
        assertThat(calls(guilty, target -> true))
                .anyMatch(call -> call.contains("Math.sin"))
                .anyMatch(call -> call.contains("Math.cos"))
                .anyMatch(call -> call.contains("Random.<init>()"))
                .anyMatch(call -> call.contains("System.nanoTime"));
    }

    /** In a static initialiser, as a reference, as a constructor, and as a plain call. */
    private static final class Guilty {
        static final double SIN = Math.sin(2);
        private final DoubleUnaryOperator cos = Math::cos;
        private final Random random = new Random();

        double use() {
            return cos.applyAsDouble(SIN) + random.nextInt() + System.nanoTime();
        }
    }

    /** To look something up by its key is exact; to walk through is not. */
    @Test
    void noTickWalksThroughACollectionWithoutOrder() {
        assertThat(calls(ExactnessTest::walks)).isEmpty();
    }

    private static boolean walks(CodeUnitAccessTarget target) {
        return target.getOwner().getName().matches("java\\.util\\.(\\w*Hash)?(Map|Set)")
                && !LOOK_UP.contains(target.getName());
    }

    @Test
    void theJbulletThatJavaMayRoundFreelyIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("com.bulletphysics.dynamics.RigidBody"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static Set<String> calls(Predicate<CodeUnitAccessTarget> forbidden) {
        return calls(reachable, forbidden);
    }

    private static Set<String> calls(
            Set<JavaCodeUnit> from, Predicate<CodeUnitAccessTarget> forbidden) {
        Set<String> found = new TreeSet<>();
        for (JavaCodeUnit unit : from) {
            uses(unit)
                    .map(JavaCodeUnitAccess::getTarget)
                    .filter(forbidden)
                    .forEach(
                            target ->
                                    found.add(
                                            unit.getFullName() + " calls " + target.getFullName()));
        }
        return found;
    }
}
