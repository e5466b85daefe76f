package no.varde.alerts.postgres;

import java.util.List;
import java.util.stream.Collectors;

/** The statements that name every column of {@code triage.alert}, built from one list of them. */
final class AlertSql {

    private static final List<String> FIXED =
            List.of("alert_id", "dedup_key", "patient_id", "organisation_id", "family", "vital", "side", "category");

    private static final List<String> CHANGING = List.of(
            "version",
            "decided_version",
            "state",
            "care_unit_id",
            "severity",
            "immediate",
            "rule_id",
            "rule_version",
            "value",
            "code",
            "unit",
            "limit_value",
            "reading_ids",
            "measured_at",
            "received_at",
            "evaluated_at",
            "plan_version",
            "device_id",
            "inputs",
            "symptoms",
            "news2",
            "ack_within_minutes",
            "opened_at",
            "raised_at",
            "newest_at",
            "condition_active",
            "cleared_at",
            "repeat_normal_at",
            "repeat_normal_value",
            "due_resolve_at",
            "suppressed_by",
            "due_ack_at",
            "owner_user",
            "owner_name",
            "previous_owner_user",
            "previous_owner_name",
            "ack_at",
            "covering",
            "owned_since",
            "first_contact_at",
            "attempts",
            "last_attempt_at",
            "recall_at",
            "recall_told",
            "wake_at",
            "snoozed_until",
            "resolved_at",
            "resolved_by_user",
            "resolved_by_name",
            "outcome",
            "closed_at",
            "reopen_count",
            "previous_alert_id");

    static final String INSERT = "INSERT INTO triage.alert (" + String.join(", ", FIXED) + ", "
            + String.join(", ", CHANGING) + ") VALUES (:" + String.join(", :", FIXED) + ", "
            + CHANGING.stream().map(AlertSql::value).collect(Collectors.joining(", ")) + ")";

    /** Only onto the version before: a lost update cannot happen, even without the row lock. */
    static final String UPDATE = "UPDATE triage.alert SET "
            + CHANGING.stream().map(column -> column + " = " + value(column)).collect(Collectors.joining(", "))
            + " WHERE alert_id = :alert_id AND version = :version - 1";

    private static final List<String> EVENT = List.of(
            "alert_id",
            "version",
            "at",
            "event",
            "actor_user",
            "actor_name",
            "covering",
            "state",
            "severity",
            "outcome",
            "note",
            "rule_id",
            "rule_version",
            "plan_version",
            "reading_ids",
            "value",
            "measured_at",
            "received_at",
            "evaluated_at",
            "owner_user",
            "owner_name",
            "due_ack_at",
            "due_resolve_at",
            "attempts",
            "recall_at",
            "snoozed_until",
            "repeat_normal_at",
            "repeat_normal_value",
            "reopen_count",
            "suppressed_by");

    /** One line of history: the step, and every stamp of the alert as it is after it. */
    static final String APPEND = "INSERT INTO triage.alert_event (" + String.join(", ", EVENT) + ") VALUES (:"
            + String.join(", :", EVENT) + ")";

    static final String ACTIVE = "state IN ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SNOOZED')";

    private AlertSql() {}

    private static String value(String column) {
        return "inputs".equals(column) ? "CAST(:inputs AS jsonb)" : ":" + column;
    }
}
