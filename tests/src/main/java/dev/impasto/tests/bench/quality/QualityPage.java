package dev.impasto.tests.bench.quality;

import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.Scores;
import dev.impasto.training.metric.TruthFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One HTML page with its pictures beside it: for each scene what all methods show where they differ
 * most, their FLIP errors, and four frames in a row after a cut and at an uncovered edge.
 */
final class QualityPage {
    private static final int SPOTS = 3;
    private static final List<String> JUDGED =
            List.of(Methods.NETWORK, Methods.ANALYTIC, Methods.TAA);
    private static final List<String> IN_MOTION =
            List.of("bicubic", Methods.ANALYTIC, Methods.NETWORK, Methods.NATIVE, Methods.TAA);

    private final Path folder;
    private final StringBuilder body = new StringBuilder();
    private final Map<Path, Supplier<Picture>> files = new LinkedHashMap<>(); // of one scene

    QualityPage(Path folder, Map<String, Object> conditions) throws IOException {
        this.folder = Files.createDirectories(folder);
        body.append("<p>").append(conditions).append("</p>\n");
    }

    /** Adds a scene. */
    void add(Contest contest, Map<String, Scores> scores) throws IOException {
        Files.createDirectories(folder.resolve(contest.name()));
        body.append("<h2>%s</h2>%n".formatted(contest.name()));
        int last = contest.looks().last();
        List<Picture> all = new ArrayList<>();
        for (String method : contest.methods()) {
            all.add(contest.picture(method, last));
        }
        head("Where the methods differ most, last frame, enlarged three times");
        for (Window spot : largest(Planes.disagreement(all), all.get(0), SPOTS)) {
            begin();
            figure(contest, "truth", last, spot);
            for (String method : contest.methods()) {
                figure(contest, method, last, spot);
            }
            end();
        }
        errors(contest, scores, last);
        if (contest.looks().inMotion()) {
            motion(contest);
        }
        write();
    }

    private void errors(Contest contest, Map<String, Scores> scores, int last) throws IOException {
        head("FLIP error of the last frame: black is 0, white is 1");
        begin();
        for (String method : contest.methods()) {
            TruthFrame truth = contest.truth(last);
            Picture shown = contest.picture(method, last);
            String title =
                    String.format(
                            Locale.ROOT,
                            "%s<br>%.2f dB, FLIP %.4f",
                            method,
                            scores.get(method).psnr(),
                            scores.get(method).flip());
            figure(
                    contest,
                    () -> Planes.heat(truth.flip(shown), shown.width()),
                    "flip-" + method,
                    title,
                    "width=320");
        }
        end();
    }

    private void motion(Contest contest) throws IOException {
        String judged =
                JUDGED.stream().filter(contest.methods()::contains).findFirst().orElseThrow();
        Picture first = contest.truth(0).picture();
        float[] wrong = Planes.difference(first, contest.picture(judged, 0));
        head("The first four frames after a camera cut, where the " + judged + "'s first is worst");
        rows(contest, 0, largest(wrong, first, 1).get(0));
        int at = contest.looks().middle();
        float[] parting = Planes.parting(contest.truth(at).motion(), first.width());
        head("Four frames in a row where most comes to light");
        rows(contest, at, largest(parting, first, 1).get(0));
    }

    private static List<Window> largest(float[] plane, Picture size, int count) {
        return Window.largest(plane, size.width(), size.height(), count);
    }

    private void rows(Contest contest, int from, Window window) throws IOException {
        List<String> shown = new ArrayList<>(List.of("truth"));
        IN_MOTION.stream().filter(contest.methods()::contains).forEach(shown::add);
        for (String method : shown) {
            begin();
            for (int i = from; i < from + Looks.ROW; i++) {
                figure(contest, method, i, window);
            }
            end();
        }
    }

    private void head(String text) {
        body.append("<h3>").append(text).append("</h3>\n");
    }

    private void begin() {
        body.append("<div class=row>\n");
    }

    private void end() {
        body.append("</div>\n");
    }

    private void figure(Contest contest, String method, int frame, Window window)
            throws IOException {
        Picture picture =
                method.equals("truth")
                        ? contest.truth(frame).picture()
                        : contest.picture(method, frame);
        String name = String.format("%s-%d-%d-%d", method, frame, window.x(), window.y());
        figure(
                contest,
                () -> window.of(picture),
                name,
                method + ", frame " + frame,
                "class=zoomed width=" + 3 * window.width());
    }

    private void figure(
            Contest contest, Supplier<Picture> picture, String name, String title, String look) {
        String file = contest.name() + "/" + name.replace(' ', '-') + ".png";
        files.put(folder.resolve(file), picture);
        body.append(
                "<figure><img %s src=\"%s\"><figcaption>%s</figcaption></figure>%n"
                        .formatted(look, file, title));
    }

    /** On all processors. */
    private void write() throws IOException {
        try {
            files.entrySet().parallelStream().forEach(QualityPage::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        files.clear();
    }

    private static void write(Map.Entry<Path, Supplier<Picture>> file) {
        try {
            file.getValue().get().writePng(file.getKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the page with the scenes so far. */
    void write(String tables) throws IOException {
        String page =
                new String(
                        QualityPage.class.getResourceAsStream("page.html").readAllBytes(),
                        StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("index.html"),
                page.replace("TABLES", html(tables)).replace("SCENES", body));
    }

    /** Markdown's tables as HTML's. */
    private static String html(String markdown) {
        StringBuilder out = new StringBuilder();
        for (String table : markdown.split("\n\n")) {
            out.append("<table>\n");
            for (String line : table.lines().filter(l -> !l.startsWith("|---")).toList()) {
                String cells = line.substring(1, line.length() - 1).strip();
                out.append("<tr><td>")
                        .append(cells.replace(" | ", "</td><td>"))
                        .append("</td></tr>\n");
            }
            out.append("</table>\n");
        }
        return out.toString();
    }
}
