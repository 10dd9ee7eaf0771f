package dev.impasto.tests.bench.quality;

import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.Scores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * One HTML page with its pictures beside it: for each scene what all methods show where they differ
 * most, their FLIP errors, and four frames in a row after a cut and at an uncovered edge.
 */
final class QualityPage {
    private static final int SPOTS = 3;
    private static final int ROW = 4;
    private static final List<String> JUDGED =
            List.of(Methods.NETWORK, Methods.ANALYTIC, Methods.TAA);
    private static final List<String> IN_MOTION =
            List.of("bicubic", Methods.ANALYTIC, Methods.NETWORK, Methods.NATIVE, Methods.TAA);

    private final Path folder;
    private final StringBuilder body = new StringBuilder();

    QualityPage(Path folder, Map<String, Object> conditions) throws IOException {
        this.folder = Files.createDirectories(folder);
        body.append("<p>").append(conditions).append("</p>\n");
    }

    /** Adds a scene. */
    void add(Contest contest, Map<String, Scores> scores) throws IOException {
        Files.createDirectories(folder.resolve(contest.name()));
        body.append("<h2>%s</h2>%n".formatted(contest.name()));
        int last = contest.truths().size() - 1;
        List<Picture> all = new ArrayList<>();
        contest.methods().forEach(m -> all.add(contest.pictures(m).get(last)));
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
        motion(contest, last);
    }

    private void errors(Contest contest, Map<String, Scores> scores, int last) throws IOException {
        head("FLIP error of the last frame: black is 0, white is 1");
        begin();
        for (String method : contest.methods()) {
            float[] error = contest.truths().get(last).flip(contest.pictures(method).get(last));
            Picture heat = Planes.heat(error, contest.truths().get(last).picture().width());
            String title =
                    String.format(
                            Locale.ROOT,
                            "%s<br>%.2f dB, FLIP %.4f",
                            method,
                            scores.get(method).psnr(),
                            scores.get(method).flip());
            figure(contest, heat, "flip-" + method, title, "whole");
        }
        end();
    }

    private void motion(Contest contest, int last) throws IOException {
        if (last < 2 * ROW) {
            return;
        }
        String judged =
                JUDGED.stream().filter(contest.methods()::contains).findFirst().orElseThrow();
        Picture first = contest.truths().get(0).picture();
        float[] wrong = Planes.difference(first, contest.pictures(judged).get(0));
        head("The first four frames after a camera cut, where the " + judged + "'s first is worst");
        rows(contest, 0, largest(wrong, first, 1).get(0));
        int at = (last - ROW) / 2 + 1;
        float[] parting = Planes.parting(contest.truths().get(at).motion(), first.width());
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
            for (int i = from; i < from + ROW; i++) {
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
        IntFunction<Picture> pictures =
                method.equals("truth")
                        ? i -> contest.truths().get(i).picture()
                        : contest.pictures(method)::get;
        String name = String.format("%s-%d-%d-%d", method, frame, window.x(), window.y());
        figure(
                contest,
                window.of(pictures.apply(frame)),
                name,
                method + ", frame " + frame,
                "zoomed");
    }

    private void figure(Contest contest, Picture picture, String name, String title, String kind)
            throws IOException {
        String file = contest.name() + "/" + name.replace(' ', '-') + ".png";
        picture.writePng(folder.resolve(file));
        body.append(
                "<figure><img class=%s src=\"%s\" width=%d><figcaption>%s</figcaption></figure>%n"
                        .formatted(
                                kind,
                                file,
                                kind.equals("zoomed") ? 3 * picture.width() : 320,
                                title));
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
