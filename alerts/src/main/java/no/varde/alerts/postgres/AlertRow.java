package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Evidence;
import no.varde.alerts.alert.Identity;
import no.varde.alerts.alert.Marks;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Phase;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/** A row of {@code triage.alert} as the alert it is. */
record AlertRow(ResultSet row) {

    static Alert map(ResultSet row, int number) throws SQLException {
        AlertRow it = new AlertRow(row);
        return new Alert(
                it.text("alert_id"), row.getLong("version"), it.identity(), it.evidence(), it.phase(), it.marks());
    }

    private Identity identity() throws SQLException {
        String side = row.getString("side");
        return new Identity(
                text("dedup_key"),
                row.getString("patient_id"),
                row.getString("organisation_id"),
                text("family"),
                row.getString("vital"),
                side == null ? null : Side.valueOf(side),
                Category.valueOf(text("category")));
    }

    private Evidence evidence() throws SQLException {
        return new Evidence(
                Severity.valueOf(text("severity")),
                row.getBoolean("immediate"),
                text("rule_id"),
                row.getInt("rule_version"),
                row.getString("care_unit_id"),
                row.getBigDecimal("value"),
                row.getString("code"),
                row.getString("unit"),
                row.getBigDecimal("limit_value"),
                List.of((String[]) row.getArray("reading_ids").getArray()),
                instant("measured_at"),
                instant("received_at"));
    }

    private Marks marks() throws SQLException {
        return new Marks(
                instant("opened_at"),
                instant("raised_at"),
                instant("newest_at"),
                row.getBoolean("condition_active"),
                maybe("cleared_at"),
                maybe("ack_at"),
                row.getBoolean("covering"),
                row.getInt("reopen_count"),
                row.getLong("decided_version"),
                row.getString("previous_alert_id"));
    }

    private Phase phase() throws SQLException {
        return switch (AlertState.valueOf(text("state"))) {
            case OPEN -> new Phase.Open(instant("due_ack_at"), maybePerson("previous_owner"));
            case ACKNOWLEDGED -> new Phase.Acknowledged(person("owner"));
            case IN_PROGRESS -> new Phase.InProgress(person("owner"), instant("first_contact_at"));
            case SNOOZED -> new Phase.Snoozed(person("owner"), instant("snoozed_until"));
            case RESOLVED, AUTO_RESOLVED -> ended();
            case CLOSED -> new Phase.Closed(ended(), instant("closed_at"));
        };
    }

    private Phase.Ended ended() throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? new Phase.AutoResolved(instant("resolved_at"))
                : new Phase.Resolved(person("resolved_by"), instant("resolved_at"), Outcome.valueOf(outcome));
    }

    private Person person(String prefix) throws SQLException {
        return Objects.requireNonNull(maybePerson(prefix), prefix);
    }

    private @Nullable Person maybePerson(String prefix) throws SQLException {
        String user = row.getString(prefix + "_user");
        return user == null ? null : new Person(user, text(prefix + "_name"));
    }

    private String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(maybe(column), column);
    }

    private @Nullable Instant maybe(String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
