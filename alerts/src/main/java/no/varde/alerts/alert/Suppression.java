package no.varde.alerts.alert;

import java.time.Instant;

/**
 * Whether anybody is notified of an alert. A suppressed one stays where it is and is seen by all; only its signals are
 * held back. Neither is a decision: an acknowledgement that was decided on before still counts.
 */
public final class Suppression {

    private Suppression() {}

    /** @param by id of the alert that explains it, or a code such as TECH-8 or SILENCE */
    public static Transition suppress(Alert alert, String by, Instant now) {
        if (!alert.isActive() || by.equals(alert.marks().suppressedBy())) {
            return new Transition.Unchanged(alert);
        }
        Alert after = alert.with(alert.evidence(), alert.marks().suppressed(by));
        return Transition.Moved.by(Step.bySystem(after, "suppressed", now));
    }

    public static Transition lift(Alert alert, Instant now) {
        if (!alert.isActive() || !alert.marks().isSuppressed()) {
            return new Transition.Unchanged(alert);
        }
        Alert after = alert.with(alert.evidence(), alert.marks().suppressed(null));
        return Transition.Moved.by(Step.bySystem(after, "unsuppressed", now));
    }
}
