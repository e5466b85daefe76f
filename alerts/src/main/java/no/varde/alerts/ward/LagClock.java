package no.varde.alerts.ward;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns positions in a log into time: a reader that has reached what the ends were at some instant is as far behind as
 * that instant is past. Each look remembers the ends, so that before the first nothing is known.
 *
 * @param <P> a partition
 */
public final class LagClock<P> {

    /** Hours of looks; a reader that is further behind than that is late by any measure. */
    private static final int REMEMBERED = 1_000;

    private final Deque<Look<P>> ahead = new ArrayDeque<>();
    private @Nullable Instant reached;

    private record Look<P>(Instant at, Map<P, Long> ends) {

        boolean reachedBy(Map<P, Long> positions) {
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /**
     * @param ends where each partition ends now
     * @param positions up to where each was read; one without a position was not read at all
     */
    public synchronized Duration behind(Instant now, Map<P, Long> ends, Map<P, Long> positions) {
        if (ahead.size() < REMEMBERED) {
            ahead.addLast(new Look<>(now, Map.copyOf(ends)));
        }
        while (!ahead.isEmpty() && ahead.getFirst().reachedBy(positions)) {
            reached = ahead.removeFirst().at();
        }
        if (ahead.isEmpty()) {
            return Duration.ZERO;
        }
        return Duration.between(reached == null ? ahead.getFirst().at() : reached, now);
    }
}
