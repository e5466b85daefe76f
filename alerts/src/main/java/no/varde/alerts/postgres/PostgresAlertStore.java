package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Step;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.HistoryEntry;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link AlertStore} over the tables of schema {@code triage}. */
final class PostgresAlertStore implements AlertStore {

    private final JdbcClient jdbc;
    private final PostgresOutbox outbox;

    PostgresAlertStore(JdbcClient jdbc, PostgresOutbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public boolean isNew(Finding finding, Instant now) {
        Duration waited = Duration.between(finding.receivedAt(), finding.evaluatedAt());
        return jdbc.sql("""
                                INSERT INTO triage.finding (finding_id, taken_at, waited_ms) VALUES (:id, :now, :waited)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", finding.findingId())
                        .param("now", Timestamp.from(now))
                        .param("waited", finding.readingIds().isEmpty() ? null : waited.toMillis())
                        .update()
                == 1;
    }

    @Override
    public Optional<Alert> lockNewest(Finding finding) {
        if (finding.patientId() != null) {
            hold(PatientLock.OF_ID, finding.patientId());
        }
        return jdbc.sql("SELECT * FROM triage.alert WHERE dedup_key = ? ORDER BY " + AlertSql.ACTIVE
                        + " DESC, opened_at DESC LIMIT 1 FOR UPDATE")
                .params(finding.dedupKey())
                .query(AlertRow::map)
                .optional();
    }

    @Override
    public Optional<Alert> lock(String alertId) {
        hold(PatientLock.OF_ALERT, alertId);
        return jdbc.sql("SELECT * FROM triage.alert WHERE alert_id = ? FOR UPDATE")
                .params(alertId)
                .query(AlertRow::map)
                .optional();
    }

    @Override
    public List<Alert> lockActive(String patientId) {
        return jdbc.sql("SELECT * FROM triage.alert WHERE patient_id = ? AND " + AlertSql.ACTIVE
                        + " ORDER BY alert_id FOR UPDATE")
                .params(patientId)
                .query(AlertRow::map)
                .list();
    }

    @Override
    public Optional<Alert> find(String alertId) {
        return jdbc.sql("SELECT * FROM triage.alert WHERE alert_id = ?")
                .params(alertId)
                .query(AlertRow::map)
                .optional();
    }

    @Override
    public List<Alert> active(Collection<String> careUnits) {
        return jdbc.sql("SELECT * FROM triage.alert WHERE " + AlertSql.ACTIVE
                        + " AND (care_unit_id = ANY (:units) OR care_unit_id IS NULL)")
                .param("units", careUnits.toArray(String[]::new))
                .query(AlertRow::map)
                .list();
    }

    @Override
    public List<Alert> ofPatient(String patientId) {
        return jdbc.sql("SELECT * FROM triage.alert WHERE patient_id = ? ORDER BY opened_at DESC, alert_id LIMIT 500")
                .params(patientId)
                .query(AlertRow::map)
                .list();
    }

    @Override
    public List<HistoryEntry> history(String alertId) {
        return jdbc.sql("SELECT * FROM triage.alert_event WHERE alert_id = ? ORDER BY version")
                .params(alertId)
                .query(PostgresAlertStore::entry)
                .list();
    }

    @Override
    public void save(Step step, AlertChanged change) {
        Alert alert = step.after();
        String statement = alert.version() == 1 ? AlertSql.INSERT : AlertSql.UPDATE;
        if (jdbc.sql(statement).params(AlertColumns.of(alert)).update() != 1) {
            throw new OptimisticLockingFailureException("alert " + alert.alertId() + " was changed meanwhile");
        }
        append(step);
        outbox.add(change);
    }

    private void hold(String lock, String id) {
        jdbc.sql(lock).params(id).query((row, number) -> number).list();
    }

    private void append(Step step) {
        Alert alert = step.after();
        Person actor = step.actor();
        Map<String, @Nullable Object> columns = new HashMap<>(AlertColumns.of(alert));
        columns.put("at", AlertColumns.timestamp(step.at()));
        columns.put("event", step.event());
        columns.put("actor_user", actor == null ? null : actor.user());
        columns.put("actor_name", actor == null ? null : actor.name());
        columns.put("step_outcome", AlertColumns.outcome(alert));
        columns.put("note", step.note());
        jdbc.sql("""
                        INSERT INTO triage.alert_event (alert_id, version, at, event, actor_user, actor_name, covering,
                            state, severity, outcome, note, rule_id, value, measured_at)
                        VALUES (:alert_id, :version, :at, :event, :actor_user, :actor_name, :covering,
                            :state, :severity, :step_outcome, :note, :rule_id, :value, :measured_at)
                        """).params(columns).update();
    }

    @Override
    public List<String> endedBefore(Instant instant, int atMost) {
        return jdbc.sql("""
                        SELECT alert_id FROM triage.alert
                        WHERE state IN ('RESOLVED', 'AUTO_RESOLVED') AND resolved_at <= ?
                        ORDER BY resolved_at LIMIT ?
                        """)
                .params(Timestamp.from(instant), atMost)
                .query((row, number) -> row.getString("alert_id"))
                .list();
    }

    @Override
    public int forgetFindingsBefore(Instant instant) {
        return jdbc.sql("DELETE FROM triage.finding WHERE taken_at < ?")
                .params(Timestamp.from(instant))
                .update();
    }

    @Override
    public List<Load> load(Instant now) {
        return jdbc.sql("""
                        SELECT severity, count(*) AS open, count(*) FILTER (WHERE due_ack_at < ?) AS overdue
                        FROM triage.alert WHERE state = 'OPEN' GROUP BY severity
                        """)
                .params(Timestamp.from(now))
                .query((row, number) -> new Load(
                        Severity.valueOf(row.getString("severity")), row.getLong("open"), row.getLong("overdue")))
                .list();
    }

    private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        String actor = row.getString("actor_user");
        String outcome = row.getString("outcome");
        return new HistoryEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("event"),
                actor == null ? null : new Person(actor, row.getString("actor_name")),
                AlertState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("note"));
    }
}
