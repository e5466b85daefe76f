package no.varde.alerts.alert;

import java.time.Instant;

/** Work goes with its patient: an alert that is still active belongs to the unit now responsible. */
public final class UnitChange {

    private UnitChange() {}

    /** Its owner, due time and history stay. */
    public static Transition move(Alert alert, String careUnitId, Instant now) {
        if (!alert.isActive() || careUnitId.equals(alert.evidence().careUnitId())) {
            return new Transition.Unchanged(alert);
        }
        Alert after = alert.with(alert.evidence().inUnit(careUnitId), alert.marks());
        return Transition.Moved.by(Step.bySystem(after, "moved", now));
    }
}
