package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.jme3.math.Vector3f;
import dev.impasto.engine.dump.FrameDump;
import dev.impasto.neural.backend.ReferenceBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumped frames, read as somebody else would who has nothing but docs/dump-format.md. */
class FrameDumpTest {
    private static final ImpastoConfig ON =
            ImpastoConfig.defaults().withBackend(BackendKind.REFERENCE);

    private static final String[] CHANNELS =
            ("color.R color.G color.B depth.Z motion.X motion.Y normal.X normal.Y normal.Z"
                            + " albedo.R albedo.G albedo.B albedo.A roughness metalness"
                            + " id.object id.material reactive")
                    .split(" ");

    @TempDir Path folder;

    @Test
    void matricesDepthAndJitterExplainTheMotion() throws IOException {
        dump(4, 0);
        for (int frame = 1; frame < 4; frame++) {
            JsonObject about = about(frame);
            ExrFile image = ExrFile.read(folder.resolve("frame_000" + frame + ".exr"));
            assertThat(image.channels()).containsOnlyKeys(CHANNELS);
            List<Double> errors = new ArrayList<>();
            double farthest = 0;
            for (int i = 0; i < image.width() * image.height(); i++) {
                double[] wanted = motion(about, image, i);
                double dx = image.channels().get("motion.X")[i] - wanted[0];
                double dy = image.channels().get("motion.Y")[i] - wanted[1];
                errors.add(Math.hypot(dx, dy));
                farthest = Math.max(farthest, Math.hypot(wanted[0], wanted[1]));
            }
            errors.sort(null);
            assertThat(farthest).isGreaterThan(0.5);
            assertThat(errors.get(errors.size() * 99 / 100)).isLessThan(0.05);
        }
    }

    @Test
    void surfacesAreToldOfWhereThereAreSome() throws IOException {
        dump(2, 0);
        Map<String, float[]> channels = ExrFile.read(folder.resolve("frame_0001.exr")).channels();
        float[] box = {0.8f, 0.3f, 0.1f, 1};
        int seen = 0;
        for (int i = 0; i < channels.get("depth.Z").length; i++) {
            boolean sky = channels.get("depth.Z")[i] == 1;
            seen += sky ? 0 : 1;
            double length = 0;
            for (String axis : List.of("X", "Y", "Z")) {
                length += Math.pow(channels.get("normal." + axis)[i], 2);
            }
            assertThat(length).isCloseTo(sky ? 0 : 1, within(0.01));
            for (int c = 0; c < 4; c++) {
                assertThat(channels.get("albedo." + "RGBA".charAt(c))[i])
                        .isCloseTo(sky ? 0 : box[c], within(0.005f));
            }
            assertThat(channels.get("id.object")[i]).isEqualTo(sky ? 0 : 1);
            assertThat(channels.get("id.material")[i]).isEqualTo(sky ? 0 : 1);
            assertThat(channels.get("roughness")[i]).isEqualTo(-1);
            assertThat(channels.get("reactive")[i]).isZero();
        }
        assertThat(seen).isBetween(100, channels.get("depth.Z").length - 100);
    }

    @Test
    void theTruthShowsTheSameLightAtDisplaySize() throws IOException {
        dump(2, 16);
        ExrFile small = ExrFile.read(folder.resolve("frame_0001.exr"));
        ExrFile truth = ExrFile.read(folder.resolve("truth_0001.exr"));
        assertThat(truth.width()).isEqualTo(Show.WIDTH);
        assertThat(truth.height()).isEqualTo(Show.HEIGHT);
        for (String channel : List.of("R", "G", "B")) {
            double expected = mean(small.channels().get("color." + channel));
            assertThat(mean(truth.channels().get(channel)))
                    .isCloseTo(expected, within(0.03 * expected));
        }
        assertThat(about(1).get("truthSamples").getAsInt()).isEqualTo(16);
    }

    @Test
    void aFolderThatGoesAwayEndsTheDumpAndNotTheGame() throws IOException {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            Path gone = folder.resolve("gone");
            show.impasto.setDump(new FrameDump(gone, 0, () -> -1));
            Files.delete(gone);
            show.frames(3);
            assertThat(show.updates).isEqualTo(3);
            assertThat(show.impasto.pass()).isTrue();
            assertThat(gone).doesNotExist();
        }
    }

    private void dump(int frames, int truthSamples) throws IOException {
        try (Show show = Show.open(ON, ReferenceBackend::new)) {
            show.turn = 0;
            show.impasto.setDump(new FrameDump(folder, truthSamples, () -> show.updates));
            for (int i = 0; i < frames; i++) {
                show.getCamera().setLocation(new Vector3f(1 + 0.3f * i, 3, 9 - 0.2f * i));
                show.getCamera().lookAt(new Vector3f(0.1f * i, 0, 0), Vector3f.UNIT_Y);
                show.frames(1);
            }
        }
    }

    private JsonObject about(int frame) throws IOException {
        String json = Files.readString(folder.resolve("frame_000" + frame + ".json"));
        return new Gson().fromJson(json, JsonObject.class);
    }

    /** Previous minus present position of what pixel i shows, if all stands still. */
    private static double[] motion(JsonObject about, ExrFile image, int i) {
        double x = i % image.width() + 0.5 + number(about, "jitter", 0);
        double y = i / image.width() + 0.5 + number(about, "jitter", 1);
        double[] clip = {
            2 * x / image.width() - 1,
            1 - 2 * y / image.height(),
            2 * image.channels().get("depth.Z")[i] - 1,
            1
        };
        double[] eye = solve(matrix(about, "projection"), clip);
        double[] world = solve(matrix(about, "view"), eye);
        double[] before =
                times(
                        matrix(about, "previousProjection"),
                        times(matrix(about, "previousView"), world));
        double px = (before[0] / before[3] + 1) / 2 * image.width();
        double py = (1 - before[1] / before[3]) / 2 * image.height();
        return new double[] {px - x, py - y};
    }

    private static double number(JsonObject about, String name, int index) {
        return about.getAsJsonArray(name).get(index).getAsDouble();
    }

    private static double[][] matrix(JsonObject about, String name) {
        double[][] m = new double[4][4];
        for (int i = 0; i < 16; i++) {
            m[i / 4][i % 4] = number(about, name, i);
        }
        return m;
    }

    private static double[] times(double[][] m, double[] v) {
        double[] result = new double[4];
        for (int i = 0; i < 16; i++) {
            result[i / 4] += m[i / 4][i % 4] * v[i % 4];
        }
        return result;
    }

    /** The x of m x = v, by Gauss and Jordan. */
    private static double[] solve(double[][] m, double[] v) {
        double[] x = v.clone();
        for (int c = 0; c < 4; c++) {
            int pivot = c;
            for (int r = c; r < 4; r++) {
                pivot = Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
            }
            double[] row = m[pivot];
            m[pivot] = m[c];
            m[c] = row;
            double value = x[pivot];
            x[pivot] = x[c];
            x[c] = value / row[c];
            for (int k = 3; k >= c; k--) {
                row[k] /= row[c];
            }
            for (int r = 0; r < 4; r++) {
                double factor = m[r][c];
                for (int k = c; r != c && k < 4; k++) {
                    m[r][k] -= factor * row[k];
                }
                x[r] -= r == c ? 0 : factor * x[c];
            }
        }
        return x;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
