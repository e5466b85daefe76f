package no.varde.alerts.alert;

import java.time.Instant;
import no.varde.contract.event.Role;

/** Passing an alert on. Who had it before stays shown, and is in the history. */
public final class HandoverActions {

    private final DuePolicy due;

    public HandoverActions(DuePolicy due) {
        this.due = due;
    }

    /** Back into the queue, due anew; by the nurse who has it or by a senior nurse. */
    public Transition release(Alert alert, Actor actor, long seenVersion, Instant now) {
        boolean nurse = actor.has(Role.NURSE) || actor.has(Role.SENIOR_NURSE);
        Refusal refusal = nurse ? Guard.byOwnerOrSenior(alert, actor, seenVersion) : new Refusal.RoleMayNot();
        if (refusal != null) {
            return new Transition.Refused(refusal, alert);
        }
        Alert after = alert.putBack(due.dueAckAt(alert.evidence(), now));
        return Transition.Moved.by(new Step(after, "released", actor.person(), null, now));
    }

    /** Any clinician may take what a colleague has, knowing that they do. Taking what one has changes nothing. */
    public Transition takeOver(Alert alert, Actor actor, long seenVersion, Instant now) {
        Refusal refusal = Guard.byClinician(alert, actor, seenVersion, Guard.AT_WORK);
        return refusal == null ? handOver(alert, actor.person(), actor, now) : new Transition.Refused(refusal, alert);
    }

    /** By the owner or by a senior nurse. */
    public Transition assign(Alert alert, Actor actor, long seenVersion, Person to, Instant now) {
        Refusal refusal = Guard.byOwnerOrSenior(alert, actor, seenVersion);
        return refusal == null ? handOver(alert, to, actor, now) : new Transition.Refused(refusal, alert);
    }

    private static Transition handOver(Alert alert, Person to, Actor actor, Instant now) {
        Person from = alert.owner();
        if (from == null || from.is(to)) {
            return new Transition.Unchanged(alert);
        }
        boolean takesOver = to.is(actor.person());
        Handling handling = alert.marks().handling().handedOver(from, now, takesOver && actor.covering());
        Alert after = alert.decided(
                new Phase.Acknowledged(to), alert.evidence(), alert.marks().with(handling));
        return Transition.Moved.by(new Step(after, takesOver ? "takenOver" : "assigned", actor.person(), null, now));
    }
}
