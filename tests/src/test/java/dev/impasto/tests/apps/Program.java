package dev.impasto.tests.apps;

import com.jme3.app.SimpleApplication;
import dev.impasto.tests.apps.programs.*;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Small programs that each use one feature of jMonkeyEngine, and know nothing of Impasto. */
enum Program {
    ATRIUM(Atrium::new),
    WALKER(Walker::new),
    CROWD(Crowd::new, new Likeness(1.5, 24), null),
    HILLS(Hills::new),
    LAKE(Lake::new),
    POND(Pond::new),
    /** Light that is added up over white is not clipped until the end. */
    BONFIRE(Bonfire::new, new Likeness(1.5, 50), new Likeness(1.2, 50)),
    /** Rings a few pixels wide, at half the size. */
    SWARM(Swarm::new, new Likeness(3.5, 30), null),
    EFFECTS(Effects::new),
    /** Few colours: where one begins, a small difference is a step. */
    CARTOON(Cartoon::new, null, new Likeness(1, 25)),
    SPLIT_SCREEN(SplitScreen::new),
    STAGE(Stage::new),
    SHADOW_FILTERS(ShadowFilters::new),
    MENU(Menu::new),
    HEAVEN(Heaven::new),
    SHAPESHIFTER(Shapeshifter::new),
    /** As the bonfire. */
    GLASS(Glass::new, new Likeness(1.5, 35), new Likeness(0.8, 30)),
    ARMOUR(Armour::new),
    /** Lines are as wide as a pixel is where they are drawn. */
    DRAWING(Drawing::new, new Likeness(8, 65), new Likeness(2.5, 30)),
    /** Leaves that are cut out at a sharper level of their texture. */
    GROVE(Grove::new, new Likeness(3.5, 36), new Likeness(2.6, 32)),
    MONITOR(Monitor::new);

    private static final Likeness MOVING = new Likeness(1.5, 20);
    private static final Likeness STILL = new Likeness(1, 10);

    /** Their frames take long, and the self-check takes 85 of them. */
    private static final Set<Program> HEAVY =
            EnumSet.of(
                    ATRIUM,
                    WALKER,
                    CROWD,
                    HILLS,
                    LAKE,
                    SWARM,
                    EFFECTS,
                    STAGE,
                    SHADOW_FILTERS,
                    ARMOUR,
                    GROVE);

    private final Supplier<SimpleApplication> maker;
    private final Likeness moving;
    private final Likeness still;

    Program(Supplier<SimpleApplication> maker) {
        this(maker, null, null);
    }

    Program(Supplier<SimpleApplication> maker, Likeness moving, Likeness still) {
        this.maker = maker;
        this.moving = moving;
        this.still = still;
    }

    SimpleApplication make() {
        return maker.get();
    }

    /** How near to the plain picture it is at twice the size, in motion. */
    Likeness moving() {
        return moving == null ? MOVING : moving;
    }

    /** How near to the plain picture it is at the same size, standing still. */
    Likeness still() {
        return still == null ? STILL : still;
    }

    /** Whether the self-check looks at it: with {@code -Dchecked=all} at each. */
    boolean isChecked() {
        return !HEAVY.contains(this) || "all".equals(System.getProperty("checked"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
