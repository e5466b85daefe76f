package no.varde.dashboard.triage;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.Escalation;
import no.varde.dashboard.wording.Moment;
import no.varde.dashboard.wording.Reason;
import no.varde.dashboard.wording.Reasons;
import no.varde.dashboard.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a page shows it.
 *
 * @param patientId null for what is about the platform itself
 * @param timeOf what {@code measured} is the time of, in words; null where the reason says when
 * @param due until when somebody must have taken it; null once somebody has
 * @param owner name of who has it
 * @param mine whether the reader has it
 * @param previousOwner name of who had it before it opened again
 * @param suppressed whether another alert or a person explains it, so that nobody need act on it by itself
 * @param news2 null where the reason says it already
 */
public record AlertView(
        String alertId,
        long version,
        @Nullable String patientId,
        Severity severity,
        Category category,
        AlertState state,
        Reason reason,
        @Nullable String timeOf,
        Moment measured,
        Moment opened,
        @Nullable Moment due,
        boolean overdue,
        @Nullable String owner,
        boolean mine,
        @Nullable String previousOwner,
        @Nullable String outcome,
        @Nullable Moment resolved,
        boolean suppressed,
        @Nullable Integer news2,
        List<Mark> marks) {

    private static final String NEWS = "NEWS";

    /** @param siblings the patient's other alerts */
    public static AlertView of(Alert alert, List<Alert> siblings, Wording wording, Staff reader) {
        Alert.Person owner = alert.owner();
        Alert.Person previous = alert.previousOwner();
        Instant due = alert.isOpen() && !alert.isSuppressed() ? alert.dueAckAt() : null;
        return new AlertView(
                alert.alertId(),
                alert.version(),
                alert.patientId(),
                alert.severity(),
                alert.category(),
                alert.state(),
                Reasons.of(alert, wording),
                Reasons.timeOf(alert, wording),
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
                alert.resolvedAt() == null ? null : wording.ago(alert.resolvedAt()),
                alert.isSuppressed(),
                NEWS.equals(alert.family()) ? null : alert.news2(),
                alert.isLive() ? Marks.of(alert, siblings, wording) : List.of());
    }

    /** With what became of telling others of it. */
    public AlertView with(Escalation escalation, Wording wording) {
        return new AlertView(
                alertId,
                version,
                patientId,
                severity,
                category,
                state,
                reason,
                timeOf,
                measured,
                opened,
                due,
                overdue,
                owner,
                mine,
                previousOwner,
                outcome,
                resolved,
                suppressed,
                news2,
                Stream.concat(marks.stream(), Marks.of(escalation, wording).stream())
                        .toList());
    }

    public boolean open() {
        return state == AlertState.OPEN;
    }

    public boolean live() {
        return switch (state) {
            case OPEN, ACKNOWLEDGED, IN_PROGRESS, SNOOZED -> true;
            case RESOLVED, AUTO_RESOLVED, CLOSED -> false;
        };
    }
}
