package no.varde.alerts.rule.limit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.MonitoringPlan;

/**
 * PERS-1, N of M: how many of the last readings must lie beyond a yellow limit. Default 2 of 3 within 72 h; a plan sets
 * others as parameters {@code n}, {@code m} and {@code hours} of LIM-2.
 */
record Persistence(int n, int m, Duration within) {

    static final Persistence DEFAULT = new Persistence(2, 3, Duration.ofDays(3));

    static Persistence of(MonitoringPlan plan) {
        Map<String, BigDecimal> parameters = plan.rules().getOrDefault(YellowLimit.ID, Map.of());
        int n = positive(parameters, "n", DEFAULT.n());
        return new Persistence(
                n,
                Math.max(n, positive(parameters, "m", DEFAULT.m())),
                Duration.ofHours(
                        positive(parameters, "hours", (int) DEFAULT.within().toHours())));
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

    private static int positive(Map<String, BigDecimal> parameters, String name, int fallback) {
        BigDecimal value = parameters.get(name);
        return value == null ? fallback : Math.max(1, value.intValue());
    }
}
