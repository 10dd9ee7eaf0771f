package dev.impasto.engine.diagnose;

import dev.impasto.engine.diagnose.Finding.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * What the self-check found.
 *
 * @param findings one a check, in the order of docs/diagnose.md
 * @param frames how many frames it saw
 */
public record Diagnosis(List<Finding> findings, int frames) {

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** What is said where the pass got no frames. */
    static Diagnosis unseen() {
        return new Diagnosis(
                List.of(
                        Finding.failed(
                                "frames",
                                "the pass got no frame",
                                "Turn the pass on, and look why it is off.")),
                0);
    }

    /** Whether nothing is wrong, and every check could tell. */
    public boolean passed() {
        return count(Verdict.PASSED) == findings.size();
    }

    /** Whether something is wrong. */
    public boolean failed() {
        return count(Verdict.FAILED) > 0;
    }

    /** The last line of {@link #toString}. */
    public String summary() {
        if (passed()) {
            return "All " + findings.size() + " checks passed, over " + frames + " frames.";
        }
        return String.format(
                "%d of %d checks failed, %d could not tell, over %d frames.",
                count(Verdict.FAILED), findings.size(), count(Verdict.UNSURE), frames);
    }

    private long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    /** A table of findings, each with its figure, and under those that ask for it what to do. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String verdict = finding.verdict().name().toLowerCase(Locale.ROOT);
            text.append(
                    String.format("%-7s %-18s %s%n", verdict, finding.check(), finding.measured()));
            if (!finding.mend().isEmpty()) {
                text.append(String.format("%26s %s%n", "->", finding.mend()));
            }
        }
        return text.append(summary()).toString();
    }
}
