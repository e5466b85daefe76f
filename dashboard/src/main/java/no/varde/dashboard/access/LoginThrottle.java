package no.varde.dashboard.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after a number of failed log-ins in a row an account waits before the next try counts, for a
 * right password too. Kept per instance and bounded; a success forgets the failures.
 */
final class LoginThrottle {

    private static final int REMEMBERED = 10_000;

    private final int allowed;
    private final Duration wait;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant last) {}

    LoginThrottle(int allowed, Duration wait, Clock clock) {
        this.allowed = allowed;
        this.wait = wait;
        this.clock = clock;
    }

    synchronized boolean mustWait(String username) {
        Failures known = failures.get(username);
        return known != null
                && known.count() >= allowed
                && clock.instant().isBefore(known.last().plus(wait));
    }

    synchronized void failed(String username) {
        Failures known = failures.remove(username);
        boolean fresh = known == null || clock.instant().isAfter(known.last().plus(wait));
        failures.put(username, new Failures(fresh || known == null ? 1 : known.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String username) {
        failures.remove(username);
    }
}
