package no.varde.dashboard.triage;

import java.time.Instant;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Severity;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.wording.Moment;
import no.varde.dashboard.wording.Reason;
import no.varde.dashboard.wording.Reasons;
import no.varde.dashboard.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a page shows it.
 *
 * @param due until when somebody must have taken it; null once somebody has
 * @param owner name of who has it
 * @param mine whether the reader has it
 * @param previousOwner name of who had it before it opened again
 */
public record AlertView(
        String alertId,
        long version,
        String patientId,
        Severity severity,
        AlertState state,
        Reason reason,
        Moment measured,
        Moment opened,
        @Nullable Moment due,
        boolean overdue,
        @Nullable String owner,
        boolean mine,
        @Nullable String previousOwner,
        @Nullable String outcome,
        @Nullable Moment resolved) {

    public static AlertView of(Alert alert, Wording wording, Staff reader) {
        Alert.Person owner = alert.owner();
        Alert.Person previous = alert.previousOwner();
        Instant due = alert.isOpen() ? alert.dueAckAt() : null;
        return new AlertView(
                alert.alertId(),
                alert.version(),
                alert.patientId(),
                alert.severity(),
                alert.state(),
                Reasons.of(alert, wording),
                wording.ago(alert.measuredAt()),
                wording.ago(alert.openedAt()),
                due == null ? null : wording.due(due),
                due != null && wording.isOverdue(due),
                owner == null ? null : owner.name(),
                owner != null && owner.user().equals(reader.username()),
                previous == null ? null : previous.name(),
                alert.outcome() == null
                        ? null
                        : wording.text("outcome." + alert.outcome().name()),
                alert.resolvedAt() == null ? null : wording.ago(alert.resolvedAt()));
    }

    public boolean open() {
        return state == AlertState.OPEN;
    }

    public boolean live() {
        return outcome == null && resolved == null;
    }
}
