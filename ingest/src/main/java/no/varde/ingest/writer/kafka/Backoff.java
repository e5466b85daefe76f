package no.varde.ingest.writer.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When to try again: at once, and after each failure twice as late as before. Not thread-safe. */
final class Backoff {

    private final Clock clock;
    private final Duration min;
    private final Duration max;
    private Duration wait = Duration.ZERO;
    private Instant due = Instant.MIN;

    Backoff(Clock clock, Duration min, Duration max) {
        this.clock = clock;
        this.min = min;
        this.max = max;
    }

    void failed() {
        Duration doubled = wait.isZero() ? min : wait.multipliedBy(2);
        wait = doubled.compareTo(max) > 0 ? max : doubled;
        due = clock.instant().plus(wait);
    }

    void succeeded() {
        wait = Duration.ZERO;
        due = Instant.MIN;
    }

    boolean isDue() {
        return !clock.instant().isBefore(due);
    }

    /** Time until due; zero if due. */
    Duration remaining() {
        Instant now = clock.instant();
        return now.isBefore(due) ? Duration.between(now, due) : Duration.ZERO;
    }
}
