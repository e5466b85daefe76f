package no.varde.alerts.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of calling the patient. Not reached is an attempt, never the end of an alert.
 *
 * @param firstAt when contact first began
 * @param attempts how often the patient was not reached
 * @param lastAttemptAt when that last happened
 * @param recallAt when to call again; null once contact began or the alert was parked or put back
 * @param recallTold whether it was told that it is time to
 */
public record Contacts(
        @Nullable Instant firstAt,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant recallAt,
        boolean recallTold) {

    /** Attempts after which the plan's next step is due: next of kin, a visit, 113. */
    public static final int ATTEMPTS = 3;

    static final Contacts NONE = new Contacts(null, 0, null, null, false);

    public boolean nextStepDue() {
        return attempts >= ATTEMPTS;
    }

    Contacts begun(Instant now) {
        return new Contacts(firstAt == null ? now : firstAt, attempts, lastAttemptAt, null, false);
    }

    Contacts attempted(Instant now, Instant again) {
        return new Contacts(firstAt, attempts + 1, now, again, false);
    }

    Contacts withoutRecall() {
        return new Contacts(firstAt, attempts, lastAttemptAt, null, false);
    }

    Contacts told() {
        return new Contacts(firstAt, attempts, lastAttemptAt, recallAt, true);
    }
}
