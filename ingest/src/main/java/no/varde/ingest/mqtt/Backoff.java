package no.varde.ingest.mqtt;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between attempts, spread by a fifth so that connections do not come back in step. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    void reset() {
        next = first;
    }

    void pause() throws InterruptedException {
        Thread.sleep((long) (next.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
