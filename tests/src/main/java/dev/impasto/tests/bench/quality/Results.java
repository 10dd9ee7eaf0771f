package dev.impasto.tests.bench.quality;

import com.google.gson.GsonBuilder;
import dev.impasto.training.metric.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The scores of all scenes, as Markdown tables and as JSON. */
final class Results {
    /** A column of the tables. */
    private enum Figure {
        PSNR("PSNR dB", "%.2f", Scores::psnr),
        SSIM("SSIM", "%.4f", Scores::ssim),
        FLIP("FLIP", "%.4f", Scores::flip),
        TPSNR("tPSNR dB", "%.2f", Scores::tpsnr),
        REC_PSNR("RecPSNR dB", "%.2f", Scores::recPsnr),
        FLICKER("flicker", "%.2f", Scores::flicker);

        final String title;
        private final String format;
        private final ToDoubleFunction<Scores> value;

        Figure(String title, String format, ToDoubleFunction<Scores> value) {
            this.title = title;
            this.format = format;
            this.value = value;
        }

        double of(Scores scores) {
            return value.applyAsDouble(scores);
        }

        String text(Scores scores) {
            return scores == null ? "" : String.format(Locale.ROOT, format, of(scores));
        }
    }

    private record Scene(
            String name, String content, String renderSize, Map<String, Scores> methods) {}

    private final List<Scene> scenes = new ArrayList<>();

    void add(Contest contest, Map<String, Scores> scores) {
        scenes.add(new Scene(contest.name(), contest.content(), contest.renderSize(), scores));
    }

    /** Those that every scene has. */
    private List<String> methods() {
        return Methods.ORDER.stream()
                .filter(m -> scenes.stream().allMatch(s -> s.methods.containsKey(m)))
                .toList();
    }

    private Scores mean(String method) {
        return Scores.mean(scenes.stream().map(s -> s.methods.get(method)).toList());
    }

    /** The average of all scenes, what the network is ahead by, and each figure by scene. */
    String markdown() {
        StringBuilder out = new StringBuilder(average());
        if (methods().contains(Methods.NETWORK)) {
            out.append("\n").append(lead());
        }
        for (Figure figure : Figure.values()) {
            out.append("\n").append(byScene(figure));
        }
        return out.toString();
    }

    private String average() {
        List<String> titles = new ArrayList<>(List.of("mean of " + scenes.size() + " scenes"));
        for (Figure figure : Figure.values()) {
            titles.add(figure.title);
        }
        StringBuilder out = head(titles);
        for (String method : methods()) {
            List<String> cells = new ArrayList<>(List.of(method));
            for (Figure figure : Figure.values()) {
                cells.add(figure.text(mean(method)));
            }
            row(out, cells);
        }
        return out.toString();
    }

    private String lead() {
        List<Figure> figures = List.of(Figure.PSNR, Figure.FLIP, Figure.TPSNR, Figure.FLICKER);
        List<String> titles = new ArrayList<>(List.of("network minus"));
        figures.forEach(f -> titles.add(f.title + ", mean (worst scene)"));
        StringBuilder out = head(titles);
        for (String method : methods()) {
            if (!method.equals(Methods.NETWORK)) {
                List<String> cells = new ArrayList<>(List.of(method));
                figures.forEach(f -> cells.add(lead(f, method)));
                row(out, cells);
            }
        }
        return out.toString();
    }

    private String lead(Figure figure, String method) {
        double mean = figure.of(mean(Methods.NETWORK)) - figure.of(mean(method));
        boolean more = figure == Figure.PSNR || figure == Figure.TPSNR;
        Scene worst = null;
        double least = Double.POSITIVE_INFINITY;
        for (Scene scene : scenes) {
            double lead =
                    figure.of(scene.methods.get(Methods.NETWORK))
                            - figure.of(scene.methods.get(method));
            if ((more ? lead : -lead) < least) {
                least = more ? lead : -lead;
                worst = scene;
            }
        }
        String format = figure.format.replace("%", "%+");
        return String.format(
                Locale.ROOT,
                format + " (" + format + ", %s)",
                mean,
                more ? least : -least,
                Objects.requireNonNull(worst).name);
    }

    private String byScene(Figure figure) {
        List<String> titles = new ArrayList<>(List.of(figure.title, "content"));
        titles.addAll(methods());
        StringBuilder out = head(titles);
        for (Scene scene : scenes) {
            List<String> cells = new ArrayList<>(List.of(scene.name, scene.content));
            methods().forEach(m -> cells.add(figure.text(scene.methods.get(m))));
            row(out, cells);
        }
        return out.toString();
    }

    private static StringBuilder head(List<String> titles) {
        StringBuilder out = new StringBuilder();
        row(out, titles);
        return out.append("|---".repeat(titles.size())).append("|\n");
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** All figures, and under what conditions they were measured. */
    String json(Map<String, Object> conditions) {
        Map<String, Scores> average = new LinkedHashMap<>();
        methods().forEach(m -> average.put(m, mean(m)));
        Map<String, Object> all = new LinkedHashMap<>(conditions);
        all.put("mean", average);
        all.put("scenes", scenes);
        return new GsonBuilder()
                .setPrettyPrinting()
                .serializeSpecialFloatingPointValues()
                .create()
                .toJson(all);
    }
}
