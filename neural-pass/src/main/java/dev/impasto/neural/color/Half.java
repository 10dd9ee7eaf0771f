package dev.impasto.neural.color;

import java.nio.ByteBuffer;

/** IEEE 754 half-precision floats (binary16), which Java 17 cannot convert by itself. */
public final class Half {
    /** The largest finite half. */
    public static final float LARGEST = 65504;

    private static final float SUBNORMAL = 1f / (1 << 24);

    private Half() {}

    /** The half at this index, counted in halfs, as a float. */
    public static float at(ByteBuffer halfs, int index) {
        return toFloat(halfs.getShort(2 * index));
    }

    /** Exact, NaN and infinities included. */
    public static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        if (exponent == 0) {
            float size = fraction * SUBNORMAL;
            return sign == 0 ? size : -size;
        }
        int wide = exponent == 0x1f ? 0xff : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }

    /** The nearest half (ties to even); beyond 65504 infinity. */
    public static short fromFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        float size = Math.abs(value);
        if (Float.isNaN(value)) {
            return (short) (sign | 0x7e00);
        }
        if (size >= 65520f) {
            return (short) (sign | 0x7c00);
        }
        if (size < 0x1p-14f) {
            return (short) (sign | (int) Math.rint(size / SUBNORMAL));
        }
        int magnitude = bits & 0x7fffffff;
        int rounded = magnitude + 0xfff + (magnitude >> 13 & 1);
        return (short) (sign | (rounded - (112 << 23)) >> 13);
    }
}
