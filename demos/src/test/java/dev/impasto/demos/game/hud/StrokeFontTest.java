package dev.impasto.demos.game.hud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impasto.demos.game.input.Keys;
import dev.impasto.demos.game.rules.Levels;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrokeFontTest {
    private final Map<Character, StrokeFont.Glyph> glyphs = StrokeFont.load().glyphs();

    @Test
    void everyCharacterThatTheGameWritesIsThere() {
        StringBuilder all = new StringBuilder("0123456789 :./%→×·,");
        Keys.lines().forEach(line -> all.append(line.label()).append(line.meaning()));
        Levels.all().forEach(level -> all.append(level.name()));
        all.chars()
                .map(Character::toUpperCase)
                .filter(c -> c != ' ')
                .forEach(c -> assertThat(glyphs).containsKey((char) c));
    }

    @Test
    void digitsAreEquallyWideSoThatTheClockStandsStill() {
        assertThat("0123456789".chars().mapToDouble(c -> glyphs.get((char) c).width()).distinct())
                .hasSize(1);
    }

    @Test
    void capitalsFillTheirHeight() {
        for (char c = 'A'; c <= 'Z'; c++) {
            var bounds = glyphs.get(c).path().getBounds2D();
            assertThat(bounds.getMaxY()).as("top of %s", c).isBetween(0.999, 1.001);
            assertThat(bounds.getMinY()).as("foot of %s", c).isBetween(-0.1, 0.001);
        }
    }

    @Test
    void timesReadAsClocksDo() {
        assertThat(Digits.time(new StringBuilder(), 0)).hasToString("0:00.00");
        assertThat(Digits.time(new StringBuilder(), 59)).hasToString("0:00.98");
        assertThat(Digits.time(new StringBuilder(), 60 * 61 + 30)).hasToString("1:01.50");
        assertThat(Digits.tenths(new StringBuilder(), 12.34)).hasToString("12.3");
    }
}
