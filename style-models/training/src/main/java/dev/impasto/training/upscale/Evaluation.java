package dev.impasto.training.upscale;

import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.training.ContactSheet;
import dev.impasto.training.Picture;
import dev.impasto.training.capture.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How close to the truth whole sequences come, frame by frame as shown, on average in decibels:
 * PSNR of each frame, and tPSNR, the PSNR of what changes from one frame to the next.
 */
final class Evaluation {
    private static final int SHEET = 128;

    /** One way of making pictures, and how well it did. */
    static final class Score {
        final String name;
        private double sum;
        private double change;
        private int frames;
        private int changes;
        private Picture beforePicture;
        private Picture beforeTruth;

        Score(String name) {
            this.name = name;
        }

        void begin() {
            beforePicture = null;
            beforeTruth = null;
        }

        void add(Picture picture, Picture truth) {
            sum += psnr(error(picture, truth, null, null));
            frames++;
            if (beforePicture != null) {
                change += psnr(error(picture, truth, beforePicture, beforeTruth));
                changes++;
            }
            beforePicture = picture;
            beforeTruth = truth;
        }

        double psnr() {
            return sum / frames;
        }

        double temporal() {
            return change / Math.max(changes, 1);
        }

        private static double psnr(double meanSquaredError) {
            return -10 * Math.log10(Math.max(meanSquaredError, 1e-8));
        }

        private static double error(Picture a, Picture b, Picture a0, Picture b0) {
            double sum = 0;
            for (int i = 0; i < a.planes().length; i++) {
                double off = a.planes()[i] - b.planes()[i];
                if (a0 != null) {
                    off -= a0.planes()[i] - b0.planes()[i];
                }
                sum += off * off;
            }
            return sum / a.planes().length;
        }
    }

    private final Score bilinear = new Score("bilinear");
    private final Score bicubic = new Score("bicubic");
    private final Score rules = new Score("plain rules");
    private final Score network = new Score("network");
    private final List<List<Picture>> sheet = new ArrayList<>();

    private Evaluation() {}

    /** Measures a network on sequences that it was not trained on. */
    static Evaluation of(OnnxModel model, List<Sequence> sequences, Backend backend) {
        Evaluation evaluation = new Evaluation();
        sequences.forEach(sequence -> evaluation.measure(model, sequence, backend));
        return evaluation;
    }

    private void measure(OnnxModel model, Sequence sequence, Backend backend) {
        Playback playback = new Playback(sequence);
        int frames = sequence.header().frames();
        List<Picture> truths = new ArrayList<>();
        List<Picture> row = new ArrayList<>();
        bilinear.begin();
        bicubic.begin();
        for (int i = 0; i < frames; i++) {
            truths.add(playback.truth(i));
            bilinear.add(playback.enlarged(i, false), truths.get(i));
            bicubic.add(playback.enlarged(i, true), truths.get(i));
        }
        row.add(part(playback.enlarged(frames - 1, false)));
        for (Score score : List.of(rules, network)) {
            score.begin();
            playback.pass(
                    score == network ? model : null,
                    backend,
                    (i, picture) -> {
                        score.add(picture, truths.get(i));
                        if (i == frames - 1) {
                            row.add(part(picture));
                        }
                    });
        }
        row.add(part(truths.get(frames - 1)));
        sheet.add(row);
    }

    private static Picture part(Picture picture) {
        int w = Math.min(2 * SHEET, picture.width());
        int h = Math.min(SHEET, picture.height());
        return picture.crop((picture.width() - w) / 2, (picture.height() - h) / 2, w, h);
    }

    /** A line a method. */
    String table() {
        StringBuilder lines = new StringBuilder();
        for (Score score : List.of(bilinear, bicubic, rules, network)) {
            lines.append(
                    String.format(
                            Locale.ROOT,
                            "%-12s PSNR %.2f dB  tPSNR %.2f dB%n",
                            score.name,
                            score.psnr(),
                            score.temporal()));
        }
        return lines.toString();
    }

    /** What the network is ahead of another one, measured on the same sequences. */
    String gain(Evaluation before) {
        return String.format(
                Locale.ROOT,
                "gained       PSNR %+.2f dB  tPSNR %+.2f dB",
                network.psnr() - before.network.psnr(),
                network.temporal() - before.network.temporal());
    }

    /** Whether the network is better than another one on the same sequences, in both together. */
    boolean isAbove(Evaluation other) {
        return network.psnr() + network.temporal()
                > other.network.psnr() + other.network.temporal();
    }

    /** A row a sequence: bilinear, plain rules, network, truth; the last frame's middle. */
    Picture sheet() {
        return ContactSheet.of(sheet);
    }
}
