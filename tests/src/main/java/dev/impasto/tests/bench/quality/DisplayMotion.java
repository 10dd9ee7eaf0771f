package dev.impasto.tests.bench.quality;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.image.Sizes;

/** A frame's motion at display size. */
final class DisplayMotion {
    private DisplayMotion() {}

    /**
     * Previous − current position of what each display pixel shows, in display pixels, x right and
     * y down, interleaved, rows from the top: that of the render pixel below it.
     */
    static float[] of(FrameInputs in, Setup setup) {
        Sizes sizes = setup.sizes();
        int w = sizes.displayWidth();
        int h = sizes.displayHeight();
        float[] motion = new float[2 * w * h];
        for (int y = 0; y < h; y++) {
            int row = sizes.underY(y);
            row = setup.bottomUp() ? sizes.renderHeight() - 1 - row : row;
            for (int x = 0; x < w; x++) {
                int under = row * sizes.renderWidth() + sizes.underX(x);
                motion[2 * (y * w + x)] = sizes.scaleX() * Half.at(in.motion(), 2 * under);
                motion[2 * (y * w + x) + 1] = sizes.scaleY() * Half.at(in.motion(), 2 * under + 1);
            }
        }
        return motion;
    }
}
