package no.varde.standalone.device;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** When an unreceipted reading goes out again: after 60 s, doubling to 15 min, a fifth more or less. */
final class Resend {

    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final double SPREAD = 0.2;

    private record Attempt(Instant next, Duration pause) {}

    private final Map<String, Attempt> attempts = new HashMap<>();
    private final RandomGenerator random;

    Resend(RandomGenerator random) {
        this.random = random;
    }

    synchronized boolean isDue(String id, Instant now) {
        Attempt attempt = attempts.get(id);
        return attempt == null || !now.isBefore(attempt.next());
    }

    synchronized void sent(String id, Instant now) {
        Attempt before = attempts.get(id);
        Duration pause = before == null ? FIRST : shorter(before.pause().multipliedBy(2), LONGEST);
        double factor = 1 + SPREAD * (2 * random.nextDouble() - 1);
        attempts.put(id, new Attempt(now.plusMillis((long) (pause.toMillis() * factor)), pause));
    }

    synchronized void forget(String id) {
        attempts.remove(id);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
