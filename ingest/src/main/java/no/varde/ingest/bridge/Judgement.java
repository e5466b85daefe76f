package no.varde.ingest.bridge;

import java.util.List;

/**
 * What Varde says to a whole submission.
 *
 * @param format short name of its format, {@code unknown} if Varde reads no such format
 */
record Judgement(String format, List<Verdict.Accepted> accepted, List<Verdict.Refused> refused) {

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
