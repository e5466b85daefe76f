package no.varde.alerts.triage;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when a transaction with alert changes has committed, so that nobody polls for them. */
public final class OutboxSignal {

    private final Semaphore changes = new Semaphore(0);

    public void committed() {
        changes.release();
    }

    /** Returns at a commit, or after the time at the latest: another instance may have left changes behind. */
    public void await(Duration atMost) throws InterruptedException {
        if (changes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            changes.drainPermits();
        }
    }
}
