package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import no.varde.alerts.alert.Person;
import no.varde.alerts.triage.HistoryEntry;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** One line of an alert's history: a step, or that somebody looked at it. */
record HistoryRow(ResultSet row) {

    /** Looking changes nothing, so several may have seen the same version: a step comes before those who saw it. */
    static final String SELECT = """
            SELECT version, at, event, actor_user, actor_name, covering, state, severity, owner_user, owner_name,
                value, due_ack_at, attempts, recall_at, snoozed_until, repeat_normal_value, suppressed_by, outcome, note
            FROM triage.alert_event WHERE alert_id = :alert_id
            UNION ALL
            SELECT version, at, 'seen', user_id, user_name, false, state, severity, null, null,
                null, null, 0, null, null, null, null, null, null
            FROM triage.alert_seen WHERE alert_id = :alert_id
            ORDER BY version, at
            """;

    static HistoryEntry map(ResultSet row, int number) throws SQLException {
        HistoryRow it = new HistoryRow(row);
        String outcome = row.getString("outcome");
        return new HistoryEntry(
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("event"),
                it.person("actor"),
                row.getBoolean("covering"),
                AlertState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                it.person("owner"),
                row.getBigDecimal("value"),
                it.instant("due_ack_at"),
                row.getInt("attempts"),
                it.instant("recall_at"),
                it.instant("snoozed_until"),
                row.getBigDecimal("repeat_normal_value"),
                row.getString("suppressed_by"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("note"));
    }

    private @Nullable Person person(String prefix) throws SQLException {
        String user = row.getString(prefix + "_user");
        return user == null ? null : new Person(user, row.getString(prefix + "_name"));
    }

    private java.time.@Nullable Instant instant(String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
