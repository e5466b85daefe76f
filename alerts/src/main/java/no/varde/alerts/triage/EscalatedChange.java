package no.varde.alerts.triage;

import java.time.Instant;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Step;
import no.varde.contract.event.AlertChanged;

/** The notice that somebody was told of an alert. The alert is what it was, so its version is too. */
public final class EscalatedChange {

    public static final String EVENT = "escalated";

    private EscalatedChange() {}

    /** @param level steps of the chain taken since it began */
    public static AlertChanged of(Alert alert, int level, Instant at) {
        AlertChanged change = Changes.of(new Step(alert, EVENT, null, null, at));
        return new AlertChanged(
                change.alertId(),
                change.version(),
                change.event(),
                change.state(),
                change.severity(),
                change.category(),
                change.immediate(),
                change.dedupKey(),
                change.patientId(),
                change.organisationId(),
                change.careUnitId(),
                change.ruleId(),
                change.family(),
                change.vital(),
                change.side(),
                change.value(),
                change.limit(),
                change.actor(),
                change.owner(),
                change.outcome(),
                change.measuredAt(),
                change.openedAt(),
                change.dueAckAt(),
                change.detectionDelayMs(),
                change.at(),
                level,
                change.suppressed(),
                change.news2());
    }
}
