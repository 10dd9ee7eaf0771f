package dev.impasto.engine.dump;

import com.jme3.math.FastMath;
import java.nio.ByteBuffer;

/** Working space back into linear light: the inverse of c · exposure / (1 + the brightest). */
final class WorkingColor {
    private static final float WHITEST = 0.9995f; // half precision has no more below 1

    private WorkingColor() {}

    /** Changes RGBA16F pixels in place; alpha is left. */
    static void toLinear(ByteBuffer rgba16f, float exposure) {
        for (int at = 0; at < rgba16f.capacity(); at += 8) {
            float r = channel(rgba16f, at);
            float g = channel(rgba16f, at + 2);
            float b = channel(rgba16f, at + 4);
            float brightest = Math.min(Math.max(r, Math.max(g, b)), WHITEST);
            float scale = 1 / ((1 - brightest) * exposure);
            rgba16f.putShort(at, FastMath.convertFloatToHalf(r * scale));
            rgba16f.putShort(at + 2, FastMath.convertFloatToHalf(g * scale));
            rgba16f.putShort(at + 4, FastMath.convertFloatToHalf(b * scale));
        }
    }

    private static float channel(ByteBuffer pixels, int at) {
        return FastMath.convertHalfToFloat(pixels.getShort(at));
    }
}
