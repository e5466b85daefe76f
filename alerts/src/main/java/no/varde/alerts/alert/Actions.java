package no.varde.alerts.alert;

import java.time.Instant;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** What people do to alerts. */
public final class Actions {

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
        Refusal refusal = refusal(alert, seenVersion);
        if (refusal != null) {
            return new Transition.Refused(refusal, alert);
        }
        return Transition.Moved.by(taken(alert, actor, now));
    }

    /**
     * Ends an alert; a RED one needs a note. From OPEN a clinician takes it in the same click, and both steps are kept.
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
        boolean technician = !actor.isClinician();
        if (alert.phase() instanceof Phase.Owned owned
                && !technician
                && !owned.owner().is(actor.person())) {
            return new Refusal.Held(owned.owner());
        }
        Refusal refusal = refusal(alert, seenVersion);
        if (refusal != null) {
            return refusal;
        }
        // taking an alert hides nothing, but ending it would bury a newer value that nobody has seen
        if (seenVersion < alert.version() && alert.marks().conditionActive()) {
            return new Refusal.Stale(alert.version());
        }
        return alert.severity() == Severity.RED && resolution.note() == null ? new Refusal.NoteNeeded() : null;
    }

    private static @Nullable Refusal refusal(Alert alert, long seenVersion) {
        if (!alert.isKnownTo(seenVersion)) {
            return new Refusal.Stale(alert.version());
        }
        return !alert.isActive() || alert.phase() instanceof Phase.Snoozed ? new Refusal.NotNow(alert.state()) : null;
    }

    private static Step taken(Alert alert, Actor actor, Instant now) {
        Alert after = alert.decided(
                new Phase.Acknowledged(actor.person()),
                alert.evidence(),
                alert.marks().with(alert.marks().handling().taken(now, actor.covering())));
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
