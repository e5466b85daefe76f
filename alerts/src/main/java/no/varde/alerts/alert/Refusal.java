package no.varde.alerts.alert;

import java.time.Instant;
import no.varde.contract.event.AlertState;

/** Why an action on an alert was not done. */
public sealed interface Refusal {

    /** A colleague has it. */
    record Held(Person holder) implements Refusal {}

    /** It is not in a state that allows this. */
    record NotNow(AlertState state) implements Refusal {}

    /** A RED alert is not ended without saying what was done. */
    record NoteNeeded() implements Refusal {}

    /** An alert is not parked without saying why. */
    record ReasonNeeded() implements Refusal {}

    /**
     * It cannot be parked until then.
     *
     * @param latest the latest end that is possible
     */
    record SnoozeEnd(Instant latest) implements Refusal {}

    /** The actor's roles do not reach this. */
    record RoleMayNot() implements Refusal {}

    /** The actor decided on an older version. */
    record Stale(long version) implements Refusal {}
}
