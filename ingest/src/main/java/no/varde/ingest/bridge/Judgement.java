package no.varde.ingest.bridge;

import java.util.List;
import java.util.Set;

/**
 * What Varde says to a whole submission.
 *
 * @param format short name of its format, {@code unknown} if Varde reads no such format
 */
record Judgement(String format, List<Verdict.Accepted> accepted, List<Verdict.Refused> refused) {

    /** What it says of these positions. */
    Judgement at(Set<Integer> positions) {
        return new Judgement(
                format,
                accepted.stream().filter(verdict -> isAt(verdict, positions)).toList(),
                refused.stream().filter(verdict -> isAt(verdict, positions)).toList());
    }

    private static boolean isAt(Verdict verdict, Set<Integer> positions) {
        Integer index = verdict.index();
        return index != null && positions.contains(index);
    }

    static Judgement of(String format, List<Verdict> verdicts) {
        return new Judgement(
                format,
                verdicts.stream()
                        .filter(Verdict.Accepted.class::isInstance)
                        .map(Verdict.Accepted.class::cast)
                        .toList(),
                verdicts.stream()
                        .filter(Verdict.Refused.class::isInstance)
                        .map(Verdict.Refused.class::cast)
                        .toList());
    }
}
