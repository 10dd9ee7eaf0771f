package dev.impasto.tests.bench.quality;

import dev.impasto.training.metric.Picture;
import dev.impasto.training.metric.Scores;
import dev.impasto.training.metric.SequenceScore;
import dev.impasto.training.metric.TruthFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One scene: the truth of its frames, and the pictures that each method made of them. */
final class Contest {
    private final String name;
    private final String content;
    private final List<TruthFrame> truths = new ArrayList<>();
    private final Map<String, List<Picture>> pictures = new LinkedHashMap<>();

    /**
     * @param methods in the order of the tables; those without pictures are left out
     */
    Contest(String name, String content, List<String> methods) {
        this.name = name;
        this.content = content;
        methods.forEach(method -> pictures.put(method, new ArrayList<>()));
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    /** Adds a method's picture of the next frame. */
    void add(String method, Picture picture) {
        pictures.get(method).add(picture);
    }

    /** Adds the next frame's truth. */
    void add(TruthFrame truth) {
        truths.add(truth);
    }

    List<TruthFrame> truths() {
        return truths;
    }

    /** Those that made pictures. */
    List<String> methods() {
        return pictures.keySet().stream().filter(m -> !pictures.get(m).isEmpty()).toList();
    }

    List<Picture> pictures(String method) {
        return pictures.get(method);
    }

    /** Every method's scores over all frames; on two threads. */
    Map<String, Scores> scores() {
        Map<String, Scores> scores = new LinkedHashMap<>();
        methods().forEach(method -> scores.put(method, null));
        scores.keySet().parallelStream().forEach(m -> scores.replace(m, score(pictures.get(m))));
        return scores;
    }

    private Scores score(List<Picture> shown) {
        SequenceScore score = new SequenceScore();
        for (int i = 0; i < truths.size(); i++) {
            score.add(truths.get(i), shown.get(i));
        }
        return score.scores();
    }
}
