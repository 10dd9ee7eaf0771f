package dev.impasto.tests.bench;

import dev.impasto.engine.Impasto;
import dev.impasto.raster.Supersampler;
import dev.impasto.training.capture.PlayedGame;
import dev.impasto.training.metric.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Plays a headless game on, and takes pictures of the instant that was drawn last. */
final class Sight {
    private final PlayedGame game;
    private final Impasto impasto;
    private final Supersampler still;
    private final int width;
    private final int height;
    private final ByteBuffer rgba;
    private int falls;

    Sight(PlayedGame game, Impasto impasto) {
        this.game = game;
        this.impasto = impasto;
        still = new Supersampler(impasto.raster());
        width = game.context().getFramebufferWidth();
        height = game.context().getFramebufferHeight();
        rgba = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.nativeOrder());
    }

    void run(int frames) {
        for (int i = 0; i < frames; i++) {
            if (game.falls() != falls) {
                falls = game.falls();
                impasto.reset();
            }
            game.context().frame();
        }
    }

    /** Milliseconds of each frame, reading the finished picture included. */
    double[] timed(int frames) {
        double[] times = new double[frames];
        for (int i = 0; i < frames; i++) {
            long start = System.nanoTime();
            run(1);
            impasto.readDisplay(rgba);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    Picture shown() {
        impasto.readDisplay(rgba);
        return picture();
    }

    Picture bilinear() {
        still.bilinear(rgba);
        return picture();
    }

    Picture plain() {
        still.plain(rgba);
        return picture();
    }

    Picture truth(int samples) {
        still.truth(samples, null, rgba);
        return picture();
    }

    private Picture picture() {
        return Picture.ofRgba8(rgba, width, height, true);
    }
}
