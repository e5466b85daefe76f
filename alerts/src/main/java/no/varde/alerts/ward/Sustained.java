package no.varde.alerts.ward;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds a measure at its limit until it has been above it for long enough. Not for use by several threads at once. */
final class Sustained {

    private final Duration limit;
    private final Duration window;
    private @Nullable Instant since;

    Sustained(Duration limit, Duration window) {
        this.limit = limit;
        this.window = window;
    }

    Duration judge(Duration measured, Instant now) {
        if (measured.compareTo(limit) <= 0) {
            since = null;
            return measured;
        }
        if (since == null) {
            since = now;
        }
        return Duration.between(since, now).compareTo(window) >= 0 ? measured : limit;
    }
}
