package no.varde.alerts.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.simulation.ActedAlert;
import no.varde.alerts.simulation.Period;
import no.varde.alerts.simulation.SimulationStore;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.contract.json.EventCodec;
import no.varde.contract.vitals.VitalsTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link SimulationStore} over what triage keeps, and over what schema {@code vitals} lets alerts read. */
final class PostgresSimulationStore implements SimulationStore {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int SECONDS = 10;

    private static final String[] ACTIONABLE = Arrays.stream(Outcome.values())
            .filter(Outcome::isActionable)
            .map(Outcome::name)
            .toArray(String[]::new);

    /** Bounded by measuredAt, which the readings' key holds; a reading that came later than the warm-up is left out. */
    private static final String VALUES = """
            SELECT v.measured_at, v.received_at, v.reading_key, v.device_id, v.source, v.vital, v.value, v.quality,
                o.on_oxygen, o.symptoms, o.device_time
            FROM vitals.patient_value v
            LEFT JOIN vitals.patient_observation o ON o.patient_id = :patient
                AND o.measured_at = v.measured_at AND o.reading_key = v.reading_key
            WHERE v.patient_id = :patient AND v.measured_at >= :since AND v.received_at <= :until
            ORDER BY v.received_at, v.measured_at, v.reading_key, v.vital LIMIT :atMost
            """;

    /** The alert itself has its newest measurement; its first event has the one that opened it. */
    private static final String ACTED = """
            SELECT a.*, e.measured_at AS first_measured_at
            FROM triage.alert a JOIN triage.alert_event e ON e.alert_id = a.alert_id AND e.version = 1
            WHERE a.patient_id = :patient AND a.opened_at >= :since AND a.opened_at <= :until
                AND a.outcome = ANY (:actionable) AND a.resolved_at IS NOT NULL
            ORDER BY a.opened_at, a.alert_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final VitalsTable vitals;

    PostgresSimulationStore(JdbcClient jdbc, TransactionTemplate reading, VitalsTable vitals) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.vitals = vitals;
    }

    @Override
    public boolean hasReadings() {
        return GrantedViews.isReadable(jdbc, "vitals", "patient_value")
                && GrantedViews.isReadable(jdbc, "vitals", "patient_observation");
    }

    @Override
    public Optional<Followed> patient(String patientId) {
        return jdbc.sql("SELECT patient_id, plan FROM triage.patient WHERE patient_id = ?")
                .params(patientId)
                .query(PostgresSimulationStore::followed)
                .optional();
    }

    @Override
    public List<Followed> ofUnit(String careUnitId, int atMost) {
        return jdbc.sql("""
                        SELECT patient_id, plan FROM triage.patient WHERE responsible_unit = ? AND status = ?
                        ORDER BY patient_id LIMIT ?
                        """)
                .params(careUnitId, MonitoringPlan.Status.ACTIVE.name(), atMost)
                .query(PostgresSimulationStore::followed)
                .list();
    }

    /** Rows come in parts only inside a transaction; it ends before anything is computed. */
    @Override
    public Stored readings(String patientId, Period period, int atMostValues) {
        StoredReadings rows = new StoredReadings(patientId, atMostValues, vitals);
        reading.executeWithoutResult(status -> jdbc.sql(VALUES)
                .param("patient", patientId)
                .param("since", Timestamp.from(period.readFrom()))
                .param("until", Timestamp.from(period.to()))
                .param("atMost", atMostValues + 1)
                .withFetchSize(ROWS_AT_ONCE)
                .withQueryTimeout(SECONDS)
                .query(rows));
        return rows.stored();
    }

    @Override
    public List<ActedAlert> acted(String patientId, Period period) {
        return jdbc.sql(ACTED)
                .param("patient", patientId)
                .param("since", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.to()))
                .param("actionable", ACTIONABLE)
                .withQueryTimeout(SECONDS)
                .query(PostgresSimulationStore::acted)
                .list();
    }

    private static Followed followed(ResultSet row, int number) throws SQLException {
        byte[] plan = row.getBytes("plan");
        return new Followed(
                row.getString("patient_id"), plan == null ? null : EventCodec.decode(plan, MonitoringPlan.class));
    }

    private static ActedAlert acted(ResultSet row, int number) throws SQLException {
        return new ActedAlert(
                row.getString("alert_id"),
                row.getString("patient_id"),
                row.getString("dedup_key"),
                row.getString("rule_id"),
                row.getString("family"),
                row.getString("vital"),
                Severity.valueOf(row.getString("severity")),
                Outcome.valueOf(row.getString("outcome")),
                row.getTimestamp("first_measured_at").toInstant(),
                row.getTimestamp("resolved_at").toInstant());
    }
}
