package no.varde.alerts.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Condition;
import no.varde.alerts.alert.Contacts;
import no.varde.alerts.alert.Evidence;
import no.varde.alerts.alert.Handling;
import no.varde.alerts.alert.Identity;
import no.varde.alerts.alert.Marks;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Phase;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import no.varde.contract.json.EventCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A row of {@code triage.alert} as the alert it is. */
record AlertRow(ResultSet row) {

    private static final TypeReference<Map<String, BigDecimal>> INPUTS = new TypeReference<>() {};

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
                instant("received_at"),
                maybe("evaluated_at"),
                row.getLong("plan_version"),
                row.getString("device_id"),
                inputs(),
                symptoms(),
                row.getObject("news2", Integer.class),
                row.getObject("ack_within_minutes", Integer.class));
    }

    private Map<String, BigDecimal> inputs() throws SQLException {
        return EventCodec.mapper().readValue(text("inputs"), INPUTS);
    }

    private List<Symptom> symptoms() throws SQLException {
        return Arrays.stream((String[]) row.getArray("symptoms").getArray())
                .map(Symptom::valueOf)
                .toList();
    }

    private Marks marks() throws SQLException {
        return new Marks(
                instant("opened_at"),
                maybe("due_resolve_at"),
                condition(),
                handling(),
                row.getString("suppressed_by"),
                row.getInt("reopen_count"),
                row.getLong("decided_version"),
                row.getString("previous_alert_id"));
    }

    private Condition condition() throws SQLException {
        Instant repeated = maybe("repeat_normal_at");
        return new Condition(
                instant("raised_at"),
                instant("newest_at"),
                row.getBoolean("condition_active"),
                maybe("cleared_at"),
                repeated == null
                        ? null
                        : new Condition.RepeatNormal(row.getBigDecimal("repeat_normal_value"), repeated));
    }

    private Handling handling() throws SQLException {
        return new Handling(
                maybePerson("previous_owner"),
                maybe("ack_at"),
                row.getBoolean("covering"),
                maybe("owned_since"),
                new Contacts(
                        maybe("first_contact_at"),
                        row.getInt("attempts"),
                        maybe("last_attempt_at"),
                        maybe("recall_at"),
                        row.getBoolean("recall_told")));
    }

    private Phase phase() throws SQLException {
        return switch (AlertState.valueOf(text("state"))) {
            case OPEN -> new Phase.Open(instant("due_ack_at"));
            case ACKNOWLEDGED -> new Phase.Acknowledged(person("owner"));
            case IN_PROGRESS -> new Phase.InProgress(person("owner"));
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
