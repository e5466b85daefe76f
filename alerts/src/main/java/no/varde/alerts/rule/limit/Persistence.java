package no.varde.alerts.rule.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Terms;

/**
 * PERS-1, N of M: how many of the last readings must lie beyond a yellow limit. Default 2 of 3 within 72 h; a plan sets
 * others as parameters {@code n}, {@code m} and {@code hours} of LIM-2.
 */
record Persistence(int n, int m, Duration within) {

    static Persistence of(Terms terms) {
        int n = terms.count("n");
        return new Persistence(n, Math.max(n, terms.count("m")), terms.hours("hours"));
    }

    /** The readings that count, oldest first, or none if they are too few. */
    List<Sample> decisive(List<Sample> asOf, Predicate<Sample> beyond) {
        Instant earliest = asOf.getLast().measuredAt().minus(within);
        List<Sample> counted = asOf.subList(Math.max(0, asOf.size() - m), asOf.size()).stream()
                .filter(sample -> !sample.measuredAt().isBefore(earliest))
                .filter(beyond)
                .toList();
        return counted.size() >= n ? counted : List.of();
    }
}
