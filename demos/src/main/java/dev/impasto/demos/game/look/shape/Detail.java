package dev.impasto.demos.game.look.shape;

import java.util.EnumSet;
import java.util.Set;

/** From where a shape is drawn: things that are costly have plain forms for afar. */
public enum Detail {
    ALWAYS(EnumSet.allOf(Range.class)),
    NEAR(EnumSet.of(Range.NEAR)),
    BEYOND(EnumSet.of(Range.MIDDLE, Range.FAR)),
    MIDDLE(EnumSet.of(Range.MIDDLE)),
    FAR(EnumSet.of(Range.FAR));

    /** How far away something is. */
    public enum Range {
        NEAR,
        MIDDLE,
        FAR;

        /**
         * The range of a distance.
         *
         * @param near up to where things are near
         * @param far from where they are far, beyond {@code near}
         */
        public static Range of(float distance, float near, float far) {
            return distance < near ? NEAR : distance < far ? MIDDLE : FAR;
        }
    }

    private final Set<Range> ranges;

    Detail(Set<Range> ranges) {
        this.ranges = ranges;
    }

    /** Whether it is drawn in a range. */
    public boolean isDrawn(Range range) {
        return ranges.contains(range);
    }
}
