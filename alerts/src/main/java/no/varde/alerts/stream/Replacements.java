package no.varde.alerts.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many failed threads may still be replaced. Counted over the last while only: what fails now and then over months
 * is not what fails as soon as it starts, and only that is not worth another try.
 */
final class Replacements {

    static final Duration WITHIN = Duration.ofHours(1);

    private final int atMost;
    private final Clock clock;
    private final Deque<Instant> made = new ArrayDeque<>();

    Replacements(int atMost, Clock clock) {
        this.atMost = atMost;
        this.clock = clock;
    }

    /** Whether one more may be made; if so, it counts. */
    synchronized boolean another() {
        Instant now = clock.instant();
        made.removeIf(at -> !at.isAfter(now.minus(WITHIN)));
        return made.size() < atMost && made.add(now);
    }
}
