package dev.impasto.engine.diagnose;

/**
 * One way to read a vector that a frame tells: what it really is, if the integration makes a
 * certain mistake.
 *
 * @param name what it is called in a report
 * @param xx share of the told x in the real x
 * @param xy share of the told y in the real x
 * @param yx share of the told x in the real y
 * @param yy share of the told y in the real y
 * @param mend the sentence that tells how to mend it
 */
record Reading(String name, double xx, double xy, double yx, double yy, String mend) {
    static Reading asTold() {
        return new Reading("as told", 1, 0, 0, 1, "");
    }

    /** A reading in which each axis is on its own. */
    static Reading scaled(String name, double x, double y, String mend) {
        return new Reading(name, x, 0, 0, y, mend);
    }

    static Reading swapped(String mend) {
        return new Reading("with x and y swapped", 0, 1, 1, 0, mend);
    }

    double x(double toldX, double toldY) {
        return xx * toldX + xy * toldY;
    }

    double y(double toldX, double toldY) {
        return yx * toldX + yy * toldY;
    }

    double length(double toldX, double toldY) {
        return Math.hypot(x(toldX, toldY), y(toldX, toldY));
    }
}
