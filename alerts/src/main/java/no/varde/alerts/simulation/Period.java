package no.varde.alerts.simulation;

import java.time.Duration;
import java.time.Instant;

/** What is simulated: alerts that open from then to then, both inside, by when Varde had the reading. */
public record Period(Instant from, Instant to) {

    /** What is measured so long before it is evaluated too, and counts nowhere: rules look back on it. */
    public static final Duration WARM_UP = Duration.ofDays(35);

    public static Period upTo(Instant now, int days) {
        return new Period(now.minus(Duration.ofDays(days)), now);
    }

    /** From when readings are needed, by when they were measured. */
    public Instant readFrom() {
        return from.minus(WARM_UP);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }
}
