package dev.impasto.raster;

/** IEEE 754 binary16, by its definition. */
final class Halfs {
    private Halfs() {}

    static float toFloat(short half) {
        int sign = half >> 15 & 1;
        int exponent = half >> 10 & 0x1F;
        int fraction = half & 0x3FF;
        double magnitude =
                exponent == 0
                        ? fraction * Math.pow(2, -24)
                        : exponent == 31
                                ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                                : (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
        return (float) (sign == 0 ? magnitude : -magnitude);
    }
}
