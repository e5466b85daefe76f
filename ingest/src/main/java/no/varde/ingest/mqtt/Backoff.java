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

    /** Makes the attempt again and again, with a pause after each, until the thread is interrupted. */
    void repeat(Attempt attempt) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                attempt.make(this);
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls {@link #reset} where it got somewhere, so that the next pause is a short one again. */
    interface Attempt {
        void make(Backoff backoff) throws InterruptedException;
    }

    void reset() {
        next = first;
    }

    private void pause() throws InterruptedException {
        Thread.sleep((long) (next.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
