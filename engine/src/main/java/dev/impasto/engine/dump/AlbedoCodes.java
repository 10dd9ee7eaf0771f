package dev.impasto.engine.dump;

import com.jme3.math.FastMath;

/** What the bytes of an albedo pixel mean, as halfs: sRGB code values, then a share. */
final class AlbedoCodes {
    private static final int CODES = 256;
    private static final short[] LIGHT = new short[CODES];
    private static final short[] SHARE = new short[CODES];

    static final short[][] TABLES = {LIGHT, LIGHT, LIGHT, SHARE};

    static {
        for (int i = 0; i < CODES; i++) {
            float code = i / (CODES - 1f);
            LIGHT[i] = FastMath.convertFloatToHalf(linear(code));
            SHARE[i] = FastMath.convertFloatToHalf(code);
        }
    }

    private AlbedoCodes() {}

    /** IEC 61966-2-1, coded to linear. */
    private static float linear(float code) {
        return code <= 0.04045f ? code / 12.92f : (float) Math.pow((code + 0.055f) / 1.055f, 2.4f);
    }
}
