package dev.impasto.engine.diagnose;

import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.color.Half;
import dev.impasto.neural.color.WorkingSpace;
import java.nio.ByteBuffer;

/**
 * A frame as the pass got it, unpacked for measuring; pixels are numbered by rows from the top
 * left.
 */
final class SeenFrame {
    final int width;
    final int height;

    /** Softened over 3x3 pixels; black where the colour is no number. */
    final Luma picture;

    /** The values of {@link #picture}. */
    final float[] luma;

    /** As it is told: 0 near to 1 far. */
    final float[] window;

    /** What the pass makes of it: in the scene's unit. */
    final float[] distance;

    final float[] motionX;
    final float[] motionY;

    /** 0 where history counts, 1 where it is not believed. */
    final float[] reactive;

    final float jitterX;
    final float jitterY;
    final float near;
    final float far;
    final boolean reset;

    /** Pixels whose colour is no finite number. */
    final int unusable;

    /**
     * @param in rows bottom-up, as OpenGL reads them
     */
    SeenFrame(FrameInputs in, int width, int height) {
        this.width = width;
        this.height = height;
        int pixels = width * height;
        window = new float[pixels];
        distance = new float[pixels];
        motionX = new float[pixels];
        motionY = new float[pixels];
        reactive = new float[pixels];
        jitterX = in.jitterX();
        jitterY = in.jitterY();
        near = in.near();
        far = in.far();
        reset = in.reset();
        float[] sharp = new float[pixels];
        int bad = 0;
        for (int i = 0; i < pixels; i++) {
            int from = (height - 1 - i / width) * width + i % width;
            sharp[i] = luma(in.color(), from, in.exposure());
            bad += Float.isFinite(sharp[i]) ? 0 : 1;
            sharp[i] = Float.isFinite(sharp[i]) ? sharp[i] : 0;
            window[i] = in.depth().getFloat(4 * from);
            distance[i] = distance(window[i]);
            motionX[i] = Half.at(in.motion(), 2 * from);
            motionY[i] = Half.at(in.motion(), 2 * from + 1);
            reactive[i] = in.reactive() == null ? 0 : Half.at(in.reactive(), from);
        }
        unusable = bad;
        picture = new Luma(width, height, sharp).softened();
        luma = picture.values();
    }

    private static float luma(ByteBuffer color, int pixel, float exposure) {
        float r = Math.max(0, exposure * Half.at(color, 4 * pixel));
        float g = Math.max(0, exposure * Half.at(color, 4 * pixel + 1));
        float b = Math.max(0, exposure * Half.at(color, 4 * pixel + 2));
        return WorkingSpace.luma(r, g, b) / (1 + Math.max(r, Math.max(g, b)));
    }

    /** The distance that a window depth stands for. */
    float distance(float windowDepth) {
        return near * far / (far - windowDepth * (far - near));
    }

    boolean isSize(SeenFrame other) {
        return other != null && width == other.width && height == other.height;
    }
}
