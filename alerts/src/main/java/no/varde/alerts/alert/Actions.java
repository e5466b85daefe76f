package no.varde.alerts.alert;

import java.time.Instant;
import java.util.Set;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** Taking an alert, and ending it. */
public final class Actions {

    private static final Set<AlertState> OPEN = Set.of(AlertState.OPEN);
    private static final Set<AlertState> RESOLVABLE =
            Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED, AlertState.IN_PROGRESS);

    private Actions() {}

    /**
     * Takes an open alert. Taking what one already has changes nothing, so that a repeated click is harmless.
     *
     * @param seenVersion the version that the actor decided on
     */
    public static Transition acknowledge(Alert alert, Actor actor, long seenVersion, Instant now) {
        if (!actor.isClinician()) {
            return new Transition.Refused(new Refusal.RoleMayNot(), alert);
        }
        if (alert.phase() instanceof Phase.Owned owned) {
            return owned.owner().is(actor.person())
                    ? new Transition.Unchanged(alert)
                    : new Transition.Refused(new Refusal.Held(owned.owner()), alert);
        }
        Refusal refusal = Guard.on(alert, seenVersion, OPEN);
        if (refusal != null) {
            return new Transition.Refused(refusal, alert);
        }
        return Transition.Moved.by(taken(alert, actor, now));
    }

    /**
     * Ends an alert; a RED one needs a note, unless its repeat was normal and that is the outcome. From OPEN a clinician takes it in the same click, and both steps are kept.
     * While the condition lasts only the newest version is ended: a value that came meanwhile is seen first.
     */
    public static Transition resolve(Alert alert, Actor actor, long seenVersion, Resolution resolution, Instant now) {
        Refusal refusal = mayResolve(alert, actor, seenVersion, resolution);
        if (refusal != null) {
            return new Transition.Refused(refusal, alert);
        }
        boolean takesFirst = alert.phase() instanceof Phase.Open && actor.isClinician();
        if (!takesFirst) {
            return Transition.Moved.by(resolved(alert, actor, resolution, now));
        }
        Step taken = taken(alert, actor, now);
        return Transition.Moved.by(taken, resolved(taken.after(), actor, resolution, now));
    }

    private static @Nullable Refusal mayResolve(Alert alert, Actor actor, long seenVersion, Resolution resolution) {
        if (!actor.mayResolve(alert.severity())) {
            return new Refusal.RoleMayNot();
        }
        Refusal refusal = actor.isClinician() ? Guard.held(alert, actor) : null;
        if (refusal == null) {
            refusal = Guard.on(alert, seenVersion, RESOLVABLE);
        }
        if (refusal == null) {
            refusal = Guard.unseenValue(alert, seenVersion);
        }
        if (refusal == null && needsNote(alert, resolution.outcome()) && resolution.note() == null) {
            refusal = new Refusal.NoteNeeded();
        }
        return refusal;
    }

    /** That the repeat was normal is said by the repeat itself. */
    private static boolean needsNote(Alert alert, Outcome outcome) {
        boolean repeatSaysIt = outcome == Outcome.REMEASURED_NORMAL
                && alert.marks().condition().repeatNormal() != null;
        return alert.severity() == Severity.RED && !repeatSaysIt;
    }

    private static Step taken(Alert alert, Actor actor, Instant now) {
        Alert after = alert.decided(
                new Phase.Acknowledged(actor.person()),
                alert.evidence(),
                alert.marks().with(alert.marks().handling().taken(actor.person(), now, actor.covering())));
        return new Step(after, "acknowledged", actor.person(), null, now);
    }

    private static Step resolved(Alert alert, Actor actor, Resolution resolution, Instant now) {
        Alert after = alert.decided(
                new Phase.Resolved(actor.person(), now, resolution.outcome()), alert.evidence(), alert.marks());
        return new Step(after, "resolved", actor.person(), resolution.note(), now);
    }

    /** @param note free text, never blank; null for none */
    public record Resolution(Outcome outcome, @Nullable String note) {
        public Resolution {
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }
}
