package dev.impasto.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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

    private static final Set<String> CHANCE_AND_CLOCK =
            Set.of(
                    "java.lang.System.nanoTime",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.identityHashCode",
                    "java.lang.Math.random",
                    "java.lang.Object.hashCode");

    private static final Set<String> LOOK_UP = Set.of("get", "put", "add", "contains");

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
                .flatMap(c -> c.getCodeUnits().stream())
                // An object's hash matters only where somebody asks for it.
                .filter(unit -> !unit.getName().equals("hashCode"))
                .forEach(open::add);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (seen.add(unit)) {
                unit.getCallsFromSelf().stream()
                        .map(call -> call.getTarget().resolveMember())
                        .flatMap(member -> member.stream())
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(callee -> classes.contain(callee.getOwner().getName()))
                        .forEach(open::add);
            }
        }
        return seen;
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
                                        CHANCE_AND_CLOCK.contains(
                                                target.getOwner().getName()
                                                        + "."
                                                        + target.getName())))
                .isEmpty();
    }

    /** To look something up by its key is exact; to walk through is not. */
    @Test
    void noTickWalksThroughACollectionWithoutOrder() {
        assertThat(calls(ExactnessTest::walks)).isEmpty();
    }

    private static boolean walks(AccessTarget.CodeUnitCallTarget target) {
        return target.getOwner().getName().matches("java\\.util\\.(\\w*Hash)?(Map|Set)")
                && !LOOK_UP.contains(target.getName());
    }

    @Test
    void theJbulletThatJavaMayRoundFreelyIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("com.bulletphysics.dynamics.RigidBody"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static Set<String> calls(Predicate<AccessTarget.CodeUnitCallTarget> forbidden) {
        Set<String> found = new TreeSet<>();
        for (JavaCodeUnit unit : reachable) {
            for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
                if (forbidden.test(call.getTarget())) {
                    found.add(unit.getFullName() + " calls " + call.getTarget().getFullName());
                }
            }
        }
        return found;
    }
}
