package no.varde.alerts.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Evidence;
import no.varde.alerts.alert.Identity;
import no.varde.alerts.alert.Marks;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Phase;
import no.varde.contract.event.Outcome;
import org.jspecify.annotations.Nullable;

/** An alert as named parameters of the columns of {@code triage.alert}. */
final class AlertColumns {

    private final Map<String, @Nullable Object> columns = new HashMap<>();

    private AlertColumns() {}

    static Map<String, @Nullable Object> of(Alert alert) {
        AlertColumns all = new AlertColumns();
        all.columns.put("alert_id", alert.alertId());
        all.columns.put("version", alert.version());
        all.columns.put("state", alert.state().name());
        all.identity(alert.identity());
        all.evidence(alert.evidence());
        all.marks(alert.marks());
        all.phase(alert.phase());
        return all.columns;
    }

    private void identity(Identity identity) {
        columns.put("dedup_key", identity.dedupKey());
        columns.put("patient_id", identity.patientId());
        columns.put("organisation_id", identity.organisationId());
        columns.put("family", identity.family());
        columns.put("vital", identity.vital());
        columns.put("side", name(identity.side()));
        columns.put("category", identity.category().name());
    }

    private void evidence(Evidence evidence) {
        columns.put("severity", evidence.severity().name());
        columns.put("immediate", evidence.immediate());
        columns.put("rule_id", evidence.ruleId());
        columns.put("rule_version", evidence.ruleVersion());
        columns.put("care_unit_id", evidence.careUnitId());
        columns.put("value", evidence.value());
        columns.put("code", evidence.code());
        columns.put("unit", evidence.unit());
        columns.put("limit_value", evidence.limit());
        columns.put("reading_ids", evidence.readingIds().toArray(String[]::new));
        columns.put("measured_at", timestamp(evidence.measuredAt()));
        columns.put("received_at", timestamp(evidence.receivedAt()));
    }

    private void marks(Marks marks) {
        columns.put("opened_at", timestamp(marks.openedAt()));
        columns.put("raised_at", timestamp(marks.raisedAt()));
        columns.put("newest_at", timestamp(marks.newestAt()));
        columns.put("condition_active", marks.conditionActive());
        columns.put("cleared_at", timestamp(marks.clearedAt()));
        columns.put("ack_at", timestamp(marks.ackAt()));
        columns.put("covering", marks.covering());
        columns.put("reopen_count", marks.reopenCount());
        columns.put("decided_version", marks.decidedVersion());
        columns.put("previous_alert_id", marks.previousAlertId());
    }

    private void phase(Phase phase) {
        Phase.Open open = phase instanceof Phase.Open it ? it : null;
        columns.put("due_ack_at", open == null ? null : timestamp(open.dueAckAt()));
        person("previous_owner", open == null ? null : open.previousOwner());
        person("owner", phase instanceof Phase.Owned it ? it.owner() : null);
        columns.put("first_contact_at", phase instanceof Phase.InProgress it ? timestamp(it.firstContactAt()) : null);
        columns.put("snoozed_until", phase instanceof Phase.Snoozed it ? timestamp(it.until()) : null);
        columns.put("closed_at", phase instanceof Phase.Closed it ? timestamp(it.at()) : null);
        ended(phase instanceof Phase.Closed closed ? closed.ended() : phase instanceof Phase.Ended it ? it : null);
    }

    private void ended(Phase.@Nullable Ended ended) {
        Phase.Resolved resolved = ended instanceof Phase.Resolved it ? it : null;
        columns.put("resolved_at", ended == null ? null : timestamp(ended.at()));
        columns.put("outcome", resolved == null ? null : name(resolved.outcome()));
        person("resolved_by", resolved == null ? null : resolved.by());
    }

    private void person(String prefix, @Nullable Person person) {
        columns.put(prefix + "_user", person == null ? null : person.user());
        columns.put(prefix + "_name", person == null ? null : person.name());
    }

    /** How a step ended the alert, for its history. */
    static @Nullable String outcome(Alert alert) {
        Outcome outcome = alert.ended() instanceof Phase.Resolved resolved ? resolved.outcome() : null;
        return name(outcome);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
