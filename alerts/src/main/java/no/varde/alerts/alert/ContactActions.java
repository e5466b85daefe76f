package no.varde.alerts.alert;

import java.time.Duration;
import java.time.Instant;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** Calling the patient. Source of the times: alarm management §6. */
public final class ContactActions {

    private static final Duration RECALL_RED = Duration.ofMinutes(10);
    private static final Duration RECALL = Duration.ofMinutes(60);

    private ContactActions() {}

    /** The owner has the patient on the line; also after attempts that did not reach them. */
    public static Transition start(Alert alert, Actor actor, long seenVersion, Instant now) {
        Refusal refusal = Guard.byOwner(alert, actor, seenVersion, Guard.AT_WORK);
        Contacts contacts = alert.marks().handling().contacts();
        if (refusal == null && alert.phase() instanceof Phase.InProgress && contacts.recallAt() == null) {
            refusal = new Refusal.NotNow(AlertState.IN_PROGRESS);
        }
        return refusal == null
                ? inContact(alert, actor, contacts.begun(now), "contactStarted", null, now)
                : new Transition.Refused(refusal, alert);
    }

    /** The patient was not reached: the owner keeps the alert and is reminded to call again. */
    public static Transition attempt(Alert alert, Actor actor, long seenVersion, @Nullable String note, Instant now) {
        Refusal refusal = Guard.byOwner(alert, actor, seenVersion, Guard.AT_WORK);
        Contacts contacts = alert.marks().handling().contacts();
        Instant again = now.plus(alert.severity() == Severity.RED ? RECALL_RED : RECALL);
        return refusal == null
                ? inContact(alert, actor, contacts.attempted(now, again), "contactAttempted", note, now)
                : new Transition.Refused(refusal, alert);
    }

    private static Transition inContact(
            Alert alert, Actor actor, Contacts contacts, String event, @Nullable String note, Instant now) {
        Marks marks = alert.marks().with(alert.marks().handling().inContact(contacts));
        Alert after = alert.decided(new Phase.InProgress(actor.person()), alert.evidence(), marks);
        return Transition.Moved.by(new Step(after, event, actor.person(), note, now));
    }
}
