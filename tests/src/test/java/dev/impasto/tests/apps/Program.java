package dev.impasto.tests.apps;

import com.jme3.app.SimpleApplication;
import dev.impasto.tests.apps.programs.*;
import java.util.Locale;
import java.util.function.Supplier;

/** Small programs that each use one feature of jMonkeyEngine, and know nothing of Impasto. */
enum Program {
    ATRIUM(Atrium::new),
    WALKER(Walker::new),
    CROWD(Crowd::new),
    HILLS(Hills::new),
    LAKE(Lake::new),
    POND(Pond::new),
    BONFIRE(Bonfire::new),
    SWARM(Swarm::new),
    EFFECTS(Effects::new),
    CARTOON(Cartoon::new),
    SPLIT_SCREEN(SplitScreen::new),
    STAGE(Stage::new),
    SHADOW_FILTERS(ShadowFilters::new),
    MENU(Menu::new),
    HEAVEN(Heaven::new),
    SHAPESHIFTER(Shapeshifter::new),
    GLASS(Glass::new),
    ARMOUR(Armour::new),
    DRAWING(Drawing::new),
    GROVE(Grove::new),
    MONITOR(Monitor::new);

    private final Supplier<SimpleApplication> maker;

    Program(Supplier<SimpleApplication> maker) {
        this.maker = maker;
    }

    SimpleApplication make() {
        return maker.get();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
