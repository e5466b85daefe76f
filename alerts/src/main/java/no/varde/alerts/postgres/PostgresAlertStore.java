package no.varde.alerts.postgres;

import java.sql.Timestamp;
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
import no.varde.contract.event.Finding;
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
        return jdbc.sql("INSERT INTO triage.finding (finding_id, taken_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(finding.findingId(), Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public Optional<Alert> lockNewest(String dedupKey) {
        return jdbc.sql("SELECT * FROM triage.alert WHERE dedup_key = ? ORDER BY " + AlertSql.ACTIVE
                        + " DESC, opened_at DESC LIMIT 1 FOR UPDATE")
                .params(dedupKey)
                .query(AlertRow::map)
                .optional();
    }

    @Override
    public Optional<Alert> lock(String alertId) {
        return jdbc.sql("SELECT * FROM triage.alert WHERE alert_id = ? FOR UPDATE")
                .params(alertId)
                .query(AlertRow::map)
                .optional();
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
        return jdbc.sql("SELECT * FROM triage.alert WHERE " + AlertSql.ACTIVE + " AND care_unit_id = ANY (:units)")
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
        return jdbc.sql(HistoryRow.SELECT)
                .param("alert_id", alertId)
                .query(HistoryRow::map)
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

    private void append(Step step) {
        Alert alert = step.after();
        Person actor = step.actor();
        Map<String, @Nullable Object> columns = new HashMap<>(AlertColumns.of(alert));
        columns.put("at", AlertColumns.timestamp(step.at()));
        columns.put("event", step.event());
        columns.put("actor_user", actor == null ? null : actor.user());
        columns.put("actor_name", actor == null ? null : actor.name());
        columns.put("outcome", AlertColumns.outcome(alert));
        columns.put("note", step.note());
        jdbc.sql(AlertSql.APPEND).params(columns).update();
    }

    @Override
    public Optional<Alert> lockDue(Instant now, Collection<String> except) {
        return jdbc.sql("""
                        SELECT * FROM triage.alert WHERE wake_at <= :now AND alert_id <> ALL (:except)
                        ORDER BY wake_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", Timestamp.from(now))
                .param("except", except.toArray(String[]::new))
                .query(AlertRow::map)
                .optional();
    }

    @Override
    public void seen(Alert alert, Person by, Instant now) {
        jdbc.sql("""
                        INSERT INTO triage.alert_seen (alert_id, user_id, user_name, at, version, state, severity)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        alert.alertId(),
                        by.user(),
                        by.name(),
                        Timestamp.from(now),
                        alert.version(),
                        alert.state().name(),
                        alert.severity().name())
                .update();
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
                        SELECT severity, count(*) AS open, count(*) FILTER (WHERE due_ack_at < ? AND suppressed_by IS NULL) AS overdue
                        FROM triage.alert WHERE state = 'OPEN' GROUP BY severity
                        """)
                .params(Timestamp.from(now))
                .query((row, number) -> new Load(
                        Severity.valueOf(row.getString("severity")), row.getLong("open"), row.getLong("overdue")))
                .list();
    }
}
