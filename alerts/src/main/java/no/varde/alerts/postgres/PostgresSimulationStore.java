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
import org.springframework.jdbc.core.RowCallbackHandler;
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
            SELECT measured_at, received_at, reading_key, device_id, source, vital, value, quality
            FROM vitals.patient_value
            WHERE patient_id = :patient AND measured_at >= :since AND received_at <= :until
            ORDER BY received_at, measured_at, reading_key, vital LIMIT :atMost
            """;

    /** Apart from the values: a join whose size is guessed wrong would compare each with each. */
    private static final String CIRCUMSTANCES = """
            SELECT measured_at, reading_key, on_oxygen, symptoms, device_time FROM vitals.patient_observation
            WHERE patient_id = :patient AND measured_at >= :since ORDER BY measured_at LIMIT :atMost
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
        reading.executeWithoutResult(status -> {
            ask(CIRCUMSTANCES, patientId, period).param("atMost", atMostValues).query(each(rows::circumstances));
            ask(VALUES, patientId, period)
                    .param("until", Timestamp.from(period.to()))
                    .param("atMost", atMostValues + 1)
                    .query(each(rows::value));
        });
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

    private JdbcClient.StatementSpec ask(String sql, String patientId, Period period) {
        return jdbc.sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .withQueryTimeout(SECONDS)
                .param("patient", patientId)
                .param("since", Timestamp.from(period.readFrom()));
    }

    /** Says which of the many kinds of handler a lambda is. */
    private static RowCallbackHandler each(RowCallbackHandler handler) {
        return handler;
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
