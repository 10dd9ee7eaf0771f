package dev.impasto.tests.bench;

import dev.impasto.training.metric.Flip;
import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.Psnr;
import java.util.Locale;

/** Mean PSNR and FLIP of several ways to make a picture, against the truth. */
final class ErrorTable {
    private final String[] names;
    private final double[] psnr;
    private final double[] flip;
    private int frames;

    ErrorTable(String... names) {
        this.names = names;
        psnr = new double[names.length];
        flip = new double[names.length];
    }

    String name(int way) {
        return names[way];
    }

    /** Adds a frame: one picture of each way, in the order of the names. */
    void add(Picture truth, Picture... pictures) {
        frames++;
        for (int i = 0; i < names.length; i++) {
            psnr[i] += Psnr.of(truth, pictures[i]);
            flip[i] += Flip.mean(truth, pictures[i]);
        }
    }

    @Override
    public String toString() {
        StringBuilder out =
                new StringBuilder(String.format("%-10s %9s %8s%n", "", "PSNR dB", "FLIP"));
        for (int i = 0; i < names.length; i++) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "%-10s %9.2f %8.4f%n",
                            names[i],
                            psnr[i] / frames,
                            flip[i] / frames));
        }
        return out.toString();
    }
}
