package dev.impasto.tests.bench.quality;

import dev.impasto.engine.dump.DumpedSequence;
import dev.impasto.neural.FrameInputs;
import dev.impasto.neural.backend.Backend;
import dev.impasto.neural.color.DisplayTransform;
import dev.impasto.neural.image.Sizes;
import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.TruthFrame;
import java.io.IOException;
import java.nio.file.Path;

/** Dumped frames with their truth; what was not dumped, a native picture, there is not. */
final class DumpedContest {
    private DumpedContest() {}

    static Contest run(Path folder, NetworkOption network, Backend backend, Backstage backstage)
            throws IOException {
        DumpedSequence dump = DumpedSequence.open(folder);
        int[] render = dump.about(0).renderSize();
        int[] display = dump.about(0).displaySize();
        Sizes sizes = new Sizes(render[0], render[1], display[0], display[1]);
        Setup setup = new Setup(sizes, false, dump.about(0).transform());
        Contest contest =
                new Contest(
                        name(folder), "dump", Methods.ORDER, new Looks(dump.length()), backstage);
        contest.drawnAt(sizes);
        try (Field field =
                Field.open(Methods.SMALL, setup, backend, network.model(sizes.scaleX()))) {
            for (int i = 0; i < dump.length(); i++) {
                if (!dump.hasTruth(i)) {
                    throw new IOException(
                            folder + " was dumped without truth; dump it with 64 samples");
                }
                FrameInputs in = dump.inputs(i);
                field.show(in, contest::add);
                float[][] light = dump.truth(i);
                float[] motion = DisplayMotion.of(in, setup);
                contest.add(
                        backstage.begin(
                                () ->
                                        new TruthFrame(
                                                shown(light, in.exposure(), setup),
                                                motion,
                                                in.reset())));
            }
        }
        return contest;
    }

    /** For files, too. */
    private static String name(Path folder) throws IOException {
        return folder.toRealPath().getFileName().toString().replaceAll("[^\\w-]", "-");
    }

    private static Picture shown(float[][] light, float exposure, Setup setup) {
        DisplayTransform transform = setup.transform();
        float[] rgb = new float[3 * light[0].length];
        for (int i = 0; i < rgb.length; i++) {
            float code = transform.code(Math.max(light[i % 3][i / 3] * exposure, 0));
            rgb[i] = Math.round(255 * code) / 255f;
        }
        return new Picture(setup.sizes().displayWidth(), setup.sizes().displayHeight(), rgb);
    }
}
